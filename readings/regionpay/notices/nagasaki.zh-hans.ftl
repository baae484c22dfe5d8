# The notice's names in Simplified Chinese. What stands in ⟦…⟧ is the name in Japanese.

prefecture = 长崎县
campaign = “长崎心呼吸之旅”活动（⟦ながさきで心呼吸の旅キャンペーン⟧）
office = “长崎心呼吸之旅”活动办公室（⟦ながさきで心呼吸の旅キャンペーン事務局⟧）
title = 《关于2月24日（周五）发生的地区消费券（regionPAY）系统故障今后的处理（第二次公告）》（⟦2/24 (金) 発生 地域クーポン (regionPAY) システム障害に関する今後の対応について (第二報)⟧）
application_site = 补偿专用网站（⟦補償対応特設サイト⟧）
points = Amazon 礼品卡（⟦Amazon ギフトカード⟧）、Ponta 积分代码（⟦Ponta ポイント コード⟧）、PayPay 积分（⟦PayPay ポイント⟧）、Edy 礼品 ID（⟦Edy ギフト ID⟧）、nanaco 礼品（⟦nanaco ギフト⟧）
call_centre = 全国旅行支援地区消费券 regionPAY 补偿客服热线（⟦全国旅行支援地域クーポン regionPAY 補償コールセンター⟧）
outage_about = 傍晚
