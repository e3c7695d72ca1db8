from logboek.screens.frame import Frame
class OverviewScreen(Frame):
    MODE="overview"
