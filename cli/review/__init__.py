"""One document beside what was read from it: values (sheet), terminal and page."""
