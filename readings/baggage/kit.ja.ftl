# 事務局の確認用資料の、この種類のお知らせの文。どの種類のお知らせにもある文は www/kit/ja.ftl にあります。

## 資料

interview-lead = どの決まりになり、何をするかを決める質問と答えを、A3の1枚に描いた図です。（？）は、わからない条件が当てはまった場合だけの手順です。日付といまいる所についての質問と、届け出と裁判のほかの手順は省いてあります。

## 確認表

question-carrier = 航空会社
question-flight = 便
question-what = 荷物
question-received = 受け取った日
question-reported = 届け出
question-arrived = 着いた日
question-still_there = いまいる所

answer-carrier-jal = JAL
answer-carrier-ana = ANA
answer-carrier-other = そのほか
answer-flight-international = 国際線
answer-flight-domestic = 国内線
answer-what-damaged = 壊れた
answer-what-late = 遅れた
answer-what-missing = 届かない
answer-received-known = わかる
answer-reported-written = 書面
answer-reported-spoken = 口頭だけ
answer-reported-no = まだ
answer-arrived-known = わかる
answer-still_there-airport = 到着ロビー
answer-still_there-left = 出た

verdict-not_read = 読んでいない決まり
verdict-claim = 書面で届け出る
verdict-confirm = 航空会社に確認が必要
condition-notice = 読んだ決まり
condition-what = 荷物の状態
step-ask = 聞く
step-desk = 窓口
step-write = 書面で届け出る
step-keep = とっておく
step-follow = 行方を聞く
step-sue = 裁判の期間
standing-none = 手続きなし
standing-reported = 届け出済み
standing-too_late = 期限切れ
standing-unclear = 不明
standing-open = 間に合う
note-spoken_is_not_enough = 口頭では足りない
note-first_day_unstated = 数えかたは不明
note-unconfirmed = 読み方は未確認

## 決めていないこと

# お知らせ jal_damaged、jal_late、jal_missing、mc_damaged、mc_late
open-first-day = JALと条約で、初めの日を1日目と数えるか
open-first-day-do = 1日目と数えたときの最後の日を「確実な最後の日」とし、その次の日は、わからない、とします。
# お知らせ form
open-desk = 窓口で書いた書類だけで、書面の届け出になるか
open-desk-do = 書面で届け出たかどうかを本人に聞き、話しただけなら、書面で届け出るように書きます。
# お知らせ lost
open-lost = 条約で、届かない荷物をいつまでに届け出るか
open-lost-do = 日を示さず、すぐに届け出るように書きます。
# お知らせ mc_suit
open-court = 裁判で請求できる期間の、最後の日の数えかた
open-court-do = 2年後の同じ日の前の日までを確実とし、そのあとの2日は、わからない、とします。
# お知らせ domestic
open-domestic = JALの国内線と、ANAの国内線の遅れと紛失
open-domestic-do = 読んでいないと書き、すぐに航空会社に聞くように書きます。
# お知らせ jal_damaged
open-edition = JALの約款に、2017年11月より新しい版があるか
open-edition-do = 読んだ版を書き、新しい版があるかもしれないと書きます。
# お知らせ domestic
open-unknown = 「わからない」と答えた人の扱い
open-unknown-do = わからないことを、当てはまらないことにはしません。荷物がどうなったかがわからなければ、いちばん早い期限を示し、航空会社に聞くように書きます。

## 改めかた

update-late-1 = お知らせのファイルの日数とアドレスを改め、read_on を読んだ日にして、サイトを置きなおします。
