"""The exceptions of the project: one small tree.

Messages are lower case, show the value and say what to do next. A translated error keeps its cause (`raise ... from`).
"""


class MusnadError(Exception):
    """Something a user can mend; the command line prints it and exits with 1."""


class SourceError(MusnadError):
    """A raw file cannot be read, or holds no article."""


class LayoutError(MusnadError):
    """Regions of a page that cannot make a body: they overlap, are empty or lie outside the raw text."""


class RecordError(MusnadError):
    """A file of ours does not hold the records it should."""


class CarryError(MusnadError):
    """A span cannot be carried between raw and body offsets."""


class RoundError(MusnadError):
    """A step of an annotation round is out of order or its files disagree."""


class ServerError(MusnadError):
    """A Label Studio server refused, failed or could not be reached."""


class BuildError(MusnadError):
    """A dataset cannot be built from these inputs."""


class ReleaseError(MusnadError):
    """A release is refused, or does not match its manifest."""
