"""An Answer against what a Case expects of it: each thing missed, in words."""

import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence

from knowledge.answer import Answer
from tests.corpus_cases import Case, put


def judged(case: Case) -> tuple[list[str], Answer]:
    """What the answer to a case misses, and the answer."""
    answer = put(case)
    return [*_lists(case, answer), *_words(case, answer)], answer


def report(case: Case, missed: Sequence[str], answer: Answer) -> str:
    """A failing case as somebody reads it: the question, what was missed, the whole answer."""
    told = [
        f"{key}: {getattr(answer, key)}"
        for key in ("answered", "people", "choices", "records", "dates", "count")
    ]
    return "\n".join([case.name, *(f"  missed: {miss}" for miss in missed), *told, answer.text])


def same_name(one: str, other: str) -> bool:
    """Whether two spellings are one name: any order, case, accents, hyphens and apostrophes; initials do not count."""
    return folded_name(one) == folded_name(other)


def folded_name(name: str) -> tuple[str, ...]:
    """The words of a name without what two offices print differently."""
    plain = [
        c for c in unicodedata.normalize("NFKD", name.casefold()) if unicodedata.category(c) != "Mn"
    ]
    kept = "".join(c for c in plain if unicodedata.category(c) != "Lm" and c not in "'’‘`")
    words = "".join(c if c.isalnum() else " " for c in kept).split()
    return tuple(sorted(word for word in words if len(word) > 1 or len(words) < 3))


def plain_text(text: str) -> str:
    """A text in which a wording is looked for: lower case, straight quotes, single spaces."""
    for curly, straight in (("‘", "'"), ("’", "'"), ("“", '"'), ("”", '"'), ("–", "-")):
        text = text.replace(curly, straight)
    return " ".join(text.casefold().split())


def any_of(value: str, found: Iterable[str], same: Callable[[str, str], bool]) -> bool:
    """Whether one of the alternatives of a value is found."""
    return any(same(one, other) for one in value.split("|") for other in found)


def _lists(case: Case, answer: Answer) -> Iterator[str]:
    """What is missing, and what is there that must not be."""
    text = plain_text(answer.text)
    wanted = (
        ("people", answer.people, same_name),
        ("choices", answer.choices, same_name),
        ("records", answer.records, _begins),
        ("dates", answer.dates, str.__eq__),
        ("says", (text,), lambda words, said: plain_text(words) in said),
    )
    for key, found, same in wanted:
        for value in case.expected.get(key, ()):
            if not any_of(value, found, same):
                yield f"{key}: {value}"
        for value in case.expected.get(f"not_{key}", ()):
            if any_of(value, found, same):
                yield f"not_{key}: {value}"


def _words(case: Case, answer: Answer) -> Iterator[str]:
    """The single values; a question is to be answered unless the case says otherwise."""
    answered = case.expected.get("answered", ("true",))[0]
    if answered != "either" and answered != str(answer.answered).lower():
        yield f"answered: {answered}"
    first = case.expected.get("first_record", ())
    if first and not any_of(first[0], answer.records[:1], _begins):
        yield f"first_record: {first[0]}"
    count = case.expected.get("count", ())
    if count and not any_of(count[0], [str(answer.count)], str.__eq__):
        yield f"count: {count[0]}"
    if count == ("0",) and answer.people and not answer.lines:
        yield "count: 0, so nobody is the answer"


def _begins(short: str, name: str) -> bool:
    """Whether a file is meant by the beginning of its name."""
    return name.startswith(short)
