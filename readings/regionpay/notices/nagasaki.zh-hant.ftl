# The notice's names in Traditional Chinese. What stands in ⟦…⟧ is the name in Japanese.

prefecture = 長崎縣
campaign = 「長崎心呼吸之旅」活動（⟦ながさきで心呼吸の旅キャンペーン⟧）
office = 「長崎心呼吸之旅」活動辦公室（⟦ながさきで心呼吸の旅キャンペーン事務局⟧）
title = 〈關於2月24日（週五）發生之地區消費券（regionPAY）系統故障的後續處理（第二次公告）〉（⟦2/24 (金) 発生 地域クーポン (regionPAY) システム障害に関する今後の対応について (第二報)⟧）
application_site = 補償專用網站（⟦補償対応特設サイト⟧）
points = Amazon 禮物卡（⟦Amazon ギフトカード⟧）、Ponta 點數代碼（⟦Ponta ポイント コード⟧）、PayPay 點數（⟦PayPay ポイント⟧）、Edy Gift ID（⟦Edy ギフト ID⟧）、nanaco Gift（⟦nanaco ギフト⟧）
call_centre = 全國旅行支援地區消費券 regionPAY 補償客服中心（⟦全国旅行支援地域クーポン regionPAY 補償コールセンター⟧）
outage_about = 傍晚
