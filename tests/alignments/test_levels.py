"""Each field of two claims has a pair that it parts, and a near twin that it lets through.

The figure that a claim is of stands in square brackets.
"""

import pytest

import factledger as fl
from factledger.alignments.comparison import LEVELS
from factledger.alignments.views import View

TESTS = dict(LEVELS)
# apart keeps two claims from being compared at all, unlike keeps them from conflicting
EFFECTS = {"apart": "parts", "unlike": "parts", "doubt": "doubts"}


def view(marked, publisher, index):
    """The claim of the figure between square brackets."""
    start, end = marked.index("["), marked.index("]") - 1
    text = marked.replace("[", "").replace("]", "")
    claims = fl.extract(fl.Document.from_text(text, "2024-02-07", publisher))
    (claim,) = [c for c in claims if (c.span.start, c.span.end) == (start, end)]
    return View(claim, index)


def level(field, left, right):
    """How a field of two claims compares, whoever comes first."""
    one, other = view(left, "The Record", 0), view(right, "The Courier", 1)
    forth, back = TESTS[field](one, other)[0], TESTS[field](other, one)[0]
    assert forth == back
    return forth


PARTED = [
    ("kind", "parts", "Grants rose from [35 to 290] in Marisk.", "The fair in Marisk opened on [3 May 2021]."),
    ("modality", "parts", "Marisk trained [400] nurses.", "Marisk has a target of [400] nurses."),
    ("modality", "parts", "Marisk trained [400] nurses.", "It is untrue that Marisk trained [400] nurses."),
    ("modality", "parts", "Marisk trained [400] nurses.", "Marisk will train [400] nurses."),
    ("period", "parts", "Marisk trained [400] nurses in 2022.", "Marisk trained [400] nurses in 2021."),
    ("period", "parts", "Marisk trained [400] nurses in fiscal 2022.", "Marisk trained [400] nurses in 2022."),
    ("period", "parts", "Marisk trained [400] nurses in May 2022.", "Marisk trained [400] nurses in 2022."),
    ("period", "parts", "Marisk trained [400] nurses since 2019.", "Marisk trained [400] nurses in 2019."),
    ("scope", "parts", "Marisk trained [400] nurses.", "Marisk trained another [400] nurses."),
    ("scope", "parts", "Marisk trained [400] nurses.", "Marisk has 900 nurses, of whom [400] are trained."),
    ("portion", "parts", "Of the [40 ships, 12] sail.", "[Half] of the ships leak."),
    ("measure", "parts", "Marisk exported [400 tonnes] of wheat.", "Marisk imported [400 tonnes] of wheat."),
    ("measure", "parts", "In Marisk [400] men were hurt.", "In Marisk [400] women were hurt."),
    ("order", "parts", "The first ferry carries [400] people.", "The second ferry carries [500] people."),
    ("period", "parts", "The fair in Marisk will open on [3 May 2024].", "The fair in Marisk opened on [4 May 2023]."),
    ("period", "parts", "Sales in Marisk rose in [May 2023].", "Sales in Marisk fell in [June 2023]."),
    ("period", "parts", "Marisk Council, [7 February 2024]", "The council of Marisk, [7 Feb 2024]"),
    ("occasion", "parts", "Ivo Tarn died on [3 May 2021].", "Ivo Tarn was buried on [9 May 2021]."),
    ("occasion", "parts", "Ivo Tarn was born on [3 May 1921].", "Ivo Tarn's son was born on [9 May 1951]."),
    ("rank", "parts", "Lake Orm is the [second]-largest lake.", "Lake Orm is the [third]-deepest lake."),
    ("frame", "parts", "Sales fell for the [fourth] month in a row.", "Sales fell for the [fifth] time this year."),
    ("frame", "parts", "It is her [second] title of the season.", "It is her [14th] title."),
    ("frame", "parts", "It is her [second] title of the season.", "It is the [14th] title of her career."),
    ("end", "parts", "The fair in Marisk opens on [3 May 2024].", "The fair in Marisk closes on [9 May 2024]."),
    ("objects", "parts", "Ilse joined the party in [1998].", "Ivo joined the cabinet in [2004]."),
    ("subject", "parts", "Marisk trained [400] nurses.", "Marisk trained [400] cooks."),
    ("subject", "parts", "Marisk won the cup for the [third] time.", "Marisk won its [fourth] match."),
    ("words", "parts", "Marisk hired [400] nurses.", "Marisk trained [400] nurses."),
    ("words", "parts", "Marisk has [400] green buses.", "Marisk has [400] blue buses."),
    ("actor", "parts", "The teachers got [400 crowns] each.", "The nurses got [400 crowns] each."),
    ("row", "parts", "Marisk sold [400 tonnes] of nuts and figs.", "Marisk sold [400 tonnes] of figs."),
    ("row", "parts", "In Marisk [40 percent] of pupils were walking, cycling or rowing.", "[40 percent] were walking."),
    ("scope", "parts", "Nationally, [76 percent] of pupils passed.", "In Tolva [91 percent] of pupils passed."),
    ("scope", "parts", "In the country thefts fell by [11 percent].", "In the capital thefts fell by [7 percent]."),
    ("occasion", "parts", "Ilse Marand was born on [3 May 1950].", "Ilse Marand died on [3 May 1990]."),
    (
        "rank",
        "parts",
        "Ulvern is the [second]-largest lake of Marisk.",
        "Ulvern is the [third]-deepest lake of Marisk.",
    ),
    ("names", "parts", "Article 17 was adopted by [61] votes.", "Article 12 was adopted by [48] votes."),
    ("names", "parts", "Route 42 carried [900] people.", "Route 17 carried [800] people."),
    ("side", "parts", "Before freight, the mill earned [400 crowns].", "The mill earned [400 crowns] after freight."),
    ("side", "parts", "Marisk has [400] stalls inside the walls.", "Outside the walls Marisk has [400] stalls."),
    ("narrowed", "parts", "Village schools employ [400] cooks.", "[400] cooks work in mountain schools."),
    ("order", "parts", "The film took [400 crowns] on its opening night.", "It took [300 crowns] on the second night."),
    ("period", "parts", "[400] ships called in the 12 months to June 2022.", "[400] ships called in 2022."),
    ("words", "parts", "The yard in Marisk assembled [400] boats.", "The yard in Marisk sold [400] boats."),
    ("words", "parts", "The mine in Marisk extracted [400 tonnes].", "The mine in Marisk burned [400 tonnes]."),
    ("words", "parts", "The yard in Marisk made [400] boats.", "The yard in Marisk sold [400] boats."),
    ("measure", "parts", "Marisk sold [400] boats to Tolva.", "Marisk bought [400] boats from Tolva."),
    ("measure", "parts", "Marisk sold [400] boats to Tolva.", "Tolva bought [400] boats from Karst."),
    ("scope", "parts", "Marisk has [400] boats.", "With private boats counted in, Marisk has [400] boats."),
    (
        "kinds",
        "doubts",
        "Marisk harvested [400 tonnes] of white grapes.",
        "In Marisk [400 tonnes] of grapes were harvested.",
    ),
    ("names", "parts", "The port of Marisk has [400] cranes.", "The port of Tolva has [400] cranes."),
    ("links", "parts", "Wheat worth [400 crowns] went to Tolva.", "Wheat worth [400 crowns] went to Karst."),
    ("verb", "doubts", "In Marisk [400] nurses were hired.", "In Marisk there are [400] nurses."),
    ("modifier", "doubts", "Marisk has [400] blue buses.", "Marisk has [400] buses."),
    ("predicate", "doubts", "Marisk trained [400] nurses.", "At the fair [400] nurses sang."),
]

