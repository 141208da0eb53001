"""The form behind `/diplo find`: its fields become a question in plain words, answered like any other."""

from collections.abc import Callable
from datetime import date
from typing import Any

from slack_bolt import Ack, App

from handlers.listeners.house import House
from handlers.listeners.interactions import acknowledge
from handlers.listeners.rim import Call, behind
from handlers.listeners.surfaces import show_view
from handlers.views import actions
from handlers.views.searching import SEARCH, search_modal
from knowledge.desk import SearchForm
