"""The form of a digest: what stands in it, what is wrong in it, and what it keeps."""

from collections.abc import Iterator
from datetime import date, time
from typing import Any

import pytest

from handlers.digest.subscribing import Entry
from tests.emulator import View
from tests.running import Diplo
from tests.visiting import Visit, actions_in, element_in, told


@pytest.fixture(autouse=True)
def _no_digests_are_left(open_house: Diplo) -> Iterator[None]:
    """Each test begins without any."""
    yield
    digests = open_house.house.digests
    for each in digests.all():
        digests.unsubscribe(each.subscription.channel)


def opened(visit: Visit) -> View:
    """The form, from `/diplo digest`."""
    visit.slack.command("/diplo", "digest", visit.user, visit.channel)
    return visit.modal()


def filled(visit: Visit, **given: Any) -> dict[str, Any]:
    """What somebody chooses who changes little."""
    return {"digest_channel": visit.channel.id, **given}


def kept(visit: Visit, channel: str = "") -> Entry | None:
    return visit.diplo.house.digests.get(channel or visit.channel.id)


def errors_of(visit: Visit, form: View, values: dict[str, Any]) -> dict[str, str]:
    """What the form complains of."""
    delivery = visit.slack.submit(form, values)
    answer = delivery.answer if isinstance(delivery.answer, dict) else {}
    errors: dict[str, str] = answer.get("errors", {})
    return errors


def test_it_has_a_field_for_everything_that_can_be_chosen(visit: Visit) -> None:
    form = opened(visit)

    assert actions_in(form) == [
        "digest_where",
        "digest_channel",
        "digest_manner",
        "digest_days",
        "digest_at",
        "digest_zone",
        "people",
        "countries",
        "digest_kinds",
        "digest_quiet",
        "digest_leap",
    ]
    select = element_in(form, "digest_channel")
    assert select["default_to_current_conversation"]
    assert select["filter"]["exclude_bot_users"]
    assert select["filter"]["exclude_external_shared_channels"]
    assert element_in(form, "digest_zone")["initial_option"]["value"] == "UTC"


def test_a_form_that_is_sent_as_it_is_sets_up_a_digest_every_day_at_nine(visit: Visit) -> None:
    assert errors_of(visit, opened(visit), filled(visit)) == {}

    entry = kept(visit)
    assert entry
    assert entry.arrangement
    assert entry.arrangement.schedule.at == time(9)
    assert len(entry.arrangement.schedule.days) == 7
    assert "every day at 09:00 (UTC)" in visit.whispers()[-1].text
    assert visit.slack.views(visit.user) == []


def test_everything_that_is_chosen_is_kept_and_stands_there_when_it_is_edited(visit: Visit) -> None:
    form = opened(visit)
    zone = visit.slack.suggest(form, "digest_zone", "tok")[0]
    person = visit.slack.suggest(form, "people", "Okaf")[0]
    land = visit.slack.suggest(form, "countries", "Spai")[0]
    values = filled(
        visit,
        digest_manner="weekly",
        digest_days=["2"],
        digest_at="07:45",
        digest_zone=zone,
        people=[person],
        countries=[land],
        digest_kinds=["meetings", "calls"],
        digest_quiet="told",
        digest_leap="1 March",
    )
    assert errors_of(visit, form, values) == {}

    entry = kept(visit)
    assert entry
    assert entry.arrangement
    schedule, wish = entry.arrangement.schedule, entry.arrangement.wish
    assert (schedule.at, schedule.zone, schedule.days) == (
        time(7, 45),
        "Asia/Tokyo",
        frozenset({2}),
    )
    assert (wish.weekly, wish.countries, wish.leap.value) == (True, ("ES",), "1 March")
    assert wish.people == (person["value"],)
    assert [kind.value for kind in wish.kinds] == ["meetings", "calls"]
    assert entry.arrangement.tells_quiet_days

    again = opened(visit)
    assert "digest_channel" not in actions_in(again)
    assert f"<#{visit.channel.id}>" in told(again)
    assert errors_of(visit, again, {}) == {}
    after = kept(visit)
    assert after
    assert after.arrangement == entry.arrangement