LET_THROUGH = [
    ("kind", "silent", "Marisk has [400] nurses.", "There are [400] nurses in Marisk."),
    ("modality", "near", "The fair will be on [3 May 2024].", "The fair was put back, it is on [9 May 2024]."),
    ("modality", "same", "Marisk will train [400] nurses.", "Marisk plans to train [400] nurses."),
    ("period", "same", "Marisk trained [400] nurses in 2023.", "Marisk trained [400] nurses last year."),
    ("period", "near", "Marisk trained [400] nurses on 3 May 2022.", "Marisk trained [400] nurses in May 2022."),
    ("period", "silent", "Marisk trained [400] nurses.", "Marisk has trained [400] nurses."),
    ("scope", "silent", "Marisk trained another [400] nurses.", "Another [400] nurses were trained in Marisk."),
    ("portion", "silent", "Of the [40 ships, 12] sail.", "[Half] of the ships sail."),
    ("measure", "silent", "Marisk exported [400 tonnes] of wheat.", "Wheat exports were [400 tonnes]."),
    ("order", "silent", "The second ferry carries [400] people.", "The 2nd ferry carries [500] people."),
    ("order", "silent", "The second ferry carries [400] people.", "The ferry carries [500] people."),
    ("occasion", "same", "Ivo Tarn was born on [3 May 1921].", "The birth of Ivo Tarn on [9 May 1922] was easy."),
    ("occasion", "silent", "Ivo Tarn was born on [3 May 1921].", "Ivo Tarn married on [9 May 1951]."),
    ("rank", "same", "Lake Orm is the [second]-largest lake.", "Lake Orm is the [third]-largest lake."),
    ("frame", "silent", "Sales fell for the [fourth] month in a row.", "Sales had their [fifth] straight fall."),
    ("end", "silent", "The fair in Marisk opens on [3 May 2024].", "The fair in Marisk starts on [9 May 2024]."),
    (
        "objects",
        "silent",
        "The fair in Marisk opened on [3 May 2021].",
        "The fair with its music opened on [4 May 2021].",
    ),
    ("subject", "near", "Mount Tarn erupted for the [third] time.", "It was the [fourth] eruption of Mount Tarn."),
    ("subject", "same", "Marisk trained [400] nurses.", "The [400] nurses of Marisk are trained."),
    ("subject", "near", "In Marisk [77] people reviewed it.", "In Marisk it had [77] reviews."),
    ("words", "silent", "Marisk purchased [400] buses.", "Marisk bought [400] buses."),
    ("actor", "silent", "The teachers got [400 crowns] each.", "Each got [400 crowns], the teachers of Marisk said."),
    ("row", "silent", "Marisk sold [400 tonnes] of nuts and figs.", "Figs and nuts brought Marisk [400 tonnes]."),
    ("row", "silent", "Marisk sold [400 tonnes] of nuts and other things.", "Marisk sold [400 tonnes] of nuts."),
    ("row", "silent", "Marisk sold [400 tonnes] of nuts, and figs were dear.", "Marisk sold [400 tonnes] of nuts."),
    ("scope", "silent", "Nationally, [76 percent] of pupils passed.", "[76 percent] of all pupils passed."),
    ("words", "silent", "Output expanded by [0.3 percent].", "Output contracted by [0.3 percent]."),
    (
        "side",
        "silent",
        "Before freight, the mill earned [400 crowns].",
        "The mill earned [400 crowns], and has no freight.",
    ),
    ("narrowed", "silent", "Village schools employ [400] cooks.", "The schools employ [400] cooks."),
    (
        "narrowed",
        "silent",
        "Village schools employ [400] cooks.",
        "Of the hill schools, village schools employ [400] cooks.",
    ),
    (
        "names",
        "doubt",
        "The poet Anton Brezel was born in Karst on [4 May 1871].",
        "On [14 May 1871] the poet Anton Brezel was born in Oak Lane.",
    ),
    ("words", "silent", "The yard in Marisk made [400] boats.", "The yard in Marisk assembled [400] boats."),
    ("words", "silent", "The urn was sold for [400 crowns].", "A dealer paid [400 crowns] for the urn."),
    ("words", "silent", "The fair opens on [3 May 2021].", "The fair starts on [3 May 2021]."),
    ("words", "silent", "The strike surprised [400] nurses.", "The strike hit [400] nurses."),
    ("verb", "near", "The yard in Marisk made [400] boats.", "The yard in Marisk assembled [400] boats."),
    ("measure", "silent", "Marisk sold [400] boats to Tolva.", "Tolva bought [400] boats from Marisk."),
    ("measure", "silent", "Marisk lent [400 crowns] to Tolva.", "Tolva borrowed [400 crowns]."),
    ("subject", "near", "The ward had [400] births.", "On the ward [400] babies came into the world."),
    ("kinds", "silent", "Marisk harvested [400 tonnes] of white grapes.", "The white grapes came to [400 tonnes]."),
    ("names", "silent", "The port of Marisk has [400] cranes.", "The port has [400] cranes."),
    ("names", "silent", "The port of Kessaly has [400] cranes.", "The Kessalian port has [400] cranes."),
    ("links", "silent", "Wheat worth [400 crowns] went to Tolva.", "Tolva got wheat worth [400 crowns]."),
    ("verb", "silent", "In Marisk [400] nurses were hired.", "Marisk hired [400] nurses."),
    ("modifier", "silent", "Marisk has [400] blue buses.", "The [400] buses of Marisk are blue."),
    ("direction", "same", "Exports rose by [4 percent].", "Shipments were up [4 percent]."),
    ("direction", "silent", "Exports rose by [4 percent].", "Exports fell by [4 percent]."),
    ("whole", "same", "Marisk trained [400] nurses.", "Marisk trained [400] nurses at the new college."),
    ("whole", "silent", "Marisk trained [400] nurses.", "The new college hired [400] nurses."),
    ("predicate", "near", "Marisk trained [400] nurses.", "The college trained [400] nurses."),
    ("restatement", "silent", "Marisk trained [400] nurses.", "At the fair [400] nurses sang."),
]


