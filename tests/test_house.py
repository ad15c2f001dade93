"""The house as a whole: what README, lock files and compose promise is so."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from policygraph.graph.ontology import load_ontology
from policygraph.graph.store import Store

ROOT = Path(__file__).parents[1]
ROOMS = ("api", "cli", "graph", "ingest", "queries")
PLAIN = {**os.environ, "COLUMNS": "200", "NO_COLOR": "1"}
README = (ROOT / "README.md").read_text("utf-8")
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text("utf-8"))


def settings_in_code() -> set[str]:
    texts = [path.read_text("utf-8") for room in ROOMS for path in (ROOT / room).rglob("*.py")]
    return {
        found for text in texts for found in re.findall(r'"((?:NEO4J|POLICYGRAPH)_[A-Z_]+)"', text)
    }


def test_readme_names_every_setting() -> None:
    assert settings_in_code()
    assert sorted(name for name in settings_in_code() if f"`{name}`" not in README) == []


def test_readme_names_every_question() -> None:
    questions = [path.stem for path in (ROOT / "queries").glob("*.cypher")]
    assert questions
    assert [name for name in questions if f"`{name}`" not in README] == []


def test_readme_names_every_label_and_edge_type() -> None:
    ontology = load_ontology()
    names = [*ontology.labels, *ontology.edges]
    assert [name for name in names if f"`{name}`" not in README] == []


def test_readme_names_every_command() -> None:
    run = subprocess.run(
        [sys.executable, "-c", "from policygraph.cli.main import main; main()", "--help"],
        capture_output=True, text=True, check=True, env=PLAIN,
    )  # fmt: skip
    commands = re.findall(r"^[│|]? *([a-z]+)  +\S", run.stdout.split("Commands")[1], re.M)
    assert len(commands) > 5
    assert [name for name in commands if f"policygraph {name}" not in README] == []


def test_links_of_the_readme_lead_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", README)
    assert [target for target in targets if not (ROOT / target).exists()] == []


@pytest.mark.parametrize(
    "lock", sorted(ROOT.glob("requirements*.lock")), ids=lambda path: path.name
)
def test_lock_has_versions_and_hashes_and_no_addresses(lock: Path) -> None:
    text = lock.read_text("utf-8")
    assert "://" not in text
    pins = re.findall(r"^[\w.\[\]-]+==\S+.*(?:\n    .*)*", text, re.M)
    assert pins
    assert all("--hash=sha256:" in pin for pin in pins)


@pytest.mark.compose
def test_compose_is_valid_and_listens_on_loopback_only() -> None:
    secrets = {"NEO4J_PASSWORD": "only-for-this-test", "POLICYGRAPH_TOKEN": "only-for-this-test"}
    run = subprocess.run(
        ["docker-compose", "config", "--quiet"],
        cwd=ROOT, env={**os.environ, **secrets}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stderr) == (0, "")
    ports = [port for service in COMPOSE["services"].values() for port in service["ports"]]
    assert all(port.startswith("127.0.0.1:") for port in ports)


def test_commands_of_the_image_exist() -> None:
    dockerfile = (ROOT / "Dockerfile").read_text("utf-8")
    command = re.search(r"^CMD (\[.*\])$", dockerfile, re.M)
    assert command
    name, *options = yaml.safe_load(command[1])
    help_text = subprocess.run(
        [sys.executable, "-c", "from policygraph.cli.main import main; main()", name, "--help"],
        capture_output=True, text=True, check=True, env=PLAIN,
    ).stdout  # fmt: skip
    assert all(option in help_text for option in options if option.startswith("--"))
    for path in re.findall(r"^COPY (.+) \S+$", dockerfile, re.M):
        assert all((ROOT / part).exists() for part in path.split())


def test_server_settings_of_compose_exist(neo4j_store: Store) -> None:
    known = neo4j_store.read("SHOW SETTINGS YIELD name RETURN name", {}, limit=10_000)
    names = {str(row["name"]) for row in known.rows}
    # Internal settings are not listed; the server of these tests starts with the same ones.
    names |= set(re.findall(r"internal[.\w]+", (ROOT / "tests/servers.py").read_text("utf-8")))
    assert sorted(set(settings_of_compose()) - names) == []


def settings_of_compose() -> list[str]:
    """Give the server settings of compose under their own names (NEO4J_a_b__c is a.b_c)."""
    names = [name.removeprefix("NEO4J_") for name in COMPOSE["services"]["neo4j"]["environment"]]
    return [
        name.replace("__", "\0").replace("_", ".").replace("\0", "_")
        for name in names
        if name != "AUTH"
    ]
