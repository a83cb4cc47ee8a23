"""What a person reads when a build has ended."""

from corpus.build.run import BuildReport

_SHOWN = ("totals", "blocks", "mentions", "quotations", "chains", "statuses")


def summary(report: BuildReport) -> str:
    """Return the counts and warnings of a build as plain text."""
    frames = report.tally.frames()
    parts = [f"{name}\n{frames[name].to_string(index=False)}" for name in _SHOWN if len(frames[name])]
    parts += [
        f"{len(lines)} {what}\n" + "\n".join(map(str, lines))
        for what, lines in (
            ("left out, unreadable", report.unreadable),
            ("annotations do not fit the pages; no release until they do", report.problems),
            ("errors in records; no release until they are mended", report.errors),
            ("kinds of warnings (`musnad check` shows each)", [f"{code} {n}" for code, n in report.warnings.items()]),
            ("pages under several names", [", ".join(names) for names in report.same_bytes]),
        )
        if lines
    ]
    return "\n\n".join(parts)
