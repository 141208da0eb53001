"""What every suite may ask for by name, and how hypothesis tries things: no example fails for being slow on a busy machine."""

from hypothesis import HealthCheck, settings

pytest_plugins = ("tests.databases", "tests.visiting")

settings.register_profile("diplo", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("diplo")
