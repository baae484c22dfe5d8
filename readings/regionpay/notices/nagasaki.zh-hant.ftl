# The notice's names in Traditional Chinese. What stands in ⟦…⟧ is the name in Japanese.

prefecture = 長崎縣
campaign = 「長崎心呼吸之旅」活動（⟦ながさきで心呼吸の旅キャンペーン⟧）
office = 「長崎心呼吸之旅」活動事務局（⟦ながさきで心呼吸の旅キャンペーン事務局⟧）
title = 〈關於2月24日（週五）發生之地區優惠券（regionPAY）系統故障的後續處理（第二次通報）〉（⟦2/24 (金) 発生 地域クーポン (regionPAY) システム障害に関する今後の対応について (第二報)⟧）
application_site = 補償專用網站（⟦補償対応特設サイト⟧）
points = Amazon 禮物卡、Ponta 點數代碼、PayPay 點數、Edy 禮物 ID、nanaco 禮物
call_centre = 全國旅行支援地區優惠券 regionPAY 補償客服中心（⟦全国旅行支援地域クーポン regionPAY 補償コールセンター⟧）
outage_about = 傍晚
