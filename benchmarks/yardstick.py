"""The least that an annotator can do: a gazetteer in regular expressions, fourteen verbs and quotation marks.

It is the measure of cost in `benchmarks/suggest.py`: what a few lines of rules take for one page, cleaning and Arrow
rows included.
"""

import re
from typing import Any

import pyarrow as pa

NAMES = {
    "PERS": "بوتين بايدن ماكرون ميركل أردوغان السيسي غوتيريش شولتس سوناك ترامب بلينكن سوليفان جونسون لافروف هاريس "
    "بيسكوف ساكي كيربي شكري نافالني ريابكوف فلاديمير_بوتين جو_بايدن دونالد_ترامب جين_ساكي دميتري_بيسكوف "
    "سيرغي_ريابكوف أليكسي_نافالني أنتوني_بلينكن جيك_سوليفان شي_جين_بينج أنجيلا_ميركل إيمانويل_ماكرون",
    "LOC": "موسكو باريس القاهرة أنقرة الرياض بكين لندن واشنطن برلين بغداد طهران الدوحة تونس أوكرانيا سوريا ليبيا "
    "السودان اليمن أفغانستان روسيا فرنسا تركيا مصر الصين إيران جنيف كييف ألمانيا القرم بروكسل الولايات_المتحدة",
    "ORG": "الكرملين البيت_الأبيض الإليزيه البنتاغون الخارجية_الروسية مجلس_الدوما مجلس_النواب مجلس_الأمن بلومبرج "
    "سبوتنيك سكاي_نيوز الحلف_الأطلسي طالبان",
}
CUES = "قال|قالت|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|تابع|أعلن|أعلنت|أشار|صرح|ذكر"
_FURNITURE = re.compile(
    r"^(?:الإشراف العام|رئيس التحرير|رئيس مجلس الإدارة|الرئيسية|سياسة|اقتصاد|رياضة|التعليقات مغلقة\.|شارك هذا الخبر"
    r"|فيسبوك|تويتر|واتساب|جميع الحقوق محفوظة.*|تابعونا على .*|لمزيد من الأخبار.*|(?:اقرأ|شاهد) أيض.*)$"
)
_SPACES = re.compile(r"[ \t\u00a0]+")
_ENTITIES = {
    label: re.compile(
        r"(?<!\w)[وفبلك]?(" + "|".join(sorted(map(re.escape, _words), key=len, reverse=True)) + r")(?!\w)"
    )
    for label, names in NAMES.items()
    for _words in [[name.replace("_", " ") for name in names.split()]]
}
_QUOTE = re.compile(
    r"(?<!\w)[وف]?(" + CUES + r")(?!\w)[^\"“«\n]{0,80}[\"“«]([^\"”»\n]{2,600})[\"”»]",
)


def clean(text: str) -> str:
    """Return the page without furniture lines and short repeated ones."""
    kept: list[str] = []
    seen: set[str] = set()
    for line in text.splitlines():
        line = _SPACES.sub(" ", line).strip()
        if not line or _FURNITURE.match(line) or (len(line) < 70 and line in seen):
            continue
        seen.add(line)
        kept.append(line)
    return "\n".join(kept).replace("., ", ".\n")


def annotate(raw: str) -> pa.RecordBatch:
    """Clean a page and annotate it with the simple rules, as Arrow rows."""
    body = clean(raw)
    entities = sorted(
        (
            {"start": found.start(1), "end": found.end(1), "label": label, "text": found[1]}
            for label, pattern in _ENTITIES.items()
            for found in pattern.finditer(body)
        ),
        key=lambda entity: entity["start"],
    )
    quotes = [
        {"start": found.start(2), "end": found.end(2), "cue": found[1], "text": found[2]}
        for found in _QUOTE.finditer(body)
    ]
    row: dict[str, Any] = {"body": body, "entities": entities, "quotes": quotes}
    return pa.RecordBatch.from_pylist([row])
