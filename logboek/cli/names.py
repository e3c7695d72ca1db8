"""What the commands are called."""

COMMANDS = {
    "demo": "demo",
    "new": "new",
    "me": "me",
    "add": "add",
    "show": "show",
    "log": "log",
    "check": "check",
    "forget": "forget",
}
"""Every command with the module that it is in, in the order of the help."""
