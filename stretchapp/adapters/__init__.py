"""One port, one file, one outside thing."""
