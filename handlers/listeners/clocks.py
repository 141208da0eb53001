"""Which clocks somebody lives by: those of their profile, else those of the team."""

from slack_sdk import WebClient

from handlers.digest.zones import find_zone
from handlers.listeners.house import House
from handlers.slack.people import zone_of


def zone_for(house: House, client: WebClient, user: str) -> str:
    """The time zone of somebody where Slack tells it, else that of DIPLO_TIMEZONE, else UTC."""
    team = house.settings.timezone
    own = find_zone(zone_of(client, house.features, user))
    return own or (team.key if team else "UTC")
