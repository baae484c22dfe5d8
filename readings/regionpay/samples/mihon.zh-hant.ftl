# The names in mihon.toml in Traditional Chinese. All of it is made up. What stands in ⟦…⟧ is the name in Japanese.

prefecture = 見本縣
campaign = 「見本縣夢想之旅」活動（虛構的範例，⟦見本県ゆめの旅キャンペーン⟧）
office = 「見本縣夢想之旅」活動辦公室（虛構的範例，⟦見本県ゆめの旅キャンペーン事務局⟧）
title = 〈關於2月9日（週五）發生之地區消費券（regionPAY）系統故障的補償（第二次公告）〉（⟦2/9 (金) 発生 地域クーポン (regionPAY) システム障害に関する補償について (第二報)⟧）
application_site = 見本縣補償申請網站（⟦見本県補償申請サイト⟧）
points = 範例點數（⟦見本ポイント⟧）、範例 Gift（⟦見本ギフト⟧）
call_centre = 見本縣 regionPAY 補償客服中心（虛構的範例，⟦見本県 regionPAY 補償コールセンター⟧）
outage_about = 上午
outage_hours = 上午10:20到下午1:45
