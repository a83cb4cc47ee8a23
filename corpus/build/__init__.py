"""Raw pages (and gold, where an article has been adjudicated) to a dataset folder that `load_dataset` opens.

The same inputs and versions give the same bytes, on any machine, with any number of workers: pages are sorted by
split and id and cut into batches of a fixed size; only the order in which batches are computed may vary.
"""
