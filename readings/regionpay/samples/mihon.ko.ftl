# The names in mihon.toml in Korean. All of it is made up. What stands in ⟦…⟧ is the name in Japanese.

prefecture = 견본현
campaign = '견본현 꿈의 여행' 캠페인(가상의 견본, ⟦見本県ゆめの旅キャンペーン⟧)
office = '견본현 꿈의 여행' 캠페인 사무국(가상의 견본, ⟦見本県ゆめの旅キャンペーン事務局⟧)
title = '2월 9일(금)에 발생한 지역 쿠폰(regionPAY) 시스템 장애의 보상에 대하여(제2차 공지)'(⟦2/9 (金) 発生 地域クーポン (regionPAY) システム障害に関する補償について (第二報)⟧)
application_site = 견본현 보상 신청 사이트(⟦見本県補償申請サイト⟧)
points = 견본 포인트(⟦見本ポイント⟧), 견본 기프트(⟦見本ギフト⟧)
call_centre = 견본현 regionPAY 보상 콜센터(가상의 견본, ⟦見本県 regionPAY 補償コールセンター⟧)
outage_about = 오전
outage_hours = 10:20부터 13:45까지