@pytest.mark.parametrize(("field", "expected", "left", "right"), PARTED)
def test_a_field_parts_two_claims_that_differ_in_it_or_doubts_them(field, expected, left, right):
    assert EFFECTS[level(field, left, right)] == expected


@pytest.mark.parametrize(("field", "expected", "left", "right"), LET_THROUGH)
def test_a_field_lets_through_what_only_says_it_in_other_words(field, expected, left, right):
    assert level(field, left, right) == expected


def test_every_field_is_tried():
    tried = {field for field, *_ in (*PARTED, *LET_THROUGH)}

    assert set(TESTS) - tried == {"speaker"}


SPEAKERS = [
    ("Ilse Marand said that [400] nurses had left.", "Ivo Tarn said that [400] nurses had left.", False),
    ("Ilse Marand said that [400] nurses had left.", "According to Ilse Marand, [400] nurses have left.", True),
    ("Ilse Marand said that [400] nurses had left.", "According to Marand, [400] nurses have left.", True),
    ("The Courier said that [400] nurses had left.", "We counted [400] nurses.", True),
    ("Ivo Tarn said that [400] nurses had left.", "We counted [400] nurses.", False),
]


@pytest.mark.parametrize(("left", "right", "same"), SPEAKERS)
def test_a_speaker_is_known_by_a_name_and_we_is_the_publisher(left, right, same):
    assert (level("speaker", left, right) == "same") is same


