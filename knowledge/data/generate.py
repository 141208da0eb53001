"""Builds countries.json and places.json out of CLDR (by Babel) and our hand-written YAML, names_japanese.json out of a package.

Run at development time: `python -m knowledge.data.generate`; a test holds the result to it.
"""

import json
from collections.abc import Iterable
from pathlib import Path
from textwrap import wrap
from typing import Any

import yaml

from knowledge.names.folding import fold
from knowledge.names.japanese import sound

HERE = Path(__file__).parent
LOCALES = ("fr", "es", "ja", "ko", "zh", "zh_Hant", "mi", "de", "pt", "ru", "ar")
Raw = dict[str, Any]


def read_yaml(name: str) -> Raw:
    """Read one of our hand-written files, so that a mistake in it stops the build."""
    loaded = yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    if not isinstance(loaded, dict):
        raise TypeError(f"{name} must be a mapping")
    return loaded


def english_variants(name: str) -> list[str]:
    """Spell out what CLDR writes short, since records write `Saint Lucia` and `and`."""
    names = [name]
    if " & " in name:
        names.append(name.replace(" & ", " and "))
    names += [
        n.replace("St. ", form) for n in list(names) if "St. " in n for form in ("St ", "Saint ")
    ]
    return names


def territory_names(locale: str) -> dict[str, str]:
    """Take a language's names out of CLDR; Babel is needed here only, never at run time."""
    from babel import Locale

    return dict(Locale.parse(locale).territories)


def build_countries() -> Raw:
    """Merge CLDR and countries.yaml; ours comes first where both have a name."""
    ours = read_yaml("countries.yaml")
    english = territory_names("en")
    others = {locale: territory_names(locale) for locale in LOCALES}
    return {code: _country(code, ours[code], english[code], others) for code in sorted(ours)}


def _country(code: str, own: Raw, cldr: str, others: dict[str, dict[str, str]]) -> Raw:
    name = own.get("name", cldr)
    known = [*english_variants(cldr), *own.get("also", [])]
    return {
        "name": name,
        "label": own.get("label", name),
        "capital": own.get("capital"),
        "people": own.get("people", []),
        "also": sorted(set(known) - {name}),
        "asked": own.get("asked", []),
        "former": own.get("former", {}),
        "native": {locale: names[code] for locale, names in others.items() if code in names},
    }


def build_places() -> Raw:
    """Flatten cities.yaml and others.yaml into lists that load fast."""
    cities, others = read_yaml("cities.yaml"), read_yaml("others.yaml")
    rows = [
        _place(kind, where, line)
        for kind, groups in cities.items()
        for where, lines in groups.items()
        for line in lines
    ]
    wide = [
        {"name": names[0], "kind": kind, "aliases": names[1:]}
        for kind in ("organisation", "water", "region")
        for names in map(split_names, others[kind])
    ]
    masks = [name for line in others["mask"] for name in split_names(line)]
    personal = sorted({name for line in others["personal"] for name in split_names(line)})
    return {"places": rows, "wide": wide, "masks": masks, "personal": personal}


def split_names(line: str) -> list[str]:
    """Split `Kyiv | Kiev` into names without blanks."""
    return [name.strip() for name in str(line).split("|") if name.strip()]


def _place(kind: str, where: str, line: str) -> Raw:
    code, _, zone = where.partition(" ")
    names = split_names(line.removeprefix("?"))
    return {
        "name": names[0],
        "country": None if code == "-" else code,
        "kind": kind,
        "zone": zone or None,
        "aliases": names[1:],
        "guarded": line.startswith("?"),
    }


def build_japanese() -> Raw:
    """Take the sounds of Japanese family and given names out of a package whose own tables load slowly."""
    from japanese_personal_name_dataset import load_dataset

    men, women, families = load_dataset("org", include_last_names=True)
    return {
        "surnames": _sounds(entry["en"] for entry in families.values()),
        "given": _sounds(entry["en"] for names in (men, women) for entry in names.values()),
    }


def _sounds(names: Iterable[str]) -> list[str]:
    """The sounds of names, as many on a line as fit."""
    return wrap(" ".join(sorted({sound(fold(name)) for name in names} - {""})), 120)


def rendered(data: Raw) -> str:
    """Write JSON so that a change shows as one line per entry and two runs are equal."""
    lines = []
    for key, value in data.items():
        if isinstance(value, list):
            rows = ",\n".join(json.dumps(row, ensure_ascii=False) for row in value)
            lines.append(f"{json.dumps(key)}: [\n{rows}\n]")
        else:
            lines.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def outputs() -> dict[str, str]:
    """Give every generated file with its text, for writing and for the test that compares."""
    return {
        "countries.json": rendered(build_countries()),
        "places.json": rendered(build_places()),
        "names_japanese.json": rendered(build_japanese()),
    }


def main() -> None:
    """Write the generated files beside this one."""
    for name, text in outputs().items():
        (HERE / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
