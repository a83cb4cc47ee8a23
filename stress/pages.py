"""Any number of different pages of our own making: no text of anybody's, but with everything a page has."""

import random
from pathlib import Path

PEOPLE = ("ليلى حداد", "سامي الورّاق", "منى الكاتب", "عمر النجار", "هدى السقّا", "زياد الخطيب")
OFFICES = ("وزيرة المياه", "المتحدث باسم البلدية", "رئيس الجامعة", "مديرة الميناء", "قائد فرق الإنقاذ")
PLACES = ("الخرطوم", "القاهرة", "بيروت", "الرباط", "عمّان", "صنعاء", "تونس")
RELAYS = ("صحيفة الضفّة", "وكالة النخيل", "إذاعة المدينة", "شبكة الساحل")
CLAUSES = (
    "المنسوب انخفض بعد يومين من المطر",
    "الأعمال ستبدأ في الربيع المقبل",
    "السدّ آمن ولا خطر على القرى",
    "الميناء استقبل 40 سفينة خلال أسبوع",
    "نتائج الفحص ستُنشر يوم الأحد",
    "عدد الطلاب ارتفع بنسبة 12 في المئة",
)
SHAPES = (
    "قال {office} {person} إن {clause}.",
    "وأكدت {office} {person}: «{clause}».",
    "ونقلت {relay} عن {person} قوله إن {clause}.",
    "وأضاف أن {clause}.",
    "وشهدت {place} حركة عادية طوال النهار، وفتحت المحال أبوابها كالمعتاد.",
)


def page(number: int) -> str:
    """Return one page; the same number gives the same page, another number another one."""
    draw = random.Random(number)
    words = {
        "office": OFFICES, "person": PEOPLE, "relay": RELAYS, "clause": CLAUSES, "place": PLACES,
    }  # fmt: skip

    def sentence(shape: str) -> str:
        return shape.format(**{name: draw.choice(choices) for name, choices in words.items()})

    paragraphs = [
        " ".join(sentence(draw.choice(SHAPES)) for _ in range(draw.randint(1, 4))) for _ in range(draw.randint(3, 9))
    ]
    headline = f"{draw.choice(OFFICES)}: {draw.choice(CLAUSES)} ({number})"
    return "\n\n".join(["الرئيسية", f"كتب: {draw.choice(PEOPLE)}", headline, *paragraphs, "التعليقات مغلقة"]) + "\n"


def write_pages(folder: Path, count: int) -> None:
    """Write pages into a folder, a thousand to a sub-folder."""
    for number in range(count):
        path = folder / f"{number // 1000:04}" / f"صفحة {number}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(number), encoding="utf-8")
