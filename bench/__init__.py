"""Measurements as ratios and medians, side by side in one run. Run: `make bench`."""
