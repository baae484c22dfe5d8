# Traditional Chinese, Taiwan usage. A translation of ja.ftl: the same texts in the same order, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said on the telephone.

## Language

authoritative = 只有活動辦公室（⟦事務局⟧）的日文公告才是正式內容。本頁如與公告不一致，以公告為準。

## Head of the page

title = regionPAY 系統故障的補償：您的步驟與期限
description = 本頁供您查詢：您是否可能符合{ $outage_full }發生的地區消費券（⟦地域クーポン⟧，regionPAY）系統故障的補償資格，接下來該做什麼、最晚到什麼時候。
campaign = { $campaign }
heading = 查詢消費券是否可以獲得補償
lead = { $outage_full }，因系統故障，地區消費券（⟦地域クーポン⟧，regionPAY）無法發放和使用。回答最多10個問題，即可了解您是否可能符合補償資格，以及要做什麼、最晚到什麼時候。
at-hand = 如有紙本消費券，請準備在手邊。
not-office = 本頁不是活動辦公室的頁面。
sample = 這是範例。見本縣（⟦見本県⟧）和這份公告都是虛構的，與實際的補償無關。
clock-early = 這台裝置的時鐘顯示的時間，早於公告補充內容的{ $amended_full }。如果不對，請校正時鐘。
ended = 公告中的期限都已經過了。最後一個期限是{ $collect_by_full }。
superseded = 在這份公告之後，已經發布了新的公告。本頁的內容可能已經過時。請查看活動辦公室的新公告。
engine-failed-call = 如果很急，請打電話。

## Questions

prefecture = 您的旅遊目的地是{ $prefecture }嗎？
prefecture-short = 旅遊目的地
prefecture-here = 是，是{ $prefecture }
prefecture-elsewhere = 不是，是其他都道府縣

coupon = 旅遊時，您領到了什麼？
coupon-short = 您領取的內容
coupon-hint = 把紙本消費券儲值到 App 的人，也請選擇最上面一項。
coupon-paper = 透過 regionPAY 領到了「全國旅行支援」（⟦全国旅行支援⟧）的紙本地區消費券（⟦地域クーポン⟧）
coupon-not-issued = 本來應該領到，卻沒有發放
coupon-other = 領取了其他內容，或什麼都沒領到

incident = { $outage }發生故障時，付款時出了什麼狀況？
incident-short = 付款時的狀況
incident-hint = 故障發生在{ $outage_about }。詳細的時段，公告未寫明。
incident-hint-hours = 故障發生的時間是{ $outage_hours }。
incident-otherwise = 消費券無法使用，用現金等方式付了款，消費券的餘額卻也被扣了
incident-twice = 因為按了兩次以上付款（⟦決済⟧）按鈕，結果重複扣款
incident-other = 付款時出了其他異常狀況
incident-none = 以上都不是（只是沒能使用的人、沒打算使用的人，也請選擇這一項）

expiry = 紙本消費券上印的有效期限（⟦有効期限⟧）是哪一天？
expiry-short = 券上印的有效期限
expiry-hint = 即使 App 上顯示的是{ $first_extension_day }或{ $use_by_day }，也可能是延長後的日期。請選擇紙本消費券上印的日期。
expiry-hint-paper = 請選擇紙本消費券上印的日期，不要選擇延長後的日期。
expiry-typed = 其他日期（自行輸入）
expiry-typed-legend = 券上印的日期

balance = 截至{ $first_extension }，消費券還有餘額（⟦残額⟧）嗎？
balance-short = { $first_extension_day }的餘額
balance-hint = 紙本消費券上不會印餘額（本頁的理解）。如果不知道，請選擇「不知道」。
balance-some = 有1日圓或以上（不知道確切金額也沒關係）
balance-nothing = 是0日圓
balance-typed = 輸入金額
balance-label = 截至{ $first_extension }的餘額

