"""What every suite may ask for by name."""

pytest_plugins = ("tests.databases", "tests.visiting")
