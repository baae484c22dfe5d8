# The names in nagasaki.toml, with their readings.

prefecture = ｜長崎県《ながさきけん》
campaign = ながさきで｜心呼吸《しんこきゅう》の｜旅《たび》キャンペーン
office = ながさきで｜心呼吸《しんこきゅう》の｜旅《たび》キャンペーン｜事務局《じむきょく》
title = 2/24 (｜金《きん》) ｜発生《はっせい》 ｜地域《ちいき》クーポン (regionPAY) システム｜障害《しょうがい》に｜関《かん》する｜今後《こんご》の｜対応《たいおう》について (｜第二報《だいにほう》)
application_site = ｜補償《ほしょう》｜対応《たいおう》｜特設《とくせつ》サイト
points = Amazon ギフトカード、Ponta ポイント コード、PayPay ポイント、Edy ギフト ID、nanaco ギフト
call_centre = ｜全国《ぜんこく》｜旅行《りょこう》｜支援《しえん》｜地域《ちいき》クーポン regionPAY ｜補償《ほしょう》コールセンター
outage_about = ｜夕方《ゆうがた》
