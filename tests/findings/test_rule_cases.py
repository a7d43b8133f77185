"""More of what each rule finds, and of what it leaves alone, beyond the example on its page.

A case is one text, or two of different publishers; a rule's code is found in it or not.
"""

import pytest

import factledger as fl

PUBLISHED = "2024-06-01"


def codes(*texts):
    names = ("The Record", "The Courier")
    documents = [fl.Document.from_text(t, PUBLISHED, n) for t, n in zip(texts, names, strict=False)]
    return {f.rule.code for f in fl.compare(*documents).findings}


FOUND = {
    # figures of one thing
    "FL101": [
        ("In Marisk the school has 412 pupils.", "The school in Marisk has 431 pupils."),
        ("In Marisk the school has more than 500 pupils.", "The school in Marisk has 431 pupils."),
        ("The lane to Marisk is 75 miles long.", "The lane to Marisk is 150 kilometres long."),
        ("Exports of leather from Marisk rose by 4 percent.", "Exports of leather from Marisk rose by 7 percent."),
    ],
    "FL102": [
        ("In Marisk the school has 412 pupils.", "The school in Marisk has more than 400 pupils."),
        ("The lane to Marisk is 75 miles long.", "The lane to Marisk is 120 kilometres long."),
        ("The bridge in Marisk cost 2.4 million crowns.", "The Marisk bridge cost 2,437,000 crowns."),
        ("Exports of leather from Marisk rose by 4 percent.", "Exports of leather from Marisk were up 4 percent."),
    ],
    "FL103": [
        ("Exports of leather from Marisk rose by 4 percent.", "Exports of leather from Marisk were down 4 percent."),
    ],
    "FL104": [
        ("As of 3 May 2024, 412 people had died in the flood.", "As of 9 May 2024, 431 people had died in the flood."),
    ],
    # dates and the order of events
    "FL201": [
        ("The harbour in Marisk was opened on 3 May 2021.", "The harbour in Marisk was opened on 3 June 2021."),
        ("The harbour in Marisk was opened in 2019.", "The harbour in Marisk was opened in 2021."),
    ],
    "FL202": [
        ("The harbour in Marisk was opened on 3 May 2021.", "The harbour in Marisk was opened on 2021-05-03."),
        ("The harbour in Marisk was opened on 3 May 2021.", "The harbour in Marisk was opened in May 2021."),
    ],
    "FL203": [
        ("The harbour was opened on Tuesday, 3 May 2021.",),
        ("The harbour was opened on 3 May 2021, a Monday. It closed on Friday, May 5, 2021.",),
    ],
    "FL206": [("The strike lasted from 3 May 2021 to 9 May 2021. The twelve days cost the port dearly.",)],
    "FL207": [("The strike lasted from 3 May 2021 to 9 May 2021. The seven days cost the port dearly.",)],
    # units
    "FL301": [
        ("The tower is 100 metres (528 feet) high.",),
        ("It weighs 10 tonnes (12,046 pounds).",),
        ("The lane is 50 miles, or 120 kilometres, long.",),
        ("The lane is 50 miles or 120 kilometres long.",),
    ],
    "FL302": [("The tower is 100 metres (328 feet) high.",), ("It was 20 degrees Celsius (68 degrees Fahrenheit).",)],
    "FL303": [
        (
            "The tax on wine in Marisk rises from 4 percent to 6 percent.",
            "The tax on wine in Marisk rises by 50 percentage points.",
        ),
    ],
    # who says so
    "FL401": [
        ("Ilse Marand said that 412 nurses had left Tolva.", "According to Ilse Marand, 431 nurses have left Tolva."),
    ],
    # arithmetic
    "FL501": [
        ("State grants in Marisk went from 35 to 290.", "State grants in Marisk rose by 225."),
        ("State grants in Marisk went from 35 to 290.", "State grants in Marisk tripled."),
    ],
    "FL502": [
        ("State grants in Marisk went from 35 to 290.", "State grants in Marisk rose by 255."),
        ("State grants in Marisk went from 40 to 120.", "State grants in Marisk tripled."),
        ("State grants in Marisk went from 40 to 50.", "State grants in Marisk rose by 25 percent."),
    ],
    "FL503": [
        ("Complaints rose from 40 to 50. This increase of 35 percent is due to the timetable.",),
        ("Complaints rose by 35 percent, from 40 to 50.",),
    ],
    "FL504": [("The Greens won 12 of the 40 districts, or 45 percent.",)],
    "FL505": [
        ("The storm took 240 lives: 131 people died in Tolva, 96 in Sarn, and nowhere else did anybody die.",),
        ("It has 30 ferries and 10 tugs, in all 45 ships.",),
    ],
    "FL506": [("Its three parts are 46 percent stone, 41 percent sand and 23 percent lime.",)],
}

