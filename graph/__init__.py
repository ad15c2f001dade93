"""The contract of the house: ontology, ids, values, workspace, store, loader, views and exports."""
