"""The guard of the screens: what annotations refer to by name must not change under them.

Label Studio accepts a screen in which a control was renamed or a label in use removed, and the annotations then point
at nothing. Looks (colours, hot keys, shown words, styles) may change at any time.
"""

from xml.etree import ElementTree

from schemas.errors import RoundError

_VALUES = ("Label", "Choice", "Relation")


def controls(config: str) -> dict[str, tuple[str, ...]]:
    """Return what annotations refer to: `tag name` of each control -> its values in order.

    Raises RoundError when the configuration is no XML.
    """
    try:
        root = ElementTree.fromstring(config)
    except ElementTree.ParseError as error:
        raise RoundError(f"the screen is no XML: {error}") from error
    found: dict[str, tuple[str, ...]] = {}
    for element in root.iter():
        if element.tag == "Relations" or "toName" in element.attrib:
            name = f"{element.tag} {element.get('name', '')}".strip()
            found[name] = tuple(child.get("value", "") for child in element.iter() if child.tag in _VALUES)
    return found


def require_same_controls(old: str, new: str, where: str) -> None:
    """Raise RoundError when two screens differ in controls or in their values, naming every difference."""
    before, after = controls(old), controls(new)
    faults = [f"control {name!r} is gone" for name in before if name not in after]
    faults += [f"control {name!r} is new" for name in after if name not in before]
    for name in before.keys() & after.keys():
        faults += [f"{name!r} lost the value {value!r}" for value in before[name] if value not in after[name]]
        faults += [f"{name!r} has the new value {value!r}" for value in after[name] if value not in before[name]]
    if faults:
        raise RoundError(
            f"{where}: the screen changed under a round: {'; '.join(sorted(faults))}. "
            "Annotations refer to these names: restore them, or make a new round for the new screen"
        )
