"""Records of the invented world for hypothesis: any of them, of any archive size."""

from hypothesis import strategies as st

from bench.generate import Sample, sample
from bench.invented.people import world_of


@st.composite
def samples(draw: st.DrawFn) -> Sample:
    """One invented record with its truth."""
    records = draw(st.sampled_from((1_000, 100_000, 1_000_000)))
    world = world_of(records, seed=draw(st.integers(0, 50)))
    return sample(world, draw(st.integers(0, records - 1)), draw(st.integers(0, 50)))
