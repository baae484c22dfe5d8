# taxfree.toml names nothing that has another name in this language.
