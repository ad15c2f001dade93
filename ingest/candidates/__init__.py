"""Pairs of names that look like one thing, for a person to decide."""