left = 截至{ $use_by }，消費券還有餘額（⟦残額⟧）嗎？
left-short = { $use_by_day }的餘額
left-some = 有1日圓或以上（不知道確切金額也沒關係）
left-nothing = 是0日圓（用完了）
left-typed = 輸入金額
left-label = 截至{ $use_by }的餘額

payout = 點數和銀行匯款，您想用哪一種方式領取？
payout-short = 領取方式
payout-hint = 點數可以從以下幾種中選擇一種：{ $points }。
payout-points = 電子支付點數（⟦キャッシュレスポイント⟧）
payout-bank = 銀行匯款（⟦振込⟧），因故不希望領取點數
payout-unknown = 還沒決定（先以點數說明）

charge = 您把消費券儲值（⟦チャージ⟧）到 App 了嗎？
charge-short = 是否儲值到 App
charge-hint = 如果只是從裝置上刪除 App，並不等於退出會員（⟦退会⟧）。
charge-app = 已儲值（沒有退出會員）
charge-withdrawn = 已儲值，但已退出會員（⟦退会⟧）
charge-paper = 沒有使用 App（只有紙本消費券）

applied = 您已經在{ $application_site }申請了嗎？
applied-short = 申請
applied-yes = 已經申請
applied-no = 還沒申請

inquiry_number = 您知道消費券的「洽詢編號」（⟦お問合せ番号⟧）嗎？
inquiry_number-short = 洽詢編號
inquiry-hint = 就是紙本優惠券上「⟦お問合せ番号⟧」處的編號。編號不用在這裡輸入。
inquiry-known = 知道
inquiry-lost = 不知道，或消費券遺失了

## Result

verdict-eligible = 您可能符合補償資格
verdict-eligible-ended = 當時，您可能符合補償資格
verdict-confirm = 請向客服中心確認
verdict-not-covered = 您可能不符合這份公告的補償資格
verdict-elsewhere = 依這份公告無法判斷
verdict-elsewhere-more = 這份公告針對的是到{ $prefecture }的旅遊。到其他都道府縣的旅遊，請查看旅遊目的地都道府縣的公告。電話號碼是同一個（本頁的理解）。
verdict-confirm-more = 只憑您的回答，還無法確定您是否屬於補償對象。下方的「理由」寫明了弄清楚哪些事情就能確定。
verdict-not-issued = 沒有發放的消費券會如何處理，公告未寫明。
ground-a = 您屬於有效期限為{ $expiry }、在{ $first_extension_day }之後仍有餘額的人。
ground-b1 = 您屬於另外付了款、餘額卻也被扣的人。
ground-b2 = 您屬於被重複扣款的人。
ground-other = 公告請付款時遇到其他問題的人打電話洽詢。
ground-coupon = 公告的對象是透過 regionPAY 領到紙本消費券（⟦地域クーポン（紙）⟧）的人。
ground-none = 您的回答不符合公告中的任何補償條件。
verdict-only-office = 是否屬於補償對象，由活動辦公室（⟦事務局⟧）決定。本頁只是依公告提供的參考。
standing-settled = 到{ $use_by_day }為止已經用完，所以沒有剩餘的金額可以領取。
standing-too-late = 公告中寫明的期限已經過了。是否還有辦法，請詢問客服中心。
standing-unclear = 是否還來得及，只憑公告和您的回答看不出來。請詢問客服中心。
note-ended = 以下是當時適用的內容。
note-late-report = 公告是以餘額最晚在{ $use_by_day }恢復為前提寫的。在那之後才聯絡會如何處理，公告未寫明，請詢問客服中心。

binding-if = 如屬於補償對象，下一個期限
binding-guide-if = 如屬於補償對象，參考日期
ready = 需要準備的東西
ready-etc = 也可能會問到其他事項。

if-so = 僅限屬於補償對象的情況
if-paper = 僅限沒有儲值到 App 或已退出會員的人

