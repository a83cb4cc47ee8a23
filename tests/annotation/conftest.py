"""One Label Studio for all tests of a session; tests that use it are in the xdist group `studio`."""

import sys
from collections.abc import Iterator

import pytest

from annotation import server
from annotation.client import Client


@pytest.fixture(scope="session")
def studio(tmp_path_factory: pytest.TempPathFactory) -> Iterator[server.Studio]:
    data = tmp_path_factory.mktemp("studio")
    with server.running(server.free_port(), data, lambda line: print(line, file=sys.stderr)) as running:
        yield running


@pytest.fixture
def client(studio: server.Studio) -> Iterator[Client]:
    connection = Client(studio.url, studio.credentials.token)
    yield connection
    connection.close()
