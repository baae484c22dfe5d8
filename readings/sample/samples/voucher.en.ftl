# The names in voucher.toml. All of it is made up.

town = Mihon Town (a made-up sample)
