"""Speed against bare baselines, measured in one run: `make bench`."""
