"""Text to facts: read, normalise, outline, recognise, relate, resolve, assemble."""
