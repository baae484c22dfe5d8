# Traditional Chinese, Taiwan usage. The same texts in the same order as ja.ftl, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said. The lines to show and the complaint are in page.html.

## Head of the page

title = 託運行李毀損、延遲或沒到：最晚何時向航空公司申訴
description = 託運的行李毀損、延遲或沒有到時，查查最晚何時、怎樣向航空公司申訴。
short-name = 行李申訴
campaign = 託運行李（JAL、ANA 和其他國際線）
heading = 託運行李毀損、延遲或沒到時
lead = 要以書面向航空公司申訴，而且要快：行李毀損時只有{ $ana_damaged_days }天。可以逐件行李查最晚何時。
at-hand = 如果還在入境大廳，請先到航空公司櫃檯。
not-office = 本頁不是航空公司的頁面。
clock-early = 這台裝置的時鐘顯示的時間早於{ $amended_full }。如果不對，請校正時鐘。
superseded = 在這之後，規定已有變更。本頁的內容可能已經過時。請查看航空公司的頁面。
instead = 如有急事，請詢問航空公司櫃檯。

## Questions

date-typed = 輸入日期

carrier = 您最後搭的班機是哪家航空公司的？
carrier-short = 航空公司
carrier-hint = 共掛班號的班機，請選實際飛行的航空公司。
carrier-jal = JAL（日本航空）
carrier-ana = ANA（全日空）
carrier-other = 其他航空公司

flight = 是國際線還是國內線？
flight-short = 國際線或國內線
flight-hint = 和國際線在同一張機票上的國內線，也算國際線。
flight-international = 國際線（⟦国際線⟧）
flight-domestic = 日本國內線（⟦国内線⟧）

what = 行李怎麼了？
what-short = 行李
what-damaged = 毀損了
what-late = 延遲送到
what-missing = 還沒有到

received = 您是哪一天拿到行李的？
received-short = 拿到日期
received-hint = 如果延遲，填送到的那一天。
received-typed-legend = 拿到日期

reported = 您已經向航空公司申訴了嗎？
reported-short = 申訴
reported-written = 已經以書面申訴
reported-spoken = 只在櫃檯或電話裡說過
reported-no = 還沒有

arrived = 班機是哪一天抵達的？
arrived-short = 抵達日期
arrived-hint = 抵達地的日期。
arrived-typed-legend = 抵達日期

still_there = 您現在在哪裡？
still_there-short = 現在的位置
still_there-airport = 還在入境大廳
still_there-left = 已經離開

## Result

verdict-claim = 請以書面向航空公司申訴
verdict-confirm = 請詢問航空公司最晚何時申訴
verdict-not-read = 請馬上詢問航空公司
verdict-desk = 離開這裡之前，請到航空公司櫃檯
standing-reported = 您已經以書面申訴
standing-too-late = 書面申訴的期限已過
standing-unclear-day = 請在今天之內以書面申訴
standing-unclear-reported = 請詢問航空公司是否已收到申訴
verdict-only-office = 是否受理由航空公司決定。本頁僅供參考。
unconfirmed = 本頁依據{ $read_on_full }閱讀的 JAL、ANA 規定和公約，未經任何航空公司確認。
reported-more = 請等候航空公司的答覆。
suit-unclear = 提起訴訟的穩妥的最後一天已過。如果打算提告，請馬上諮詢法律專家。
suit-closed = 提起訴訟的期限已過。
suit-not-read = ANA 的訴訟期限，我們沒有讀到。
confirm-more = 只憑您的回答，無法判斷適用哪條規定。還需要知道什麼，請看「理由」。
write-uncounted = 請馬上申訴。
write-undated = 不知道日期，無法計算最後一天。
note-spoken = 只在櫃檯或電話裡說是不夠的。請以書面申訴。
too-late-more = 是否還能受理，請詢問航空公司。
unclear-day = 穩妥的最後一天已過。今天是否還來得及，沒有寫明。
unclear-reported = 期限已過，但您可能已經以書面申訴過了。
contradiction-received = 您填寫的拿到日期還沒有到。如果不對，請修改回答。
contradiction-arrived = 您填寫的抵達日期還沒有到，或在拿到行李的日期之後。如果不對，請修改回答。
binding-if = 如果適用該規定，下一個期限
if-so = 僅限適用該規定的情況

