# The names in voucher.toml. All of it is made up.

town = ｜見本町《みほんまち》
