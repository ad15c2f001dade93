"""`python -m policygraph.cli`: the command without its script."""

from policygraph.cli.main import main

main()