reason-notice-true = 我們讀過這家航空公司這類班機的規定。
reason-notice-false = 我們沒有讀過這家航空公司這類班機的規定。
reason-notice-null = 不知道適用哪條規定。要看是哪家航空公司、是不是國際線，以及行李怎麼了。
reason-what-true = 知道行李怎麼了。
reason-what-null = 不知道行李怎麼了。
turn-claim = 就能知道適用哪條規定
turn-not_read = 是我們沒有讀過的規定

## Rules

row-jal-damaged = 毀損（JAL 國際線）：發現後馬上，最晚在拿到行李之日起{ $jal_damaged_days }天內，寄出書面申訴。
row-jal-late = 延遲（JAL 國際線）：在可以領取行李之日起{ $jal_late_days }天內，寄出書面申訴。
row-jal-missing = 沒到（JAL 國際線）：在本來應該領到行李之日起{ $jal_missing_days }天內，寄出書面申訴。
row-ana-damaged = 毀損（ANA）：從拿到行李的隔天算起{ $ana_damaged_days }天內，以書面申訴。
row-ana-late = 延遲或沒到（ANA 國際線）：從抵達的隔天算起{ $ana_late_days }天內，以書面申訴。
row-mc-damaged = 毀損（國際線的公約）：在拿到行李之日起{ $mc_damaged_days }天內，遞交或寄出書面申訴。
row-mc-late = 延遲（國際線的公約）：在可以領取行李之日起{ $mc_late_days }天內，遞交或寄出書面申訴。
row-mc-missing = 沒到（國際線的公約）：沒有寫明申訴的期限。

## Steps

ask-title = 詢問航空公司
ask-details = 可以出示的日語
ask-when = 請馬上詢問
ask-when-where = 請在櫃檯出示這句話：
ask-late = 期限可能已過時，請出示這句話：
line-when-where = 「關於託運的行李：最晚何時、向哪裡申訴？」
line-late = 「期限可能已經過了。還能受理我的申訴嗎？」
line-desk = 「關於託運的行李，我要申訴。請給我受理編號和文件副本。」

desk-title = 告訴航空公司櫃檯的人員
desk-details = 要出示什麼，以及可以出示的日語
desk-when = 離開入境大廳之前
desk-get = 請拿到受理編號和文件副本。
desk-more = 請出示行李條和登機證。

write-title = 以書面申訴
write-details = 怎麼寫，以及可以照抄的文字
write-when = 馬上
write-by = ANA：從隔天算起，到最後一天為止
write-safe-by = JAL 和公約：把第一天也算進去，到穩妥的最後一天為止
write-in-calendar = 書面申訴的最後一天。規定沒有寫明第一天算不算時，是穩妥的最後一天。
last-day = 最後一天：
safe-day = 穩妥的最後一天：
write-unstated = 再下一天是否還來得及，沒有寫明。
write-earliest = 以毀損的期限、從抵達日算起，是最早的情況。
state-safe-day = 今天是穩妥的最後一天
today-safe = 穩妥的期限：今天
write-ana = ANA 要填寫表格。只打電話是不夠的。
write-more = 請留下副本，以及能證明寄出日期的東西。
letter = 可以照抄的申訴文（日語、英語）
letter-more = 空白處請寫在紙上或您自己的電子郵件裡。本頁不接收，也不傳送任何內容。
letter-mail-ja = 用日語文字寫電子郵件
letter-mail-en = 用英語文字寫電子郵件

keep-title = 保留行李條、登機證、照片和收據
keep-details = 要保留的東西
keep-when = 直到解決為止
keep-more = 行李條、登機證、毀損處的照片，以及沒有行李期間所購物品的收據。請不要丟掉行李和裡面的東西。

follow-title = 繼續詢問行李在哪裡
follow-details = 一直沒到時
follow-when = 直到送到為止
follow-more = 請用櫃檯給的編號詢問。依公約，過了應到之日起21天仍沒有到的行李，視為遺失。

sue-title = 注意提起訴訟的期限
sue-details = 期限怎麼算
sue-when = 從抵達起{ $mc_suit_years }年
sue-in-calendar = 提起訴訟的穩妥的最後一天。
sue-unstated = 再往後的兩天，要看受理法院的法律，無法判斷。
sue-more = 從抵達之日、本來應該抵達之日或運送終止之日起{ $mc_suit_years }年（JAL 國際線和公約）。
sue-court = 怎麼計算，由受理法院的法律決定。

