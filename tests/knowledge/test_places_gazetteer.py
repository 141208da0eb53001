"""The data of countries and places."""

import zoneinfo

import pytest

from knowledge.data import generate
from knowledge.places.gazetteer import city, countries, country, personal_names, places, wide_names


@pytest.mark.parametrize("name", ["countries.json", "places.json", "names_japanese.json"])
def test_the_checked_in_data_is_what_the_generator_makes(name: str) -> None:
    assert (generate.HERE / name).read_text(encoding="utf-8") == generate.outputs()[name]


def test_the_generator_writes_every_file(
    tmp_path: generate.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("countries.yaml", "cities.yaml", "others.yaml"):
        (tmp_path / name).write_bytes((generate.HERE / name).read_bytes())
    monkeypatch.setattr(generate, "HERE", tmp_path)
    generate.main()
    names = {"countries.json", "places.json", "names_japanese.json"}
    assert {path.name for path in tmp_path.glob("*.json")} == names


def test_the_generator_refuses_a_file_that_is_no_mapping(
    tmp_path: generate.Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "countries.yaml").write_text("- a\n", encoding="utf-8")
    monkeypatch.setattr(generate, "HERE", tmp_path)
    with pytest.raises(TypeError, match="must be a mapping"):
        generate.read_yaml("countries.yaml")


def test_every_country_has_a_name_a_label_and_demonyms() -> None:
    assert len(countries()) == 250
    for entry in countries().values():
        assert entry.name
        assert entry.label
        assert entry.demonyms


@pytest.mark.parametrize("code", ["TW", "PS", "XK", "HK", "MO", "CK", "NU", "NO"])
def test_the_codes_that_lists_forget_are_there(code: str) -> None:
    assert country(code).code == code


def test_a_flag_is_made_of_the_code() -> None:
    assert country("JP").flag == "🇯🇵"


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        country("QQ")


@pytest.mark.parametrize(
    ("name", "shown", "code", "zone"),
    [
        ("NEW YORK", "New York", "US", "America/New_York"),
        ("kiev", "Kyiv", "UA", "Europe/Kyiv"),
        ("Nukualofa", "Nuku'alofa", "TO", "Pacific/Tongatapu"),
        ("Singapore", "Singapore", "SG", "Asia/Singapore"),
        ("Jerusalem", "Jerusalem", None, "Asia/Jerusalem"),
        ("서울", "Seoul", "KR", "Asia/Seoul"),
    ],
)
def test_a_city_is_found_by_any_of_its_names(
    name: str, shown: str, code: str | None, zone: str
) -> None:
    found = city(name)
    assert found is not None
    assert (found.name, found.country, found.zone) == (shown, code, zone)


def test_an_unknown_city_is_none() -> None:
    assert city("Atlantis") is None


def test_every_place_has_a_known_country_and_zone() -> None:
    zones = zoneinfo.available_timezones()
    for place in places():
        assert place.country is None or place.country in countries()
        assert place.zone is None or place.zone in zones
        assert place.kind in {"city", "venue", "island", "region"}


def test_there_are_enough_places_and_organisations() -> None:
    assert len(places()) > 900
    assert sum(wide.kind == "organisation" for wide in wide_names()) > 60
    assert "Jordan" in personal_names()


def test_capitals_of_states_are_known_places() -> None:
    unknown = {entry.capital for entry in countries().values() if entry.capital}
    unknown -= {place.name for place in places()}
    assert not unknown & {"Tokyo", "Seoul", "Wellington", "Bern", "Apia", "N'Djamena"}
