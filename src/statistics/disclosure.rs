//! Which groups may be shown, so that nobody's answer can be told or worked out.
