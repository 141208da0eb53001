"""A year of mornings in a minute or more: subscriptions in many zones, a clock that jumps, a real database, an emulated Slack
over real HTTP, and whatever can go wrong at random with a seed; afterwards everything is counted."""
