from corpus.arabic.remembered import LONGEST, Remembered


def test_each_word_is_worked_out_once():
    asked = []
    lengths = Remembered(lambda word: asked.append(word) or len(word))
    assert list(map(lengths.__getitem__, ["مصر", "ليبيا", "مصر"])) == [3, 5, 3]
    assert asked == ["مصر", "ليبيا"]


def test_the_memory_is_emptied_when_full(monkeypatch):
    monkeypatch.setattr("corpus.arabic.remembered.REMEMBERED", 3)
    lengths = Remembered(len)
    assert [lengths["ا" * size] for size in range(8)] == list(range(8))
    assert sorted(lengths) == ["ا" * 6, "ا" * 7]


def test_what_is_too_long_for_a_word_is_not_kept():
    lengths = Remembered(len)
    assert lengths["ه" * (LONGEST + 1)] == LONGEST + 1
    assert lengths == {}
