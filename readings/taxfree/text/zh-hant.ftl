# Traditional Chinese, Taiwan usage. The same texts in the same order as ja.ftl, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said. The lines to show are in page.html.

## Head of the page

title = 日本免稅購物（先付後退）：這張收據能退稅嗎，最晚何時
description = { $starts_on_full }起的日本免稅購物（先付後退）：逐張收據確認能否退稅、最晚何時要由海關確認。
short-name = 免稅確認
campaign = 日本免稅購物（⟦免税⟧）：先付後退（⟦リファンド方式⟧）
heading = 查查這張收據能不能退稅
lead = { $starts_on_full }起，在日本購物先付稅，離境時經海關（⟦税関⟧）確認後才退稅。可以逐張收據查：能否退稅、最晚何時做什麼。
at-hand = 請準備好收據。
not-office = 本頁不是觀光廳或海關的頁面。
clock-early = 這台裝置的時鐘顯示的時間早於{ $amended_full }。如果不對，請校正時鐘。
superseded = 在這之後，規定已有變更。本頁的內容可能已經過時。請查看觀光廳的頁面。
instead = 如有急事，請詢問店家或海關（⟦税関⟧）。

## Questions

date-typed = 輸入日期

bought = 您是哪一天買的？
bought-short = 購買日期
bought-hint = 收據上的日期（日本時間）。
bought-typed-legend = 購買日期

procedure = 店家辦理免稅手續（⟦免税手続き⟧）了嗎？
procedure-short = 免稅手續
procedure-hint = 在店裡：出示護照（⟦パスポート⟧），或 Visit Japan Web 的免稅條碼。
procedure-done = 辦了（店家為免稅讀取了護照或條碼）
procedure-not_done = 沒有辦

traveller = 您以什麼身分在日本停留？
traveller-short = 身分
traveller-short_stay = 短期停留（⟦短期滞在⟧），例如觀光
traveller-diplomat = 外交或公務（⟦外交・公用⟧）
traveller-us_forces = 駐日美軍
traveller-landing_permit = 上陸許可（⟦上陸許可⟧）：搭船觀光、轉機、機組員船員等
traveller-japanese_abroad = 住在國外的日本人
traveller-other = 在日本工作、就學或居住

entered = 您是哪一天抵達日本的？
entered-short = 抵達日期
entered-hint = 這次停留的入境日期。
entered-typed-legend = 抵達日期

abroad = 您連續在國外居住滿兩年了嗎？
abroad-short = 國外居住時間
abroad-two_years = 連續兩年以上
abroad-less = 不滿兩年

proof = 您在店裡出示過證明嗎？
proof-short = 出示的證明
proof-hint = 在店裡出示其中一種：⟦戸籍の附票の写し⟧（戶籍附票謄本）、⟦在留証明⟧（居留證明），或記載了遷往國外的⟦マイナンバーカード⟧（個人編號卡）。
proof-shown = 出示了其中一種
proof-not_shown = 沒有出示

amount = 這張收據的未稅金額（⟦税抜き⟧）是多少？
amount-short = 未稅金額
amount-hint = 食品和其他商品合併計算。未稅{ $minimum }日圓，10%含稅是{ $with_10 }日圓，8%是{ $with_8 }日圓。
amount-below = 不到{ $minimum }日圓
amount-from = { $minimum }日圓以上，不到{ $unit_minimum }日圓
amount-million = { $unit_minimum }日圓以上
amount-typed = 輸入金額
amount-label = 未稅金額
error-amount-large = 金額太大。請輸入不超過1億日圓的金額。

same_day = 您還有同一家店同一天的免稅收據嗎？
same_day-short = 同一天的其他收據
same_day-yes = 有
same_day-no = 沒有

goods = 收據上都是要帶回去的商品嗎？
goods-short = 購買內容
goods-hint = 服務、餐飲、金條等貴金屬塊，以及金幣和鉑幣，不能退稅。
goods-goods = 都是要帶回去的商品
goods-part = 有一部分是服務、餐飲、金屬塊或金鉑幣
goods-none = 全是服務、餐飲、金屬塊或金鉑幣

confirmed = 海關（⟦税関⟧）已經確認過了嗎？
confirmed-short = 海關確認
confirmed-hint = 離境時終端機顯示綠色，或顯示紅色後海關確認了商品，都算。
confirmed-yes = 已確認
confirmed-no = 還沒有

