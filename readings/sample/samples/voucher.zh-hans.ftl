# The names in voucher.toml. All of it is made up.

town = 见本町（⟦見本町⟧，虚构）
