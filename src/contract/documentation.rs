//! The data dictionary `docs/tables.md`, made from the contract.
