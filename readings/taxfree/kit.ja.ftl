# 事務局の確認用資料の、この種類のお知らせの文。どの種類のお知らせにもある文は www/kit/ja.ftl にあります。

## 資料

interview-lead = だれのどの買い物が対象になるかを決める質問と答えを、A3の1枚に描いた図です。（？）は、わからない条件が当てはまった場合だけの手順です。出国についての質問と、税関確認のほかの手順は省いてあります。

## 確認表

question-bought = 買った日
question-procedure = 免税の手続き
question-traveller = 資格
question-entered = 着いた日
question-abroad = 海外の期間
question-proof = 証明
question-amount = 税抜きの額
question-same_day = 同じ日のほか
question-goods = 持ち帰る物
question-confirmed = 税関確認
question-unit = { $unit_minimum }円以上の物
question-complete = 品物
question-departure = 出国の日
question-place = 出る所

answer-bought-before = { $old_until }まで
answer-bought-since = { $starts_on }から
answer-procedure-done = した
answer-procedure-not_done = していない
answer-traveller-short_stay = 短期滞在
answer-traveller-diplomat = 外交・公用
answer-traveller-us_forces = 在日米軍
answer-traveller-landing_permit = 上陸許可
answer-traveller-japanese_abroad = 海外の日本人
answer-traveller-other = 働く・住む
answer-entered-within = { $months }か月未満
answer-entered-about = { $months }か月ごろ
answer-entered-over = { $months }か月超
answer-entered-after = 購入より後
answer-abroad-two_years = 2年以上
answer-abroad-less = 2年未満
answer-proof-shown = 見せた
answer-proof-not_shown = 見せていない
answer-amount-below = { $minimum }円未満
answer-amount-from = { $minimum }円以上
answer-amount-million = { $unit_minimum }円以上
answer-same_day-yes = ある
answer-same_day-no = ない
answer-goods-goods = 物だけ
answer-goods-part = 一部
answer-goods-none = なし
answer-confirmed-yes = 済み
answer-confirmed-no = まだ
answer-unit-below = ない
answer-unit-million = ある
answer-complete-all = 全部ある
answer-complete-used = 消費した
answer-complete-missing = 足りない
answer-complete-checked_in = 預けた
answer-departure-before = 買った日より前
answer-departure-in-time = 最後の日まで
answer-departure-late = 最後の日よりあと
answer-place-vjw = 7空港
answer-place-airport = ほかの空港
answer-place-port = 港
answer-place-connection = 先に国内線

verdict-old = この方式より前
verdict-eligible = 対象と考えられる
verdict-confirm = 店に確認が必要
verdict-not_covered = 対象外と考えられる
condition-start = 買った日
condition-procedure = 免税の手続き
condition-person = 買った人
condition-amount = 金額
condition-goods = 買ったもの
step-ask = 聞く
step-keep = まとめておく
step-papers = 証明書
step-customs = 税関確認
step-desk = 窓口に伝える
step-refund = 返金
standing-none = 手続きなし
standing-confirmed = 確認済み
standing-void = 戻らない
standing-too_late = 期限切れ
standing-unclear = 不明
standing-at_risk = 出国が期限のあと
standing-open = 間に合う
note-baggage_first = 荷物を預ける前
note-connection = 先に国内線
note-vjw = Visit Japan Web
note-terminals_unknown = 端末の場所は不明
note-unconfirmed = 読み方は未確認

## 決めていないこと

# お知らせ amount
open-together = 同じ店、同じ日の2枚のレシートを、どの店でも合わせるか
open-together-do = 1枚で足りないときは、もう1枚があるかを聞き、あれば「店に聞く」とします。
# お知らせ person
open-months = { $months }か月目のちょうどその日を、どう数えるか
open-months-do = その日と前後の1日は、わからない、とします。
# お知らせ days
open-midnight = 夜12時を過ぎて開いている店の、買った日
open-midnight-do = レシートの日付で数えます。
# お知らせ customs
open-terminals = 7空港のほかの、端末のある場所
open-terminals-do = その空港や港の税関に聞くように書きます。
# お知らせ refund
open-returns = 返品や交換をしたとき
open-returns-do = 扱いません。書かれていないこととして示します。
# お知らせ customs
open-cancelled = 飛行機が欠航したあとのこと
open-cancelled-do = 扱いません。書かれていないこととして示します。
# お知らせ refund
open-when = 店がいつ返金するか
open-when-do = 額も時期も示さず、店に聞くように書きます。
# お知らせ baggage
open-connection = 先に国内線に乗る人の品物を、どこで確認するか
open-connection-do = 最初の空港で荷物を預ける前に、税関に聞くように書きます。
# お知らせ procedure
open-unknown = 「わからない」と答えた人の扱い
open-unknown-do = わからないことを、当てはまらないことにはしません。ほかの答えで決まらなければ、店に聞くように書きます。

## ポスター

poster-shop = 買うとき

## 改めかた

update-late-1 = お知らせのファイルの日付と金額を改め、read_on を読んだ日にして、サイトを置きなおします。