def test_a_change_leaves_a_pause_as_it_is(visit: Visit) -> None:
    errors_of(visit, opened(visit), filled(visit))
    visit.diplo.house.digests.pause(visit.channel.id, date(2099, 1, 1))

    errors_of(visit, opened(visit), {"digest_at": "10:00"})

    entry = kept(visit)
    assert entry
    assert entry.subscription.paused_until == date(2099, 1, 1)


@pytest.mark.parametrize(
    ("given", "field", "said"),
    [
        ({"digest_channel": ""}, "digest_channel", "choose a channel"),
        ({"digest_days": []}, "digest_days", "choose the days"),
        ({"digest_manner": "weekly"}, "digest_days", "comes on one day"),
    ],
)
def test_what_is_wrong_is_told_in_the_form_at_its_field_and_nothing_is_kept(
    visit: Visit, given: dict[str, Any], field: str, said: str
) -> None:
    errors = errors_of(visit, opened(visit), filled(visit, **given))

    assert list(errors) == [field]
    assert said in errors[field]
    assert kept(visit) is None
    assert len(visit.slack.views(visit.user)) == 1


def test_a_channel_without_diplo_is_told_in_the_form_with_what_to_do(visit: Visit) -> None:
    visit.expect_refusal("not_in_channel")
    outside = visit.slack.add_channel(f"far-{visit.channel.name}", visit.user, with_bot=False)

    errors = errors_of(visit, opened(visit), filled(visit, digest_channel=outside.id))

    assert "/invite @diplo" in errors["digest_channel"]
    assert kept(visit, outside.id) is None


def test_a_channel_that_who_asks_is_not_in_is_refused_in_the_form(visit: Visit) -> None:
    visit.expect_refusal("user_not_in_channel")
    others = visit.slack.add_channel(f"others-{visit.channel.name}", visit.slack.add_user("someone"))  # fmt: skip

    errors = errors_of(visit, opened(visit), filled(visit, digest_channel=others.id))

    assert "Only members of a channel" in errors["digest_channel"]
    assert kept(visit, others.id) is None


def test_an_archived_channel_is_refused_in_the_form(visit: Visit) -> None:
    visit.expect_refusal("is_archived")
    old = visit.slack.add_channel(f"old-{visit.channel.name}", visit.user, archived=True)

    errors = errors_of(visit, opened(visit), filled(visit, digest_channel=old.id))

    assert "archived" in errors["digest_channel"]


def test_a_channel_that_has_a_digest_keeps_it(visit: Visit) -> None:
    form = opened(visit)
    other = visit.slack.add_channel(f"taken-{visit.channel.name}", visit.user)
    visit.slack.command("/diplo", "digest on 05:00 UTC", visit.user, other)
    before = visit.slack.wait_for(lambda: kept(visit, other.id), "the other digest")

    errors = errors_of(visit, form, filled(visit, digest_channel=other.id))

    assert "There is a digest already" in errors["digest_channel"]
    after = kept(visit, other.id)
    assert after
    assert after.arrangement == before.arrangement


def test_a_digest_can_come_directly(visit: Visit) -> None:
    errors = errors_of(visit, opened(visit), {"digest_where": "direct"})

    assert errors == {}
    assert kept(visit, visit.user.id)
    direct = visit.slack.dm(visit.user)
    (said,) = visit.slack.wait_for(lambda: visit.slack.bot_messages(direct), "a word about it")
    assert f"directly to <@{visit.user.id}>" in said.text


def test_zones_are_found_by_town_and_by_name(visit: Visit) -> None:
    form = opened(visit)

    assert [each["value"] for each in visit.slack.suggest(form, "digest_zone", "New Yo")] == ["America/New_York"]  # fmt: skip
    assert len(visit.slack.suggest(form, "digest_zone", "")) == 100
