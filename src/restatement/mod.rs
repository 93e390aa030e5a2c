//! Figures of this edition against those of the earlier editions that showed them.