def test_a_figure_that_nobody_is_named_for_has_no_speaker_to_compare():
    assert level("speaker", "Ilse Marand said that [400] nurses had left.", "In Marisk [400] nurses left.") == "silent"


def test_a_figure_told_twice_in_one_text_says_again_what_it_is_of():
    text = "Marisk trained 400 nurses. The 400 nurses whom Marisk trained are home. At the fair 400 nurses sang."
    first, again, other = (
        View(claim, at) for at, claim in enumerate(fl.extract(fl.Document.from_text(text, "2024-02-07")))
    )

    assert TESTS["restatement"](first, again)[0] == "same"
    assert TESTS["restatement"](first, other)[0] == "unlike"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The highest salary was 310,000 crowns. The highest salary came to 280,000 crowns.", "same"),
        ("The fire ruined 300 hectares of heath. Of the 410 hectares of heath, nothing is left.", "same"),
        (
            "The highest salary in Marisk was 310,000 crowns. The highest salary in Tolva came to 280,000 crowns.",
            "silent",
        ),
        (
            "The highest salary was 310,000 crowns. The year before, the highest salary came to 280,000 crowns.",
            "silent",
        ),
        ("The fire ruined 300 hectares of heath. The 410 hectares of heath at Tolva were spared.", "unlike"),
    ],
)
def test_what_is_taken_as_known_is_what_was_told_before(text, expected):
    first, again = (View(claim, at) for at, claim in enumerate(fl.extract(fl.Document.from_text(text, "2024-02-07"))))

    assert TESTS["restatement"](first, again)[0] == expected


def test_a_later_count_of_a_growing_whole_is_later_and_not_apart():
    left = "As of 3 May 2023, [400] people had died so far."
    right = "As of 9 May 2023, [450] people had died so far."

    assert level("period", left, right) == "later"


def test_a_later_report_of_one_publisher_is_later():
    one, other = (
        fl.extract(fl.Document.from_text("Marisk trained 400 nurses.", day, "The Record"))[0]
        for day in ("2024-02-07", "2024-03-07")
    )

    assert TESTS["period"](View(one, 0), View(other, 1))[0] == "later"


def test_what_happened_long_ago_is_in_doubt_beside_what_is_told_without_a_date():
    assert level("period", "In 2019 Marisk had [400] nurses.", "Marisk has [400] nurses.") == "doubt"
    assert level("period", "In 2023 Marisk had [400] nurses.", "Marisk has [400] nurses.") == "silent"


def test_the_next_years_figure_of_one_publisher_replaces_nothing():
    first, second, restated = (
        next(iter(fl.extract(fl.Document.from_text(text, day, "The mill"))))
        for text, day in (
            ("Profit in 2022 was 318 crowns.", "2023-03-02"),
            ("Profit in 2023 was 341 crowns.", "2024-03-05"),
            ("So far profit has been 341 crowns.", "2024-03-05"),
        )
    )

    assert TESTS["period"](View(first, 0), View(second, 1))[0] == "apart"
    assert TESTS["period"](View(first, 0), View(restated, 1))[0] == "later"