SILENT = {
    "FL101": [
        ("Marisk trained 400 nurses.", "Tolva trained 500 nurses."),
        ("In Marisk the school has 412 pupils.", "The school in Tolva has 431 pupils."),
        ("In Marisk the school has 412 pupils.", "The school in Marisk has 31 teachers."),
        ("In Marisk the school had 412 pupils in 2021.", "The school in Marisk had 431 pupils in 2022."),
        ("In Marisk the school has 412 pupils.", "The school in Marisk plans for 431 pupils."),
        ("The bridge in Marisk cost 2.4 million crowns.", "The Marisk bridge cost 2,437,000 crowns."),
        ("The bridge in Marisk cost 412 crowns.", "The bridge in Marisk cost 431 dollars."),
    ],
    "FL102": [("In Marisk the school has 412 pupils.", "The port of Tolva has 412 cranes.")],
    "FL103": [("Exports of leather from Marisk rose by 4 percent.", "Imports of wine to Tolva fell by 4 percent.")],
    "FL201": [
        ("The harbour in Marisk was opened on 3 May 2021.", "The harbour in Marisk was opened in 2021."),
        ("The harbour in Marisk was opened on 3 May 2021.", "The harbour in Marisk was closed on 3 June 2021."),
    ],
    "FL203": [
        ("The harbour was opened on Monday, 3 May 2021.",),
        ("It was opened on Tuesday. It cost much on 3 May 2021.",),
    ],
    "FL206": [("The strike lasted from 3 May 2021 to 9 May 2021. The seven days cost the port dearly.",)],
    "FL301": [
        ("The tower is 100 metres (328 feet) high.",),
        ("The tower is 100 metres high and 528 feet from the sea.",),
        ("The wall is 40 metres long and 60 feet high.",),
        ("It was 20 degrees Celsius (68 degrees Fahrenheit).",),
    ],
    "FL401": [
        ("Ilse Marand said that 412 nurses had left Tolva.", "According to Ivo Tarn, 431 nurses have left Tolva."),
    ],
    "FL501": [
        ("State grants in Marisk went from 35 to 290.", "State grants in Marisk rose by 255."),
        ("State grants in Marisk went from 35 to 290.", "Bus fares in Tolva rose by 225."),
    ],
    "FL503": [
        ("Complaints rose from 40 to 50. This increase of 25 percent is due to the timetable.",),
        ("Complaints rose from 40 to 50. Bus fares rose by 35 percent.",),
    ],
    "FL504": [
        ("The Greens won 12 of the 40 districts, or 30 percent.",),
        ("Of the 40 mayors 12 left, and 45 percent ran.",),
    ],
    "FL505": [("It has 30 ferries and 10 tugs, in all 40 ships.",), ("It has 40 ships, 30 ferries among them.",)],
    "FL506": [
        ("Its three parts are 46 percent stone, 31 percent sand and 23 percent lime.",),
        ("Some 46 percent sing, 41 percent dance and 23 percent read.",),
    ],
}


@pytest.mark.parametrize(
    ("code", "texts"), [(code, texts) for code, cases in FOUND.items() for texts in cases], ids=lambda x: str(x)[:60]
)
def test_a_rule_finds(code, texts):
    assert code in codes(*texts)


@pytest.mark.parametrize(
    ("code", "texts"), [(code, texts) for code, cases in SILENT.items() for texts in cases], ids=lambda x: str(x)[:60]
)
def test_a_rule_is_silent(code, texts):
    assert code not in codes(*texts)
