"""An appeal that somebody directs at others is no hearer; they are."""

import pytest

from tests.corpus.suggest.quotes.reading import quotes_of


@pytest.mark.parametrize(
    ("text", "hearer", "content"),
    [
        ("ووجه المحافظ نداء إلى السكان بإخلاء المنازل.", "السكان", "إخلاء المنازل"),
        ("ووجه المحافظ نداء عاجلا إلى السكان بإخلاء المنازل.", "السكان", "إخلاء المنازل"),
        ("ووجه المحافظ تحذيرا إلى السكان بضرورة الابتعاد.", "السكان", "ضرورة الابتعاد"),
        ("ووجه المحافظ نداء عاجلا بضرورة فتح الطريق.", "-", "ضرورة فتح الطريق"),
        ("ووجه المحافظ رسالة إلى السكان بضرورة الحذر.", "السكان", "ضرورة الحذر"),
        ("ووجه المحافظ بصرف الرواتب.", "-", "صرف الرواتب"),
    ],
)
def test_appeals(text, hearer, content):
    assert quotes_of(text) == [f"indirect | وجه | المحافظ | - | {hearer} | {content}"]


@pytest.mark.parametrize(
    "text",
    [
        "ووجه المحافظ الشكر إلى العاملين على جهودهم.",
        "ووجه المحافظ انتقادات إلى الجنود.",
        "ووجه المحافظ نداء",
        "ووجه المحافظ نداء إلى",
        "ووجه المحافظ نداء إلى السكان",
        "ووجه المحافظ نداء للسكان",
    ],
)
def test_nothing_told(text):
    assert quotes_of(text) == []