unit = 有沒有單件未稅{ $unit_minimum }日圓以上的商品？
unit-short = { $unit_minimum }日圓以上的商品
unit-million = 有
unit-below = 沒有

complete = 收據上的商品都還在嗎？
complete-short = 商品
complete-hint = 只要少一件，整張收據就都不能退稅。
complete-all = 都在，沒有吃過或用掉
complete-used = 有的（或全部）已經吃掉或用掉
complete-missing = 有的弄丟了、送人了、寄走了，或在別人手上
complete-checked_in = 在已經託運的行李裡

departure = 您哪一天離開日本？
departure-short = 離境日期
departure-hint = 日本的日期。
departure-typed-legend = 離境日期

place = 您從哪裡離開日本？
place-short = 離境地點
place-vjw = 成田、羽田、關西、中部、福岡、新千歲或那霸
place-airport = 其他機場
place-port = 港口
place-connection = 先搭國內線

## Result

verdict-eligible = 這張收據看來可以退稅
verdict-confirm = 請向店家確認這張收據
verdict-not-covered = 這張收據看來不能退稅
verdict-old = 這是新方式開始之前買的
verdict-old-more = { $old_until }為止的購物當時沒有付稅，所以沒有可退的稅。離境時請向海關（⟦税関⟧）出示護照（⟦パスポート⟧），海關要求時也出示商品。
verdict-confirm-more = 只憑您的回答無法判斷。還需要知道什麼，請看「理由」。
ground-eligible = 您的回答符合全部條件。
verdict-only-office = 能否退稅由海關和店家決定。本頁僅供參考。
unconfirmed = 本頁對規定的理解，尚未經任何主管機關確認。
standing-confirmed = 海關已經確認
standing-void = 這張收據看來不能退稅
standing-too-late = 海關確認的時間已過
standing-unclear = 請向海關（⟦税関⟧）確認這張收據
void-used = 只要有一部分在日本吃掉或用掉，整張收據都不能退稅。其他收據不受影響。
void-missing = 只要有一件無法確認，整張收據都不能退稅。其他收據不受影響。
at-risk = 您的離境日在最後一天之後。海關必須在最後一天的午夜12點（日本時間）之前確認。
too-late-more = 規定沒有寫明期限之後的辦法。如有疑問，請詢問海關（⟦税関⟧）。
too-late-own = 您填寫的離境日已過。如果還在日本，請修改回答。
unclear-checked-in = 海關確認要在託運行李之前。現在該怎麼辦，只有海關知道。
unclear-record = 海關確認的時間已過，但海關可能已經確認過了。
contradiction-bought = 您填寫的購買日期還沒有到。如果不對，請修改回答。
contradiction-entered = 您填寫的抵達日期在購買日期之後。如果不對，請修改回答。
contradiction-departure = 您填寫的離境日期在購買日期之前。如果不對，請修改回答。
binding-if = 如果可以退稅，下一個期限
if-so = 僅限可以退稅的情況
if-million = 僅限有{ $unit_minimum }日圓以上商品的情況
source-mark = 出處 { $source }

reason-start-true = 是{ $starts_on_full }以後買的。
reason-start-false = 是{ $starts_on_full }之前買的。
reason-start-null = 不知道是不是{ $starts_on_full }以後買的。看收據上的日期就知道。
reason-procedure-true = 店家辦理了免稅手續。
reason-procedure-false = 店家沒有辦理免稅手續。
reason-procedure-null = 不知道店家是否辦理了免稅手續。可以詢問店家。
reason-person-true = 屬於可以免稅購物的人。
reason-person-false = 不屬於可以免稅購物的人，例如在日本工作、居住，或來日本已滿{ $months }個月的人。
reason-person-null = 不知道是否屬於可以免稅購物的人。要看身分、抵達後是否不滿{ $months }個月；日本人還要看連續兩年在國外的證明。
reason-amount-true = 在同一家店同一天，未稅買了{ $minimum }日圓以上。
reason-amount-false = 在同一家店同一天，未稅不到{ $minimum }日圓。
reason-amount-null = 不知道在同一家店同一天是否未稅買了{ $minimum }日圓以上。幾張收據是否合計，可以詢問店家。
reason-goods-true = 都是要帶回去的商品。
reason-goods-false = 沒有可以退稅的商品。
reason-goods-null = 可能有不能退稅的東西。可以詢問店家。
turn-eligible = 看來可以退稅
turn-not_covered = 看來不能退稅
turn-old = 是新方式開始之前買的

