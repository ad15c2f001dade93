"""What the routes ask of the app: its store."""

from typing import Annotated

from fastapi import Depends, Request

from policygraph.graph.store import Store


def get_store(request: Request) -> Store:
    """Give the store that the app was made with."""
    store: Store = request.app.state.store
    return store


StoreDep = Annotated[Store, Depends(get_store)]
