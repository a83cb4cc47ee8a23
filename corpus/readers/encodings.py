"""Which encoding a page is in: declared, marked, strict UTF-8, UTF-16 without a mark, or an Arabic code page."""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins with the UTF-16 mark: asked first
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CODE_PAGES = {"cp1256": "windows-1256", "iso8859_6": "iso-8859-6"}
_WIDE = ("utf-16le", "utf-16be")
_ARABIC_HIGH_BYTES = (0x06, 0x20, 0x00)
"""High bytes of the UTF-16 units of an Arabic page: Arabic, general punctuation, Latin."""
_SAMPLE = 4096
_ARABIC = re.compile("[\u0620-\u064a]")
_LETTER = re.compile(r"[^\W\d_]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f]")
_DECLARE = "declare its encoding in sources.toml, or convert it to UTF-8"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding that gives it from the bytes."""

    text: str
    encoding: str


@dataclass(frozen=True, slots=True)
class Undecoded:
    """Why bytes give no text, and the first byte at fault where there is one."""

    reason: str
    advice: str
    byte: int | None = None


def decode(data: bytes, declared: str | None = None) -> Decoded | Undecoded:
    """Decode a page; nothing is replaced or left out.

    The order is: the declared encoding; a UTF-16 or UTF-32 byte order mark; UTF-8 (its mark stays as character 0);
    UTF-16 without a mark; windows-1256 or ISO-8859-6 by frequency (charset-normalizer). Bytes that are UTF-8 but for
    a few are damaged UTF-8, never a code page in which every byte has a meaning.
    """
    found = _decode(data, declared)
    return _plausible(data, found) if isinstance(found, Decoded) else found


def _decode(data: bytes, declared: str | None) -> Decoded | Undecoded:
    if declared is not None:
        return _decode_declared(data, declared)
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data, encoding)
    wide = _wide(data)
    if wide:
        return _strict(data, wide)
    utf8 = _strict(data, "utf-8")
    if isinstance(utf8, Decoded) or _damaged_utf8(data) or b"\0" in data:
        return utf8
    return _code_page(data)


def _decode_declared(data: bytes, declared: str) -> Decoded | Undecoded:
    try:
        codecs.lookup(declared)
    except LookupError:
        return Undecoded(f"its declared encoding {declared!r} is unknown", "mend `encoding` in sources.toml")
    return _strict(data, declared)


def _strict(data: bytes, encoding: str) -> Decoded | Undecoded:
    try:
        return Decoded(data.decode(encoding), encoding)
    except UnicodeDecodeError as error:
        wrong = " ".join(f"{byte:02x}" for byte in data[error.start : error.start + 4])
        return Undecoded(
            f"bytes {wrong} are not {encoding} ({error.reason})", f"mend the file, or {_DECLARE}", error.start
        )


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte is one of the few high bytes of an Arabic page."""
    if len(data) % 2:
        return None
    sample = data[:_SAMPLE]
    for encoding, high, low in zip(_WIDE, (sample[1::2], sample[0::2]), (sample[0::2], sample[1::2]), strict=True):
        if not high or 0x06 not in high:
            continue
        known = sum(high.count(byte) for byte in _ARABIC_HIGH_BYTES)
        if known >= 0.95 * len(high) and len(set(low)) > len(set(high)):
            return encoding
    return None


def _damaged_utf8(data: bytes) -> bool:
    """Whether most of what is not ASCII is well-formed UTF-8."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    good = sum(1 for character in text if character > "\x7f") - wrong
    return good > wrong


def _code_page(data: bytes) -> Decoded | Undecoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data, cp_isolation=list(_CODE_PAGES)).best()
    if best is None:
        return Undecoded("its encoding cannot be told", _DECLARE)
    return _strict(data, _CODE_PAGES[best.encoding])


def _plausible(data: bytes, found: Decoded) -> Decoded | Undecoded:
    """Refuse binaries: NUL characters, many control characters, or an eight-bit reading that is not Arabic."""
    text = found.text
    at = text.find("\0")
    if at >= 0:
        byte = len(text[:at].encode(found.encoding))
        return Undecoded("it holds a NUL: a binary file or a damaged one", "leave it out or mend it", byte)
    controls = _CONTROL.findall(text)
    if len(controls) * 100 > len(text):
        return Undecoded(f"{len(controls)} control characters: not a text", "leave it out")
    if found.encoding in _CODE_PAGES.values():
        letters = len(_LETTER.findall(text))
        if 2 * len(_ARABIC.findall(text)) < letters or not letters:
            return Undecoded(f"it reads as {found.encoding} only, and then it is not Arabic", _DECLARE)
    return found