## Calendar

calendar-only-office = 是否受理由航空公司決定。此行程僅供參考。

## Several bags

item-kind = 行李
items = 每件行李的結果
items-steps = 所有行李的步驟
item-current = 目前的行李：
item-name = 這件行李的名稱（例如：藍色行李箱）
item-see = 查看或修改
item-remove = 刪除
item-removed = 已從本頁刪除1件行李。
item-restore = 復原
item-asks = 還有問題沒有回答。
item-more = 如果還有其他行李
item-more-hint = 行李逐件確認。班機等相同的回答只問一次。
item-add = 加入行李
item-copy = 加入回答相同的行李
link-hint = 可以把回答做成連結，自己留存或傳給家人。連結裡包含回答，任何知道連結的人都看得到。連結裡不包含行李的名稱。只是產生連結，不會把內容傳送到任何地方。
link-full = 加上這個連結裡的行李會超過100件，因此沒有讀取其中的回答。請先刪除不需要的行李，再打開連結。

## Guide

guide-first = 離開入境大廳之前，先告訴航空公司櫃檯。然後在期限內以書面申訴。只是口頭說是不夠的。
guide-days = 申訴的期限
guide-first-day = JAL 和公約沒有寫明第一天算不算。本頁把算進第一天時的最後一天稱為「穩妥的最後一天」，再下一天視為「不清楚」。
guide-example = 例如：{ $read_on_full }拿到的毀損行李。ANA：到{ $example_counted_full }為止。JAL 和公約：到{ $example_safe_full }為止是穩妥的，{ $example_unclear_full }是否還來得及，沒有寫明。
persona-jal-damaged = JAL 國際線，毀損
persona-ana-damaged = ANA，毀損
persona-other-damaged = 其他航空公司的國際線，毀損
persona-jal-late = JAL 國際線，延遲
persona-ana-late = ANA 國際線，延遲
persona-jal-missing = JAL 國際線，沒到
persona-hall = JAL 國際線，毀損，還在入境大廳
persona-written = JAL 國際線，毀損，已經以書面申訴
persona-domestic = JAL 日本國內線
open-first-day = JAL 和公約的規定裡，第一天算不算
open-desk = 只在櫃檯寫的文件，算不算書面申訴
open-lost = 依公約，沒有到的行李最晚何時申訴
open-court = 提起訴訟的最後一天怎麼算
open-domestic = JAL 的日本國內線，以及 ANA 日本國內線的延遲和沒到
open-edition = JAL 有沒有比2017年11月更新的版本
sources = 出處
source-jal = JAL《國際運送條款》（⟦国際運送約款⟧）第19條，2017年11月版，可能有更新的版本 { $jal_page }
source-ana = ANA「行李毀損」「行李查詢」 { $ana_page } { $ana_domestic_page } { $ana_search_page }
source-mc = 蒙特婁公約（⟦モントリオール条約⟧）第17、31、35條（日本外務省） { $mc_page }
sources-read = 閱讀日期：{ $read_on_full }。
unconfirmed-full = 還沒有任何航空公司確認本頁的理解。與原頁面不一致時，以原頁面為準。
confirmed-by = 確認本頁理解的機構：{ $confirmed_by }
guide-not-read = 我們沒有讀過的規定
not-read-jal = JAL 日本國內線的規定，我們沒有讀過。
not-read-ana = ANA 日本國內線延遲和沒到的規定，我們沒有讀過。
not-read-other = 其他航空公司日本國內線的規定，我們沒有讀過。公約不適用於國內線。

## End of the page

source-report = JAL 國際運送條款、ANA 的說明和蒙特婁公約（{ $read_on_full }閱讀）。網址在上面的「出處」。
authoritative = 只有航空公司的條款和公約才是正式內容。
kept-before = 本頁已儲存在這台裝置上，沒有網路也能使用。內容是{ $read_on }閱讀的，儲存時間是
about = Kigen（⟦期限⟧）是任何人都可以使用的頁面。

## On paper

paper-flight = 班機號碼
paper-tag = 行李條號碼
paper-reference = 櫃檯的受理編號
paper-sent = 書面申訴的寄出日期
