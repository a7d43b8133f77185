"""Invented reports, as much as wanted, the same for the same seed.

What a reader's speed depends on is as in real reports: sentences of twenty words, two of five with a figure or a date, most
of these with more than one; numbers that seldom come twice; and new words all the way, as many as Heaps' law gives for
newswire: about 44 times the root of the words read (Manning, Raghavan, Schütze, *Introduction to Information Retrieval*,
5.1). A text of few words that come again and again would flatter every reader that remembers words.
"""

from collections.abc import Callable
from functools import cache
from itertools import accumulate
from random import Random

DENSE, USUAL = 1.0, 0.4
"""Share of the sentences that hold a figure or a date."""

MONTHS = ("January", "March", "April", "June", "September", "November")
NOUNS = (
    "government", "report", "company", "market", "plan", "council", "road", "school", "harvest", "price", "worker",
    "ministry", "region", "river", "contract", "hospital", "village", "farmer", "engine", "bridge", "supply", "court",
    "survey", "claim", "budget", "minister", "bank", "storm", "library", "railway", "teacher", "port", "station",
)  # fmt: skip
_ONSETS = (
    "b",
    "br",
    "c",
    "cl",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "st",
    "t",
    "v",
)
_VOWELS = ("a", "e", "i", "o", "u", "ea", "ou")
_ENDS = ("l", "n", "r", "nd", "rk", "m", "lt", "st")
_VOCABULARY = 60_000

# Words in braces are slots of `_slots`.
PLAIN = (
    "The talks on the {adjective} {noun} were held in {place}, where the {noun} had hardly {verb} and the {noun} was {verb}.",
    "Nobody in the {noun} seemed surprised by the {noun}, although some of the {nouns} had come a long way to be heard.",
    "“We are neighbours, and neighbours talk about the {noun},” said {person}, who had {verb} the {adjective} {nouns} before.",
    "Engineers at the {noun} declined to comment on the state of the {adjective} {noun} between {place} and {other}.",
    "{person} added that the {noun}, the {nouns} and the {adjective} {nouns} would be looked at again by the {noun}.",
    "Critics say that the {noun} is older than the {noun} which {verb} it, and that {adjective} {nouns} were never {verb}.",
    "It was, as {person} put it, a matter of {noun} and of {adjective} {nouns}, and not of who had {verb} the {noun}.",
    "The ministry in {place} keeps the {nouns}, and few {nouns} have asked to read what the {adjective} {noun} {verb}.",
    "Under the {adjective} rules, a {noun} that is {verb} by the {noun} must be {verb} again, whatever the {nouns} of {place} say.",
    "Among the {nouns} that {person} {verb} were {adjective} {nouns}, a {noun} from {place} and the {noun} of a {adjective} {noun}.",
    "Most {nouns} in {other} are {verb} by hand, which the {noun} calls {adjective} and the {nouns} call a {noun}.",
    "One of the {nouns} had been {verb} without a {noun}, and there is no {adjective} {noun} to show who {verb} it.",
    "That {noun} now looks {adjective}, because the {nouns} around {place} have {verb} every {noun} they could find.",
)
FIGURES = (
    "Trade in {nouns} between {place} and {other} rose by {share} percent in {year}, the {adjective} {noun} said in its {noun}.",
    "{place} sent about {large} tonnes of {noun} to {other} last year, {person} said, and the {nouns} {verb} the {noun}.",
    "The number of {adjective} {nouns} for pupils from {other} went from {small} to {more} in {year}, which {verb} the {noun}.",
    "The second delivery of {nouns} arrived in {place} on {day} {month} {year}, when the {noun} had already been {verb}.",
    "More than {large} people live within {small} km of the {noun}, according to {person}, and {adjective} {nouns} are few.",
    "{other} paid ${small}.{digit} million for the {adjective} {noun} in the first quarter of {year}, as its {nouns} show.",
    "A {noun} of {small} {nouns} was {verb} near {place} in {month}, and {digit} of the {nouns} were {adjective}.",
    "Between {year} and {later}, {adjective} {nouns} cost the {noun} of {other} {large} euros a year, {person} told the {noun}.",
    "The {noun} {verb} a {adjective} {noun} of {small}.{digit} hectares outside {place}, about {share} percent of all {nouns}.",
    "By {day} {month} the {nouns} had {verb} {large} {adjective} {nouns}, twice as many as in the {noun} before {year}.",
    "In {month} {year} {person} {verb} that the {noun} would need at least {digit} {adjective} {nouns} and a {noun} in {place}.",
    "Three of the {nouns} were {verb} last week, and the {adjective} {noun} of {place} expects {small} more until {month}.",
)


def prose(characters: int, seed: int = 1, *, figures: float = USUAL) -> str:
    """At least so many characters, in paragraphs of six sentences; ``figures`` is the share of sentences with one."""
    random = Random(seed)
    paragraphs, written = [], 0
    while written < characters:
        paragraphs.append(" ".join(_sentence(random, figures) for _ in range(6)))
        written += len(paragraphs[-1]) + 2
    return "\n\n".join(paragraphs)


def _sentence(random: Random, figures: float) -> str:
    pattern = random.choice(FIGURES if random.random() < figures else PLAIN)
    words = pattern.split("{")
    slots = _slots(random)
    text = words[0] + "".join(slots[name]() + rest for name, _, rest in (word.partition("}") for word in words[1:]))
    return text[0].upper() + text[1:]


def _slots(random: Random) -> dict[str, Callable[[], str]]:
    """What stands in each slot of a sentence, drawn anew for each."""
    vocabulary, weights = _vocabulary()
    year, small = random.randint(1990, 2023), random.randint(3, 90)

    def word() -> str:
        return random.choices(vocabulary, cum_weights=weights)[0]

    def name() -> str:
        return word().capitalize()

    return {
        "noun": word,
        "nouns": lambda: word() + "s",
        "adjective": lambda: word() + random.choice(("al", "ous", "ive", "ful")),
        "verb": lambda: word() + "ed",
        "person": lambda: f"{name()} {name()}",
        "place": name,
        "other": name,
        "month": lambda: random.choice(MONTHS),
        "day": lambda: str(random.randint(1, 28)),
        "year": lambda: str(year),
        "later": lambda: str(year + 3),
        "share": lambda: f"{random.randint(1, 60)}.{random.randint(1, 9)}",
        "digit": lambda: str(random.randint(2, 9)),
        "large": lambda: f"{random.randint(10, 900)},{random.randint(0, 999):03}",
        "small": lambda: str(small),
        "more": lambda: str(small * 3),
    }


@cache
def _vocabulary() -> tuple[list[str], list[float]]:
    """Words, the frequent ones first, and their weights added up, by the law of Zipf and Mandelbrot."""
    random = Random(0)
    coined = dict.fromkeys(
        "".join(_syllable(random) for _ in range(2)) + random.choice(_ENDS) for _ in range(_VOCABULARY)
    )
    words = [*NOUNS, *coined]
    return words, list(accumulate((rank + 10) ** -1.25 for rank in range(len(words))))


def _syllable(random: Random) -> str:
    return random.choice(_ONSETS) + random.choice(_VOWELS)
