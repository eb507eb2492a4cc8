"""Measures the goals of performance.md: `make bench` (N=1000 for fewer agreements, ROUNDS=3 for fewer rounds).

Every figure is a ratio of CPU time, taken in interleaved rounds, so that a busy machine slows both sides alike; the
median is printed with the least and the most. Nothing is asserted: figures of a shared machine prove nothing by the hour.
"""
