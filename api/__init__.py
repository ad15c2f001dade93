"""The questions over HTTP: read-only, one error shape, typed by the query files."""
