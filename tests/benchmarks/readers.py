"""One reader of texts in a process of its own: ``python readers.py NAME CHARACTERS SHARE SECONDS``.

It reads other prose first, then texts for so many seconds, at least three and none of them twice, as nobody reads a
text twice. What it prints is JSON: the seconds of the processor for each text and for the first sentence, imports
included, or the module that is missing.
"""

import json
import sys
import time
from collections.abc import Callable

from prose import prose

# takes a text, gives how much was found in it
Reader = Callable[[str], int]
FEWEST = 3
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


def measured(name: str, characters: int, figures: float, least_s: float) -> dict[str, object]:
    """Seconds for each text, characters of all, what was found in them; or what is missing."""
    started = time.process_time()
    try:
        read = READERS[name]()
    except ImportError as error:
        return {"missing": str(error)}
    read(FIRST)
    first = time.process_time() - started
    read(prose(characters, seed=0, figures=figures))
    seconds: list[float] = []
    found = size = 0
    while len(seconds) < FEWEST or sum(seconds) < least_s:
        text = prose(characters, seed=len(seconds) + 1, figures=figures)
        started = time.process_time()
        found += read(text)
        seconds.append(time.process_time() - started)
        size += len(text)
    return {"first": first, "seconds": seconds, "characters": size, "found": found}


if __name__ == "__main__":
    name, *numbers = sys.argv[1:]
    characters, figures, least_s = map(float, numbers)
    print(json.dumps(measured(name, int(characters), figures, least_s)))
