//! Adjoints written by hand.
