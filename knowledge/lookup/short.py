"""Hits for a single word, and for several words that are one family name (`del Rosario`)."""

from collections.abc import Iterable, Iterator
from itertools import islice

from knowledge.lookup.entry import How
from knowledge.lookup.forms import Person, Words, is_particle
from knowledge.lookup.hits import MOST, Hit, Rank
from knowledge.lookup.tables import Tables
from knowledge.lookup.typos import slip
from knowledge.names.romanisation import sound_key
from knowledge.names.surnames import is_east_asian, korean_classes


def short_hits(tables: Tables, word: str, text: str) -> list[Hit]:
    """Everybody a single word can name: as printed, in another romanisation, or else with a slip."""
    if is_particle(word):
        return []
    rules = (_exact(tables, word, text), _by_sound(tables, word), _by_class(tables, word))
    hits = [hit for rule in rules for hit in islice(rule, MOST)]
    # A word that is itself a usual family name is no misspelling: Wang is not Wong.
    return hits if hits or is_east_asian(word) else list(islice(_by_slip(tables, word), 2 * MOST))


def surname_hits(tables: Tables, parts: Words, text: str) -> Iterator[Hit]:
    """People whose family name is exactly these several words."""
    if not all(word in tables.surnames for word in parts):
        return
    for position in tables.surnames[parts[-1]]:
        person = tables.people[position]
        if person.surname >= set(parts) and not set(parts) - person.surname:
            yield Hit(position, How.SURNAME, Rank.WHOLE, f"the family name {_print(text)}")


def accent_step(person: Person, text: str) -> int:
    """One where accents were typed that the person's printed names do not have.

    Who types plain letters cannot be held to the accents; who types accents means them.
    """
    if text.isascii():
        return 0
    typed = text.casefold().split()
    printed = {
        word
        for form in (person.entry.name, *person.entry.forms)
        for word in form.casefold().split()
    }
    return 0 if all(word in printed for word in typed) else 1


def _exact(tables: Tables, word: str, text: str) -> Iterator[Hit]:
    for position in tables.words.get(word, ()):
        yield _exact_hit(tables.people[position], position, word, text)
    for position in tables.whole.get(word, ()):
        if not any(word in form for form in tables.people[position].forms):
            yield Hit(
                position, How.EXACT, Rank.INSIDE, f"the name {_print(text)} written as one word"
            )


def _exact_hit(person: Person, position: int, word: str, text: str) -> Hit:
    step = accent_step(person, text)
    if (word,) in person.forms and not person.surname - {word}:
        return Hit(position, How.EXACT, Rank.WHOLE + step, f"the name {_print(text)}")
    folded = step or _is_spelt_otherwise(person, text)
    if word in person.surname:
        how = How.FOLDED if folded else How.SURNAME
        return Hit(position, how, Rank.WHOLE + step, f"the family name {_print(text)}")
    how = How.FOLDED if folded else How.GIVEN
    return Hit(position, how, Rank.GIVEN + step, f"{_print(text)} is part of the name")


def _is_spelt_otherwise(person: Person, text: str) -> bool:
    """Whether accents or apostrophes were left out: OConnor for O’Connor."""
    typed = set(_parted(text))
    left = typed
    for form in (person.entry.name, *person.entry.forms):
        left = left - {word.strip(".,") for word in _parted(form)}
        if not left:
            break
    return bool(typed and left)


def _parted(name: str) -> list[str]:
    return name.casefold().replace("-", " ").split()


def _by_sound(tables: Tables, word: str) -> Iterator[Hit]:
    for other in tables.sounds.get(sound_key(word), ()):
        if other != word:
            reason = f"{other.capitalize()} is another spelling of {word.capitalize()}"
            yield from _spelt(tables, other, How.ROMANISATION, reason, Rank.SOUND_SURNAME)


def _by_class(tables: Tables, word: str) -> Iterator[Hit]:
    for group in korean_classes(word):
        for position in tables.classes.get(group, ()):
            person = tables.people[position]
            if word not in person.surname:
                reason = f"{_surname(person)} is another spelling of {word.capitalize()}"
                yield Hit(position, How.ROMANISATION, Rank.SOUND_SURNAME, reason, corrected=True)


def _by_slip(tables: Tables, word: str) -> Iterator[Hit]:
    near = tables.spellings.near(word)
    for other, edits in near:
        reason = f"{word.capitalize()} read as {other.capitalize()} ({slip(word, other)})"
        rank = Rank.SLIP if edits == 1 else Rank.TWO_SLIPS
        yield from _spelt(tables, other, How.TYPO, reason, rank)


def _spelt(tables: Tables, word: str, how: How, reason: str, rank: int) -> Iterator[Hit]:
    """People with a word as part of the name; those whose family name it is go first."""
    for position in tables.words.get(word, ()):
        person = tables.people[position]
        if word in person.syllables:
            continue
        later = 0 if word in person.surname or (word,) in person.forms else 2
        yield Hit(position, how, rank + later, reason, corrected=True)


def _surname(person: Person) -> str:
    return " ".join(map(str.capitalize, _ordered(person.surname, person))) or person.entry.name


def _ordered(words: Iterable[str], person: Person) -> list[str]:
    form = person.forms[0] if person.forms else ()
    return sorted(words, key=lambda word: form.index(word) if word in form else 0)


def _print(text: str) -> str:
    return " ".join(text.split())
