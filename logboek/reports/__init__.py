"""What leaves the logbook: pages to read apart from it, and the files they are written into."""
