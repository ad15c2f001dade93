"""The command `policygraph`: one small module for each group of commands."""
