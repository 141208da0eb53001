"""auth.test, auth.revoke, api.test, apps.connections.open, team.info."""

from collections.abc import Mapping

from tests.emulator.clock import Json
from tests.emulator.core import Core, RefusalError
from tests.emulator.methods.call import Call, Method


def _test(core: Core, call: Call) -> Json:
    """Who the token is (reference/methods/auth.test)."""
    app = core.app
    return {
        "url": f"https://{app.domain}.slack.com/",
        "team": app.domain.title(),
        "user": app.name,
        "team_id": app.team,
        "user_id": app.bot_user,
        "bot_id": app.bot_id,
        "is_enterprise_install": False,
    }


def _revoke(core: Core, call: Call) -> Json:
    """The token works no more, unless it was only a test (reference/methods/auth.revoke)."""
    core.revoked = core.revoked or not call.flag("test")
    return {"revoked": not call.flag("test")}


def _api_test(core: Core, call: Call) -> Json:
    """Echo, or the error that was asked for (reference/methods/api.test)."""
    if error := call.text("error"):
        raise RefusalError(error, args=call.args)
    return {"args": call.args}


def _open(core: Core, call: Call) -> Json:
    """A one-time WebSocket address (reference/methods/apps.connections.open)."""
    return {"url": core.open_link()}


def _team(core: Core, call: Call) -> Json:
    """The workspace (reference/methods/team.info)."""
    app = core.app
    return {"team": {"id": app.team, "name": app.domain.title(), "domain": app.domain}}


METHODS: Mapping[str, Method] = {
    "auth.test": _test,
    "auth.revoke": _revoke,
    "api.test": _api_test,
    "apps.connections.open": _open,
    "team.info": _team,
}
