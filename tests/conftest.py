"""What every suite may ask for by name, and how hypothesis tries things.

`make test` tries the same examples each time, so that it fails for a change and never by chance, and no example fails
for being slow on a busy machine. `pytest --hypothesis-profile=search` looks for new ones, ten times as long.
"""

from hypothesis import HealthCheck, settings

pytest_plugins = ("tests.databases", "tests.visiting")

settings.register_profile(
    "diplo", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "search", settings.get_profile("diplo"), derandomize=False, max_examples=1000
)
settings.load_profile("diplo")
