"""What the routes ask of the app: its store and its settings."""

from typing import Annotated

from fastapi import Depends, Request

from policygraph.api.settings import ApiSettings
from policygraph.graph.store import Store


def get_store(request: Request) -> Store:
    """Give the store that the app was made with."""
    store: Store = request.app.state.store
    return store


def get_settings(request: Request) -> ApiSettings:
    """Give the settings that the app was made with."""
    settings: ApiSettings = request.app.state.settings
    return settings


StoreDep = Annotated[Store, Depends(get_store)]
SettingsDep = Annotated[ApiSettings, Depends(get_settings)]
