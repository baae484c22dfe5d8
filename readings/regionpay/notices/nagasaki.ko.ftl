# The notice's names in Korean. What stands in ⟦…⟧ is the name in Japanese.

prefecture = 나가사키현
campaign = '나가사키 마음 호흡 여행' 캠페인(⟦ながさきで心呼吸の旅キャンペーン⟧)
office = '나가사키 마음 호흡 여행' 캠페인 사무국(⟦ながさきで心呼吸の旅キャンペーン事務局⟧)
title = '2월 24일(금)에 발생한 지역 쿠폰(regionPAY) 시스템 장애의 향후 대응에 대하여(제2차 공지)'(⟦2/24 (金) 発生 地域クーポン (regionPAY) システム障害に関する今後の対応について (第二報)⟧)
application_site = 보상 전용 사이트(⟦補償対応特設サイト⟧)
points = Amazon 기프트 카드(⟦Amazon ギフトカード⟧), Ponta 포인트 코드(⟦Ponta ポイント コード⟧), PayPay 포인트(⟦PayPay ポイント⟧), Edy 기프트 ID(⟦Edy ギフト ID⟧), nanaco 기프트(⟦nanaco ギフト⟧)
call_centre = 전국 여행 지원 지역 쿠폰 regionPAY 보상 콜센터(⟦全国旅行支援地域クーポン regionPAY 補償コールセンター⟧)
outage_about = 저녁 무렵