## Steps

ask-title = 詢問店家或海關
ask-details = 可以出示的日語
ask-title-shop = 詢問店家
ask-title-customs = 詢問海關（⟦税関⟧）
ask-when = 沒有期限。請在離境之前詢問。
ask-shop = 請把這句話給店員看：
ask-checked-in = 請馬上到海關（⟦税関⟧），出示這句話：
ask-missing = 請在海關櫃檯（⟦税関⟧）出示這句話：
ask-incomplete = 看了商品仍不清楚時，請在海關櫃檯（⟦税関⟧）出示這句話：
ask-record = 請向海關（⟦税関⟧）出示這句話：
line-shop = 「這張收據可以按先付後退方式免稅嗎？它是一筆購買紀錄嗎？」
line-checked-in = 「我已經把免稅買的商品託運了。海關確認該怎麼辦？」
line-missing = 「免稅買的商品少了一部分。該怎麼辦？」
line-incomplete = 「我不知道免稅買的商品是否齊全。該怎麼辦？」
line-record = 「這張收據的海關確認做完了嗎？」
line-customs = 「我還沒有託運行李。請為免稅買的商品做海關確認。」
line-desk = 「免稅買的商品，我在日本用掉了一部分或全部。」
line-refund = 「什麼時候、用什麼方法退款？」

keep-title = 商品不要使用，全部放在一起
keep-details = 要放在一起的東西
keep-own = 和收據、護照放在一起。只有您自己帶出日本的商品才能確認。自己從日本寄回去的辦法，已於2025年3月31日結束。
until-customs = 直到海關確認為止

papers-title = 準備好證書或保證書
papers-details = 海關可能要看的東西
papers-more = 單件未稅{ $unit_minimum }日圓以上的商品，海關可能會要求出示證書或保證書。

customs-title = 離境時請海關確認（⟦税関確認⟧）
customs-details = 在哪裡、怎麼辦
customs-by = 從購買隔天算起的第{ $days }天為止
customs-own = 更早離開日本時：離境當天
customs-at-latest = 不知道購買日期時：最晚在離境當天。第{ $days }天可能更早
customs-in-calendar = 從購買隔天算起的第{ $days }天為止；更早離開日本時，為離境當天
last-day = 最後一天：
day-of-leaving = 離境日：
at-latest = 最晚：
baggage-first = 在託運行李之前、安檢之前
customs-more = 在機場或港口的終端機讀取護照。綠色：辦完了。
customs-red = 紅色：請讓海關看商品。紅色不代表不行。
note-vjw = 在成田、羽田、關西、中部、福岡、新千歲和那霸機場，也可以連上出境大廳的 Wi-Fi，用 Visit Japan Web 辦理，要在安檢之前。
note-terminals = 我們讀到的內容沒有寫明其他哪些機場和港口有終端機。請詢問當地的海關（⟦税関⟧）。
note-connection = 在國內線的機場託運行李之前，請詢問海關在哪裡確認商品。

desk-title = 告訴海關櫃檯（⟦税関⟧）的人員
desk-details = 怎麼說，以及可以出示的日語
desk-more = 這張收據不要用終端機辦理。

refund-title = 領取退款
refund-details = 由誰退款，以及可以出示的日語
refund-when = 何時、怎樣退款，請詢問店家
refund-more = 由店家或店家委託的公司退款。購物時問清楚最安心。

## Calendar

calendar-only-office = 能否退稅由海關和店家決定。此行程僅供參考。

## Several receipts

item-kind = 收據
items = 每張收據的結果
items-steps = 所有收據的步驟
item-current = 目前的收據：
item-name = 這張收據的名稱（例如：唐吉訶德 11月3日）
item-see = 查看或修改
item-remove = 刪除
item-removed = 已從本頁刪除1張收據。
item-restore = 復原
item-asks = 還有問題沒有回答。
item-more = 如果還有其他收據
item-more-hint = 收據逐張確認。離境日期等相同的回答只問一次。
item-add = 加入收據
item-copy = 加入回答相同的收據
link-hint = 可以把回答做成連結，自己留存或傳給家人。連結裡包含回答，任何知道連結的人都看得到。連結裡不包含收據的名稱。只是產生連結，不會把內容傳送到任何地方。
link-full = 加上這個連結裡的收據會超過100張，因此沒有讀取其中的回答。請先刪除不需要的收據，再打開連結。

