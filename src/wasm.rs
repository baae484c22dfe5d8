//! `check()` for JavaScript: thin, and never throwing for bad input.
