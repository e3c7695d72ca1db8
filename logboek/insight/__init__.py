"""What follows from what is known: pure functions, without a clock, a file or a screen."""