reason-prefecture-true = 是到{ $prefecture }的旅遊。
reason-prefecture-false = 不是到{ $prefecture }的旅遊。
reason-prefecture-null = 不知道是不是到{ $prefecture }的旅遊。如果是，就符合這個條件。
reason-coupon-true = 透過 regionPAY 領到了紙本地區消費券。
reason-coupon-false = 沒有透過 regionPAY 領到紙本地區消費券。
reason-coupon-null = 不知道是否透過 regionPAY 領到了紙本地區消費券。看看消費券或住宿處給的文件，有時可以知道（本頁的理解）。
reason-expiry-true = 券上印的有效期限是{ $expiry }。
reason-expiry-false = 券上印的有效期限不是{ $expiry }。
reason-expiry-null = 不知道券上印的有效期限。如果是{ $expiry }，就符合這個條件。
reason-balance-true = 截至{ $first_extension }，有1日圓或以上的餘額。
reason-balance-false = 截至{ $first_extension }，沒有餘額。
reason-balance-null = 不知道截至{ $first_extension }的餘額。如果有1日圓或以上，就符合這個條件。
reason-b1-true = 用現金等方式付了款，餘額卻也被扣了。
reason-b1-false = 沒有「用現金等方式付了款、餘額也被扣了」。
reason-b1-null = 不知道是不是用現金等方式付了款、餘額也被扣了。洽詢客服中心，有時可以知道。
reason-b2-true = 被重複扣款。
reason-b2-false = 沒有被重複扣款。
reason-b2-null = 不知道是否被重複扣款。洽詢客服中心，有時可以知道。
reason-other-true = 發生故障時，付款出了其他狀況。公告寫明，這種情況請洽詢客服中心。
reason-other-false = 付款時沒有出現其他狀況。
reason-other-null = 不知道發生故障時付款是否出了其他狀況。洽詢客服中心，有時可以知道。
turn-eligible = 您可能符合補償資格
turn-not_covered = 您可能不符合這份公告的補償資格

## Steps

call-title = 打電話給客服中心（⟦コールセンター⟧）
call-details = 電話中會被問到的4項
call-advisory = 供您參考：最晚請在{ $call_by }前致電。這是{ $apply_by }的申請期限之前，能打電話的最後時間。
call-soon = 請儘早打電話。餘額即使恢復，消費券也只能用到{ $use_by_day }。
call-first = 請先儘早打電話：
call-ready-number = 消費券的洽詢編號（⟦お問合せ番号⟧）
call-ready-expiry = 有效期限（⟦有効期限⟧）
call-ready-prefecture = 旅遊目的地的都道府縣（⟦旅行先の都道府県⟧）
call-ready-shop = 所使用店家的名稱（⟦利用店舗名⟧）
call-asked = 因餘額被多扣而打電話時，會被問到以下4項。
call-after = 與店家的資訊核對之後，餘額會恢復，有效期限會延長到{ $use_by_day }。

find_number-title = 向發放消費券的住宿處、旅行社等詢問洽詢編號（⟦お問合せ番号⟧）
find-first = 請先向發放消費券的住宿處等詢問洽詢編號（⟦お問合せ番号⟧）。
find_number-details = 如果消費券遺失了
find-more = 公告寫明，遺失消費券、不知道編號的人，請向這裡確認。
find-by = 請在{ $apply_by }截止前問到

use-title = 使用消費券（能前往的人）
use-details = 關於使用
use-more = 公告建議，可以的話，請再去一次{ $prefecture }使用消費券。
use-rest = 無法前往也沒關係。符合補償資格的人，可以用點數或匯款的方式領取與餘額相當的部分（公告2(A)②）。
use-after = 餘額恢復之後
use-printed = 即使券上印的是{ $expiry }，符合資格的消費券也可以用到{ $use_by_day }。
use-restored = 被多扣的部分，要在打過電話、恢復到餘額之後才能使用。什麼時候恢復，公告未寫明。

