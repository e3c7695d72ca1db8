"""The pieces that the screens are built of, each drawing one thing well."""
