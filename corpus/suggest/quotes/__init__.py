"""Quotations of an article by rules: cues, content, speakers, chains of sources, hearers."""