apply-title = 在{ $application_site }申請
apply-details = 需要準備的東西和申請網站
no-time = 沒有寫明幾點
apply-opens = 預定{ $application_opens }開放
apply-more = 這個網站設在旅遊目的地都道府縣的「全國旅行支援」（⟦全国旅行支援⟧）網站內。網址不在這份公告中，預定在下一次公告（第三次公告，⟦第3報⟧）中告知。
apply-more-site = 這個網站設在旅遊目的地都道府縣的「全國旅行支援」（⟦全国旅行支援⟧）網站內。網址：{ $application_site_address }
apply-weekend = { $apply_by }是假日，但公告未寫明會順延到隔天。
apply-separate = 其他都道府縣的部分，要在那個都道府縣的網站另外申請。
apply-if-paper = 如果已儲值到 App，而且沒有退出會員，就不需要申請。但仍須最晚在{ $collect_by }領取點數。
ready-name = 姓名（⟦氏名⟧）
ready-contact = 聯絡方式（⟦連絡先⟧）
ready-prefecture = 使用的都道府縣（⟦利用都道府県⟧）
ready-date = 旅遊日期（⟦旅行日⟧）
ready-number = 消費券的洽詢編號（⟦お問合せ番号⟧）
ready-notify = 用來接收領取通知的手機號碼或電子郵件地址（⟦受取案内配信先⟧）

apply_bank-title = 在{ $application_site }申請銀行匯款（⟦振込⟧）
apply_bank-details = 需要準備的東西和申請網站
bank-when = 公告未寫明期限。供您參考：最晚{ $apply_by }（與點數的申請期限同一天）。
bank-guide = 參考：最晚{ $apply_by }
bank-note = 公告未寫明期限。這是點數申請期限的同一天。
bank-more = 用過 App 的人，要匯款也需要另外申請。
ready-account = 銀行帳號（⟦口座番号⟧）
ready-identity = 本人的資料（⟦本人情報⟧）
ready-stay = 有關住宿的資料（⟦宿泊に関する情報⟧）

collect-title = 領取點數
collect-details = 領取方法和金額
collect-app = 如果已儲值到 App（沒有退出會員），就不需要申請。{ $links_sent_from }或之後，領取網站的連結會傳送到您在 App 登錄的電話號碼或電子郵件地址，請您自己從那裡領取。
collect-stay = 本頁的建議：領取之前，最好不要退出 App 會員（⟦退会⟧），因為已退出的人需要申請。
collect-paper = 申請之後，什麼時候會收到領取通知，公告未寫明。收到後，請在期限之內領取。
collect-amount = 可以領取的是與{ $use_by }的餘額相當的部分。

transfer-title = 等待款項匯入帳戶
transfer-details = 匯款之前
transfer-when = { $transfers_from }起陸續匯款
transfer-more = 申請內容確認之後才會匯款。

## Calendar

calendar-only-office = 是否屬於補償對象，由活動辦公室（⟦事務局⟧）決定。這個行程只是依公告提供的參考。

## Telephone

call-card = 電話
call-why = 不確定如何回答，或沒有收到通知時，請向這裡洽詢。
call-centre = { $call_centre }
call-times = 服務時間和通話費
call-free = 不收通話費，無法從日本以外撥打（都是本頁的理解）。公告未寫明可以從日本以外撥打的號碼。
call-open-before = 現在可以打電話。受理到
call-open-after = 為止。
call-closed-before = 現在不在受理時間內。下次從
call-closed-after = 開始。
call-unknown = 現在是否還能打通，公告未寫明。
call-unknown-last = 公告寫明的受理期間是{ $first_call_day }到{ $last_call_day }。現在不在這段期間內。
call-hours = { $hours_open }到{ $hours_close }。到{ $every_day_through }為止每天都受理，之後只有平日受理（週六、週日和日本的國定假日休息）。持續到什麼時候，公告未寫明。
call-hours-last = { $hours_open }到{ $hours_close }。到{ $every_day_through }為止每天都受理，之後只有平日受理（週六、週日和日本的國定假日休息）。到{ $last_call_day }為止。

## Several items

