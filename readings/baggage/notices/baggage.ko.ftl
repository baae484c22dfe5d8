# baggage.toml names nothing that has another name in this language.