## Guide

guide-method = { $starts_on_full }起的購物：在店裡付含稅價，離境時經海關（⟦税関⟧）確認後退稅。
guide-who = 在店裡：哪些購物可以退稅
guide-start = { $starts_on_full }以後買的商品。
guide-procedure = 店家辦理了免稅手續（⟦免税手続き⟧）的商品。請出示護照（⟦パスポート⟧），或 Visit Japan Web 的免稅條碼。
guide-person = 短期停留（⟦短期滞在⟧）、外交或公務、持上陸許可（⟦上陸許可⟧）的人，以及駐日美軍所買的商品。除外交、公務和駐日美軍外，限抵達日本不滿{ $months }個月的人。
guide-abroad = 日本人限連續兩年以上住在國外、回國不滿{ $months }個月的人。在店裡出示⟦戸籍の附票の写し⟧（戶籍附票謄本）、⟦在留証明⟧（居留證明），或記載了遷往國外的⟦マイナンバーカード⟧（個人編號卡）。
guide-amount = 同一家店、同一天，未稅{ $minimum }日圓以上。食品和其他商品合併計算。沒有上限。
guide-goods = 要帶回去的商品。不包括服務、餐飲、金條等貴金屬塊，以及金幣和鉑幣。
guide-whole = 離境時：需要知道的事
guide-days = 海關確認到從購買隔天算起的第{ $days }天為止。{ $starts_on_full }買的，到{ $example_last_full }為止。遇到週末和假日也不順延。
guide-one = 只要有一件無法確認，整張收據都不能退稅。其他收據不受影響。
guide-duty-free = 出境審查之後的 DUTY FREE 商店是另一回事，本頁不涉及。
guide-old = { $old_until_full }為止買的商品，當時沒有付稅，所以沒有可退的稅。離境時請向海關出示護照，海關要求時也出示商品。
persona-tourist = 短期停留，{ $starts_on_full }購買，商品都在（最後一天：{ $example_last_full }）
persona-japanese-abroad = 在國外兩年以上、已向店家出示證明的日本人
persona-missing = 有的弄丟了、送人了或寄走了
persona-used = 有的已經吃掉或用掉
persona-resident = 在日本工作、就學或居住
persona-old = { $old_until_full }為止買的
persona-none-step = 看來沒有可退的稅
open-together = 同一天的兩張收據，是不是每家店都合計
open-months = 滿{ $months }個月的那一天怎麼算
open-midnight = 營業到半夜12點以後的店，購買日期算哪一天
open-terminals = 七個機場以外，哪裡有終端機
open-returns = 退貨和換貨
open-cancelled = 班機取消之後怎麼辦
open-when = 店家什麼時候退款
sources = 出處
source-t = T：觀光廳（⟦観光庁⟧）「旅客專區」 { $travellers_page }
source-f = F：觀光廳「常見問題」 { $faq_page }
source-s = S：觀光廳「店家專區」 { $shops_page }
source-z = Z：全國免稅店協會（⟦全国免税店協会⟧） { $association_page }
source-l = L：⟦消費税法施行令18条⟧（消費稅法施行令第18條，2023年條文）
sources-read = 閱讀日期：{ $read_on_full }。以下幾點沒有在原始出處讀到（B、C）。
second-person = B：哪些身分的人，以及抵達不滿{ $months }個月（駐日美軍：L）
second-amount = B：{ $minimum }日圓這個金額
second-goods = B：哪些不能退稅
second-papers = B：{ $unit_minimum }日圓以上商品的證書或保證書
second-baggage = C：在託運行李之前。這是海關的一般規定。
unconfirmed-full = 觀光廳、海關和協會都還沒有確認本頁的理解。與原頁面不一致時，以原頁面為準。
confirmed-by = 確認本頁理解的機構：{ $confirmed_by }

## End of the page

source-report = 觀光廳（⟦観光庁⟧）「旅客專區」 { $travellers_page }（{ $read_on_full }閱讀）。
authoritative = 只有觀光廳和海關的日文說明才是正式內容。
kept-before = 本頁已儲存在這台裝置上，沒有網路也能使用。內容是{ $read_on }閱讀的，儲存時間是
about = Kigen（⟦期限⟧）是任何人都可以使用的頁面。

## On paper

paper-shop = 店家和收據號碼
paper-confirmed = 海關確認日期
