"""One reader of texts in a process of its own: ``python readers.py NAME CHARACTERS SHARE TIMES``.

It reads other prose first, then as many texts as asked for, none of them twice, as nobody reads a text twice. What it
prints is JSON: the seconds for each text and for the first sentence, imports included, or the module that is missing.
"""

import json
import sys
import time
from collections.abc import Callable

from prose import prose

# takes a text, gives how much was found in it
Reader = Callable[[str], int]
FIRST = "Trade was up over 20 percent in May 2023."


def factledger() -> Reader:
    import factledger as fl

    return lambda text: len(fl.find(fl.Document.from_text(text, published="2024-02-07")))


def quantulum3(classifier: bool) -> Reader:
    """Paragraph by paragraph: several times as fast as the whole text at once."""
    from quantulum3 import classifier as setting
    from quantulum3 import parser

    if classifier and not setting.USE_CLF:
        raise ModuleNotFoundError("No module named 'sklearn', 'joblib' or 'stemming'")
    setting.USE_CLF = classifier
    return lambda text: sum(len(parser.parse(paragraph)) for paragraph in text.split("\n\n"))


def dateparser() -> Reader:
    """Paragraph by paragraph, and told the language, which is faster."""
    from dateparser.search import search_dates

    return lambda text: sum(len(search_dates(part, languages=["en"]) or ()) for part in text.split("\n\n"))


def spacy(whole: bool) -> Reader:
    """Tokens and sentence ends only: what is found are the sentences."""
    from spacy import blank

    pipeline = blank("en")
    pipeline.add_pipe("sentencizer")
    pipeline.max_length = sys.maxsize

    def read(text: str) -> int:
        documents = pipeline.pipe([text] if whole else text.split("\n\n"))
        return sum(1 for document in documents for _ in document.sents)

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "factledger find": factledger,
    "quantulum3 with classifier": lambda: quantulum3(True),
    "quantulum3 without classifier": lambda: quantulum3(False),
    "dateparser search_dates": dateparser,
    "spaCy blank, sentencizer, whole text": lambda: spacy(True),
    "spaCy blank, sentencizer, by paragraph": lambda: spacy(False),
}


def measured(name: str, characters: int, figures: float, times: int) -> dict[str, object]:
    """Seconds for each text, characters of all, what was found in them; or what is missing."""
    started = time.perf_counter()
    try:
        read = READERS[name]()
    except ImportError as error:
        return {"missing": str(error)}
    read(FIRST)
    first = time.perf_counter() - started
    read(prose(characters, seed=0, figures=figures))
    seconds, found, size = [], 0, 0
    for seed in range(1, times + 1):
        text = prose(characters, seed, figures=figures)
        started = time.perf_counter()
        found += read(text)
        seconds.append(time.perf_counter() - started)
        size += len(text)
    return {"first": first, "seconds": seconds, "characters": size, "found": found}


if __name__ == "__main__":
    name, characters, figures, times = sys.argv[1:]
    print(json.dumps(measured(name, int(characters), float(figures), int(times))))
