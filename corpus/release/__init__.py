"""Versions, differences, card, datasheet, Croissant, manifest, publishing, stand-off and hydrate."""
