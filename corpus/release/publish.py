"""Publish a release on the hub: one commit, then one tag, and nothing half-way in between.

`create_commit` uploads large files first (a second run finds them there) and makes them visible in one step, only if
the branch is still where it was when we looked. `upload_folder` would not do: it may split into several commits.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.release.manifest import MANIFEST, check_files
from corpus.release.reading import read_manifest
from corpus.release.versions import read_releases
from schemas.errors import ReleaseError

if TYPE_CHECKING:
    from huggingface_hub import HfApi

_TOKEN = re.compile(r"\bhf_[A-Za-z0-9]{8,}")


@dataclass(frozen=True)
class Plan:
    """What publishing would do."""

    repository: str
    tag: str
    parent: str | None
    """Commit that the new one goes on top of; None where the repository does not exist yet."""
    add: tuple[str, ...]
    """Files that are new or differ."""
    delete: tuple[str, ...]
    """Files of the version before that this one has not, and any other below `data/`, which users would load."""
    committed: str | None
    """Commit that holds this very release already: only its tag is missing, or nothing."""
    tagged: bool
    changes: tuple[str, ...]
    """What changes for users, a line each."""


def publish(folder: Path, repository: str, private: bool = False, dry_run: bool = False) -> Plan:
    """Publish a release folder and return what was done, or with `dry_run` what would be.

    Running it again after a failure goes on where it stopped; after success it does nothing. The token comes from the
    environment (`HF_TOKEN`) or the hub's own login. Raises ReleaseError where the folder is damaged, its text may not
    be passed on, the tag exists with other content, somebody else published meanwhile, or the hub cannot be reached.
    """
    from huggingface_hub import HfApi

    manifest = read_manifest(folder)
    check_files(folder, manifest)
    _refuse_text(folder, manifest)
    api = HfApi(endpoint=_endpoint())
    with _explained(repository):
        plan = _plan(api, folder, manifest, repository)
        if not dry_run and not plan.tagged:
            _carry_out(api, folder, plan, private)
    return plan


def _carry_out(api: "HfApi", folder: Path, plan: Plan, private: bool) -> None:
    from huggingface_hub import CommitOperationAdd, CommitOperationCopy, CommitOperationDelete

    commit = plan.committed
    if commit is None:
        parent = plan.parent
        if parent is None:
            api.create_repo(plan.repository, repo_type="dataset", private=private, exist_ok=True)
            parent = api.repo_info(plan.repository, repo_type="dataset").sha
        operations: list[CommitOperationAdd | CommitOperationCopy | CommitOperationDelete] = [
            *(CommitOperationAdd(path_in_repo=name, path_or_fileobj=folder / name) for name in plan.add),
            *(CommitOperationDelete(path_in_repo=name) for name in plan.delete),
        ]
        commit = api.create_commit(
            plan.repository,
            operations,
            commit_message=f"Release {plan.tag}",
            commit_description="\n".join(plan.changes),
            repo_type="dataset",
            parent_commit=parent,
        ).oid
    api.create_tag(
        plan.repository, tag=plan.tag, tag_message=f"Release {plan.tag}", revision=commit, repo_type="dataset"
    )


def _plan(api: "HfApi", folder: Path, manifest: Mapping[str, Any], repository: str) -> Plan:
    from huggingface_hub.errors import RepositoryNotFoundError

    tag = f"v{manifest['version']}"
    ours = {name: facts["sha256"] for name, facts in manifest["files"].items()} | {MANIFEST: ""}
    try:
        refs = api.list_repo_refs(repository, repo_type="dataset")
        head = api.repo_info(repository, repo_type="dataset").sha
    except RepositoryNotFoundError:
        return Plan(repository, tag, None, tuple(sorted(ours)), (), None, False, (f"first version: {tag}",))
    tags = {ref.name: ref.target_commit for ref in refs.tags}
    if tag in tags:
        if _remote_manifest(api, repository, tag) != manifest:
            raise ReleaseError(
                f"{repository} has a tag {tag} with other content; a published version never changes: "
                "release under the next number"
            )
        return Plan(repository, tag, head, (), (), tags[tag], True, ("nothing: this version is published",))
    before = _remote_manifest(api, repository, head) or {}
    if before == manifest:
        return Plan(repository, tag, head, (), (), head, False, (f"only the tag {tag} was missing",))
    theirs = {name: facts["sha256"] for name, facts in before.get("files", {}).items()}
    present = set(api.list_repo_files(repository, repo_type="dataset", revision=head))
    return Plan(
        repository,
        tag,
        head,
        tuple(sorted(name for name, sha256 in ours.items() if name not in present or theirs.get(name) != sha256)),
        tuple(sorted(name for name in present - ours.keys() if name in theirs or name.startswith("data/"))),
        None,
        False,
        tuple(_changes(before, manifest)),
    )


def _remote_manifest(api: "HfApi", repository: str, revision: str | None) -> dict[str, Any] | None:
    """Return the manifest of a published version, or None where it has none."""
    from huggingface_hub.errors import EntryNotFoundError

    try:
        path = api.hf_hub_download(repository, MANIFEST, repo_type="dataset", revision=revision)
    except EntryNotFoundError:
        return None
    return read_manifest(Path(path).parent)


def _changes(before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    """Yield what a user sees change: version, form, what releases.toml says of it, rows of every config and split."""
    yield f"version: {before.get('version', 'none')} -> {after['version']}"
    forms = (before.get("form", "full"), after.get("form", "full"))
    if before and forms[0] != forms[1]:
        yield f"form: {forms[0]} -> {forms[1]}"
    content = after.get("full", after)["content_sha256"]
    yield from next((one.summary for one in read_releases() if one.content_sha256 == content), ())
    old, new = _rows(before), _rows(after)
    for name in sorted({*old, *new}):
        if old.get(name, 0) != new.get(name, 0):
            yield f"{name}: {old.get(name, 0)} -> {new.get(name, 0)} rows"
    if before and old == new:
        same = before.get("content_sha256") == after["content_sha256"]
        yield "rows: the same records" if same else "rows: as many as before, of other content"


def _rows(manifest: Mapping[str, Any]) -> dict[str, int]:
    return {
        f"{config}/{split}": part["rows"]
        for config, splits in manifest.get("configs", {}).items()
        for split, part in splits.items()
    }


def _refuse_text(folder: Path, manifest: Mapping[str, Any]) -> None:
    if manifest.get("form") != "standoff" and manifest.get("redistributable") is not True:
        raise ReleaseError(
            f"{folder} holds texts that are not marked redistributable in their sources.toml, so it cannot be "
            "published; publish the stand-off form: musnad release VERSION --standoff"
        )


def _endpoint() -> str | None:
    import os

    return os.environ.get("HF_ENDPOINT")


@contextmanager
def _explained(repository: str) -> Iterator[None]:
    """Translate what the hub and the network answer; a token never appears in a message."""
    import httpx2
    from huggingface_hub.errors import HfHubHTTPError, LocalTokenNotFoundError, OfflineModeIsEnabled

    try:
        yield
    except HfHubHTTPError as error:
        status = error.response.status_code if error.response is not None else 0
        raise ReleaseError(_MEANING.get(status, _UNKNOWN).format(repository=repository, answer=_safe(error))) from None
    except LocalTokenNotFoundError:
        raise ReleaseError(f"no token to publish {repository} with; set HF_TOKEN or run: hf auth login") from None
    except OfflineModeIsEnabled:
        raise ReleaseError(f"cannot publish {repository} in offline mode; unset HF_HUB_OFFLINE") from None
    except (httpx2.HTTPError, OSError, RuntimeError) as error:
        raise ReleaseError(
            f"the connection failed while publishing to {repository} ({_safe(error)}); nothing became visible: "
            "run the same command again, what was uploaded is kept"
        ) from None


_MEANING = {
    401: "the hub refused the token for {repository}: it is missing, wrong or expired; run: hf auth login",
    403: "the token may not write to {repository}; use one with write access",
    409: "{repository} got this tag or repository from somebody else meanwhile; look at it, then run the command again",
    412: "somebody else published to {repository} meanwhile; look at what changed, then run the command again",
}
_UNKNOWN = "the hub could not publish {repository}: {answer}; run the same command again"


def _safe(error: BaseException) -> str:
    import os

    text = " ".join(str(error).split())
    token = os.environ.get("HF_TOKEN")
    return _TOKEN.sub("hf_***", text.replace(token, "***") if token else text)
