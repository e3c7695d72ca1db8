from logboek.screens.frame import Frame
class TimelineScreen(Frame):
    MODE="timeline"
