"""users.info, users.list, bots.info."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.methods.call import Call, Method
from tests.emulator.methods.conversations import page
from tests.emulator.nouns import User


def user_payload(core: Core, user: User) -> Json:
    """A user object (reference/objects/user-object)."""
    now = datetime.fromtimestamp(core.clock.now(), UTC)
    offset = now.astimezone(ZoneInfo(user.tz)).utcoffset()
    return {
        "id": user.id,
        "team_id": core.app.team,
        "name": user.name,
        "real_name": user.name.title(),
        "tz": user.tz,
        "tz_label": user.tz,
        "tz_offset": int(offset.total_seconds()) if offset else 0,
        "deleted": user.deleted,
        "is_admin": user.is_admin,
        "is_owner": False,
        "is_bot": user.is_bot,
        "is_app_user": False,
        "profile": {
            "real_name": user.name.title(),
            "display_name": user.name,
            "team": core.app.team,
        },
    }


def _info(core: Core, call: Call) -> Json:
    user = core.workspace.users.get(call.needed("user"))
    if user is None:
        raise RefusalError("user_not_found")
    return {"user": user_payload(core, user)}


def _list(core: Core, call: Call) -> Json:
    some, metadata = page(call, list(core.workspace.users.values()), 200)
    return {"members": [user_payload(core, each) for each in some], "response_metadata": metadata}


def _bot(core: Core, call: Call) -> Json:
    """The bot, by its id (reference/methods/bots.info)."""
    app = core.app
    if call.text("bot") and call.text("bot") != app.bot_id:
        raise RefusalError("bot_not_found")
    return {
        "bot": {
            "id": app.bot_id,
            "app_id": app.app_id,
            "user_id": app.bot_user,
            "name": app.name,
            "deleted": False,
        }
    }


METHODS: Mapping[str, Method] = {"users.info": _info, "users.list": _list, "bots.info": _bot}
