//! Pure functions on slices of numbers: the public statistics of the library.
