"""Orders about digests, typed in a channel, in a mention and in a direct message."""

from handlers.digest.subscribing import Entry
from tests.emulator import Message
from tests.visiting import Visit, told


def kept(visit: Visit, channel: str = "") -> Entry | None:
    return visit.diplo.house.digests.get(channel or visit.channel.id)


def order(visit: Visit, text: str) -> Message:
    """What the visitor alone sees after `/diplo digest …`."""
    before = len(visit.whispers())
    visit.slack.command("/diplo", f"digest {text}", visit.user, visit.channel)
    visit.settle()
    (message,) = visit.whispers()[before:]
    return message


def test_a_digest_is_set_up_where_it_is_typed_and_who_typed_alone_is_told_when_it_comes(
    visit: Visit,
) -> None:
    said = order(visit, "on 09:00 Asia/Tokyo weekdays")

    entry = kept(visit)
    assert entry
    assert entry.subscription.set_by == visit.user.id
    assert f"in <#{visit.channel.id}> every weekday at 09:00 (Asia/Tokyo)" in said.text
    assert "Next: " in said.text
    assert f"Set by <@{visit.user.id}>" in said.text
    assert "/diplo digest off" in told(said)
    assert visit.posts() == []
