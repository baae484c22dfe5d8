# The names in mihon.toml, in English. All of it is made up. They stand in the middle of sentences; ⟦…⟧ is the Japanese.

prefecture = Mihon Prefecture (a made-up sample)
campaign = Mihon “Dream” travel campaign, a made-up sample (⟦見本県ゆめの旅キャンペーン⟧)
office = the made-up campaign office (⟦見本県ゆめの旅キャンペーン事務局⟧)
title = “Compensation after the regional coupon (regionPAY) system failure of 9 February (Friday): second report” (⟦2/9 (金) 発生 地域クーポン (regionPAY) システム障害に関する補償について (第二報)⟧)
application_site = the Mihon compensation site (⟦見本県補償申請サイト⟧)
points = Mihon points (⟦見本ポイント⟧) or Mihon gift (⟦見本ギフト⟧)
call_centre = Mihon Prefecture regionPAY compensation call centre, a made-up sample (⟦見本県 regionPAY 補償コールセンター⟧)
outage_about = before noon
outage_hours = from 10:20am to 1:45pm
