# The names in mihon.toml in Simplified Chinese. All of it is made up. What stands in ⟦…⟧ is the name in Japanese.

prefecture = 见本县
campaign = “见本县梦想之旅”活动（虚构的样本，⟦見本県ゆめの旅キャンペーン⟧）
office = “见本县梦想之旅”活动办公室（虚构的样本，⟦見本県ゆめの旅キャンペーン事務局⟧）
title = 《关于2月9日（周五）发生的地区消费券（regionPAY）系统故障的补偿（第二次公告）》（⟦2/9 (金) 発生 地域クーポン (regionPAY) システム障害に関する補償について (第二報)⟧）
application_site = 见本县补偿申请网站（⟦見本県補償申請サイト⟧）
points = 样本积分（⟦見本ポイント⟧）、样本礼品（⟦見本ギフト⟧）
call_centre = 见本县 regionPAY 补偿客服热线（虚构的样本，⟦見本県 regionPAY 補償コールセンター⟧）
outage_about = 上午
outage_hours = 10:20到13:45
