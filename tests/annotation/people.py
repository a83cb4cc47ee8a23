"""People on a Label Studio: accounts by invitation, as a browser makes them, and what they do."""

import re
from typing import Any

import httpx

from annotation.client import Client

PASSWORD = "a-Long-pass-word-1"


def person(client: Client, name: str) -> Client:
    """Make an account by the invitation and return a connection in that person's name."""
    session = httpx.Client(base_url=client.url, follow_redirects=True, timeout=60, trust_env=False)
    link = client.invitation()
    form = session.get(link)
    token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', form.text)
    assert token
    fields = {"csrfmiddlewaretoken": token[1], "email": address(name), "password": PASSWORD}
    answer = session.post(link, data=fields, headers={"Referer": link})
    assert answer.status_code == 200, answer.text
    key = session.get("/api/current-user/token").json()["token"]
    connection = Client(client.url, key)
    assert connection.whoami() == address(name)
    return connection


def address(name: str) -> str:
    """Return the made-up address of a person."""
    return f"{name}@annotators.invalid"


def full_tasks(client: Client, project: int) -> list[dict[str, Any]]:
    """Return every task with predictions and annotations, by id."""
    return [client.get(f"/api/tasks/{entry.id}/") for entry in client.index(project)]


def submit_suggestions(client: Client, project: int) -> dict[str, int]:
    """Submit every suggestion as it is, as one does who agrees with all of it; article -> annotation id."""
    done = {}
    for task in full_tasks(client, project):
        made = client.annotate(task["id"], result=task["predictions"][0]["result"], lead_time=12.34)
        done[task["data"]["article"]] = made["id"]
    return done
