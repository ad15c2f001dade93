"""The font that comes along, so that pictures draw the same everywhere: a part of Noto Sans CJK.

`build.py` makes it; the licence is the SIL Open Font License, in `OFL.txt`.
"""
