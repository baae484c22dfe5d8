# The names in nagasaki.toml, in English. They stand in the middle of sentences; ⟦…⟧ is the official Japanese.

prefecture = Nagasaki Prefecture
campaign = Nagasaki “Breathe from the Heart” travel campaign (⟦ながさきで心呼吸の旅キャンペーン⟧)
office = the campaign office (⟦ながさきで心呼吸の旅キャンペーン事務局⟧)
title = “What happens next after the regional coupon (regionPAY) system failure of 24 February (Friday): second report” (⟦2/24 (金) 発生 地域クーポン (regionPAY) システム障害に関する今後の対応について (第二報)⟧)
application_site = the special compensation site (⟦補償対応特設サイト⟧)
points = Amazon gift card (⟦Amazon ギフトカード⟧), Ponta point code (⟦Ponta ポイント コード⟧), PayPay points (⟦PayPay ポイント⟧), Edy gift ID (⟦Edy ギフト ID⟧) or nanaco gift (⟦nanaco ギフト⟧)
call_centre = National Travel Support regional coupon regionPAY compensation call centre (⟦全国旅行支援地域クーポン regionPAY 補償コールセンター⟧)
outage_about = in the early evening
