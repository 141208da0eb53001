"""How a person bears a word: the position of the person with seven marks in one number, ordered by position."""

from typing import Final

from knowledge.lookup.forms import variants
from knowledge.lookup.people import Person

SHIFT: Final = 7
"""Bits of the marks; the rest is the position."""
MARKS: Final = (1 << SHIFT) - 1

SURNAME: Final = 1
"""A word of the family name."""
SYLLABLE: Final = 2
"""A part of the given name that never stands alone."""
FORM: Final = 4
"""All of a printed form."""
WHOLE: Final = 8
"""All of a printed form, while the family name has no other word."""
PRINTED: Final = 16
"""Printed in these very letters, no accent or apostrophe left out."""
OWN: Final = 32
"""A word of a printed form, not two of them joined."""
SOLE: Final = 64
"""All of the family name."""


def marked(person: Person) -> dict[str, int]:
    """The words by which a person may be found alone, and neighbours written as one, each with its marks."""
    surname, syllables = person.surname, person.syllables
    printed = letters_of(person)
    marks: dict[str, int] = {}
    for form in person.forms:
        for variant in variants(form, surname):
            own = OWN if variant is form else 0
            for word in variant:
                if len(word) > 1:
                    mark = marks.get(word, 0) | own
                    if word in surname:
                        mark |= SURNAME if len(surname) > 1 else SURNAME | SOLE
                    elif word in syllables:
                        mark |= SYLLABLE
                    if word in printed:
                        mark |= PRINTED
                    marks[word] = mark
        if len(form) == 1 and form[0] in marks:
            marks[form[0]] |= FORM if surname - {form[0]} else FORM | WHOLE
    return marks


def letters_of(person: Person) -> set[str]:
    """The words of a person's printed forms in the letters of the records, in small ones."""
    return {word.strip(".,") for form in person.printed for word in parted(form)}


def parted(name: str) -> list[str]:
    """Words of a name as printed, in small letters, parted at hyphens too."""
    return name.casefold().replace("-", " ").split()
