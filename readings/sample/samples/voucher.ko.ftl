# The names in voucher.toml. All of it is made up.

town = 견본정(⟦見本町⟧, 가상)