item-kind = 消費券
items = 每張消費券的結果
items-steps = 所有消費券的步驟
item-current = 目前的消費券：
item-name = 這張消費券的名稱（例如：爸爸的消費券）
item-see = 查看或修改
item-remove = 刪除
item-removed = 已從本頁刪除1張消費券。
item-restore = 復原
item-asks = 還有問題沒有回答。
item-more = 如果還有其他消費券
item-more-hint = 消費券逐張查詢，步驟合併成一份清單。
item-add = 加入消費券
item-copy = 加入回答相同的消費券
route-app = 已儲值到 App 的消費券
route-apply = 需要申請的消費券

## A link

link-hint = 可以把回答做成連結，自己留存或傳給家人。連結裡包含回答，任何知道連結的人都看得到。連結裡不包含消費券的名稱。只是產生連結，不會把內容傳送到任何地方。
link-full = 加上這個連結裡的消費券會超過100張，因此沒有讀取其中的回答。請先刪除不需要的消費券，再開啟連結。

## Guide

guide-who = 補償的對象
guide-who-both = 到{ $prefecture }旅遊時使用「全國旅行支援」（⟦全国旅行支援⟧），並透過 regionPAY 領到紙本地區消費券（⟦地域クーポン⟧）的人當中，符合下面任何一項的人。也可能 (A) 和 (B) 都符合（本頁的理解）。
guide-who-a = (A) 券上印的有效期限是{ $expiry }，而且在{ $first_extension }之後仍有1日圓或以上餘額的人。與是否曾經想要付款無關（本頁的理解）。
guide-who-b1 = (B)① 發生故障時消費券無法使用，用現金等方式付了款，消費券的餘額卻也被扣的人。與有效期限無關（本頁的理解）。
guide-who-b2 = (B)② 發生故障時因為按了兩次以上付款（⟦決済⟧）按鈕，被重複扣款的人。與有效期限無關（本頁的理解）。
guide-who-other = 發生故障時付款出了其他狀況的人，請洽詢客服中心。
guide-children = 孩子、朋友或團體的消費券，按持有消費券的人的情況來查詢（本頁的理解）。
open-outage = 發生故障的時段
open-site = { $application_site }的網址
open-third = 之後的公告的內容
open-call = 符合 (B) 的人打電話的期限
open-bank = 申請銀行匯款的期限
open-line = 客服中心的最後一天
open-restore = (B) 的餘額恢復的日期
persona-a-paper = 符合 (A)，只有紙本消費券的人
persona-a-withdrawn = 符合 (A)，已退出 App 會員的人
persona-a-app = 符合 (A)，已儲值到 App、帳號還在的人
persona-a-bank = 符合 (A)，希望銀行匯款的人
persona-a-points = 符合 (A)，希望領取點數的人
persona-b-paper = 符合 (B)，只有紙本消費券的人、已退出 App 會員的人
persona-b-app = 符合 (B)，已儲值到 App、帳號還在的人
persona-b-bank = 符合 (B)，希望銀行匯款的人
persona-b-points = 符合 (B)，希望領取點數的人
persona-other = 發生故障時付款出了其他問題的人、消費券沒有發放的人、有些答案不清楚的人
persona-elsewhere = 到其他都道府縣旅遊的人
persona-none = 哪個條件都不符合的人
persona-none-step = 您可能不符合這份公告的補償資格

## End of the page

source-report = { $office }：{ $title }，{ $published_full }。{ $amended_full }補充。
kept-before = 本頁已儲存在這台裝置上，沒有網路也能使用。內容是公告在{ $amended }補充之後的版本，儲存時間是
short-name = 補償查詢
about = Kigen（⟦期限⟧）是任何人都可以使用的頁面。

## On paper

paper-called = 打電話的日期
paper-with = 通話對象
paper-receipt = 申請的憑證

## The call card, and the guide folded

call-last = 要在{ $apply_by }的申請期限之前打電話，最晚請在{ $call_by }前致電。
