"""The form of a digest: opened from anywhere, checked while it is still open, and kept only when nothing is wrong."""

import logging
import re
from dataclasses import replace

from slack_bolt import Ack, App
from slack_sdk import WebClient

from handlers.digest.arrangements import Arrangement
from handlers.digest.schedule import Schedule
from handlers.digest.subscribing import Entry
from handlers.digest.zones import suggest_zones
from handlers.listeners.asker import Asker, Payload, asker_of, asker_of_interaction, team_of
from handlers.listeners.clocks import zone_for
from handlers.listeners.digest_setting import AWAY, Done, Hindered, set_up
from handlers.listeners.home import publish_home
from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge, once, pressed_value
from handlers.listeners.rights import general_hindrance, hindrance, target_of
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import push_view
from handlers.state import StateError
from handlers.views import actions
from handlers.views.apologies import trouble_modal
from handlers.views.digest_filled import Opening, mistakes_in, read_digest_form
from handlers.views.digest_form import CHANNEL, MANNER, DigestForm, digest_modal
from handlers.views.form_fields import option
from handlers.views.subscriptions import place

log = logging.getLogger("diplo.digest")

_EDIT = re.compile(rf"^{actions.DIGEST_EDIT}(?::\d+)?$")
_THERE_IS_ONE = "There is a digest already. Type /diplo digest there to change it, or change it on my home tab."  # fmt: skip
_GONE = "This digest does not come any more. Close this, and set up a new one."


def register(app: App, house: House) -> None:
    """Listen to what opens the form, to its menu of time zones, and to the form."""
    app.action(actions.DIGEST_NEW, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "digest", open_digest_form)]
    )
    app.action(_EDIT, middleware=[once(house)])(
        ack=acknowledge, lazy=[behind(house, "digest", _edit)]
    )
    app.options(actions.DIGEST_ZONE)(_suggest_zones)

    def check(ack: Ack, body: Payload, client: WebClient) -> None:
        wrong = _save(house, client, body)
        if wrong:
            ack(response_action="errors", errors=wrong)
        else:
            ack()

    app.view(actions.DIGEST, middleware=[once(house)])(
        ack=check, lazy=[behind(house, "digest", _refresh)]
    )


def open_digest_form(house: House, call: Call) -> None:
    """Show the form: with the digest of the place where it is opened, or empty where there is none."""
    asker = asker_of(call.body)
    entry = house.digests.get(target_of(asker)) if asker.channel else None
    if entry:
        _open_with(house, call, entry)
        return
    barred = general_hindrance(house, asker, target_of(asker)) if asker.channel else ""
    direct = asker.is_direct or bool(barred)
    form = DigestForm(zone_for(house, call.client, asker.user), is_direct=direct)
    push_view(house, call, digest_modal(form, Opening(asker.channel, call.address).encode()))


def _edit(house: House, call: Call) -> None:
    entry = house.digests.get(pressed_value(call.body))
    if entry:
        _open_with(house, call, entry)
    else:
        push_view(house, call, trouble_modal(_GONE))


def _open_with(house: House, call: Call, entry: Entry) -> None:
    """Show the form with a digest in it, to who may change it."""
    asker, target = asker_of(call.body), entry.subscription.channel
    if why := hindrance(house, call.client, asker, entry):
        push_view(house, call, trouble_modal(why))
        return
    form = _form_of(entry) or DigestForm(zone_for(house, call.client, asker.user))
    opening = Opening(asker.channel, call.address, target)
    push_view(house, call, digest_modal(form, opening.encode(), f"The digest {place(target)}."))


def _form_of(entry: Entry) -> DigestForm | None:
    """A digest as the form has it; None where it cannot be read."""
    if entry.arrangement is None:
        return None
    arrangement, schedule = entry.arrangement, entry.arrangement.schedule
    return DigestForm(
        zone=schedule.zone,
        at=schedule.at,
        days=schedule.days,
        wish=arrangement.wish,
        tells_quiet_days=arrangement.tells_quiet_days,
    )


def _save(house: House, client: WebClient, body: Payload) -> dict[str, str]:
    """Keep what was filled in; what is wrong with it, by field, and then nothing is kept."""
    view = body["view"]
    form, opening = read_digest_form(view["state"]["values"]), Opening.decode(view["private_metadata"])  # fmt: skip
    if wrong := mistakes_in(form, opening.edited):
        return wrong
    asker = Asker(team_of(body), str(body["user"]["id"]), opening.channel)
    target = opening.edited or (asker.user if form.is_direct else form.channel)
    try:
        done = _kept(house, client, asker, form, target, is_new=not opening.edited)
    except StateError as error:
        log.warning("a form was not kept: %s", error)
        done = Hindered(AWAY)
    if isinstance(done, Hindered):
        return {MANNER if opening.edited else CHANNEL: done.sentence}
    if not done.shown:
        house.workers.submit(house.sender.post, client, replace(asker, channel=""), done.message)
    return {}


def _kept(
    house: House, client: WebClient, asker: Asker, form: DigestForm, target: str, *, is_new: bool
) -> Done | Hindered:
    """Set up a new digest, or change the one that is there; neither takes the other's place unasked."""
    entry = house.digests.get(target)
    if is_new and entry:
        return Hindered(_THERE_IS_ONE)
    if not is_new and entry is None:
        return Hindered(_GONE)
    if entry and (why := hindrance(house, client, asker, entry)):
        return Hindered(why)
    return set_up(house, client, asker, target, _arranged(form, entry))


def _arranged(form: DigestForm, entry: Entry | None) -> Arrangement:
    """What the form says; of a digest that is there, its pause and its hours stay as they are."""
    assert form.at is not None, "a form without a time is not kept"
    before = entry.arrangement if entry else None
    schedule = Schedule(form.at, form.zone, form.days)
    if before is None:
        return Arrangement(schedule, form.wish, tells_quiet_days=form.tells_quiet_days)
    return replace(
        before,
        schedule=replace(schedule, paused_until=before.schedule.paused_until),
        wish=form.wish,
        tells_quiet_days=form.tells_quiet_days,
    )


def _refresh(house: House, call: Call) -> None:
    """Show on the home tab what was changed there."""
    if not Opening.decode(call.body["view"]["private_metadata"]).channel:
        publish_home(house, call.client, asker_of_interaction(call.body))


def _suggest_zones(ack: Ack, payload: Payload) -> None:
    ack(options=[option(zone, zone) for zone in suggest_zones(str(payload.get("value") or ""))])
