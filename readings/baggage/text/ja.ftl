# 日本語。飛行機に預けた荷物のページに出る文です。どの種類のお知らせのページにも出る文は www/text にあります。
#
# 日付と日数は {$…} で入ります。窓口で見せる日本語の文と、書き写す届け出は page.html にあり、どの言語でも同じです。
# 「# お知らせ …」は、その文がどの決まりを述べているかで、clauses.toml にある名前です。

## ページの頭

title = 飛行機に預けた荷物が壊れた・遅れた・届かない：いつまでに届け出るか
description = 飛行機に預けた荷物が壊れた、遅れて届いた、届かないときに、いつまでに、どう航空会社に届け出るかを調べるページです。
short-name = 荷物の届け出
campaign = 飛行機に預けた荷物（JAL・ANA・そのほかの国際線）
heading = 預けた荷物が壊れた・遅れた・届かないとき
lead = 航空会社に、書面で届け出ます。壊れた荷物では、{ $ana_damaged_days }日しかありません。荷物1つごとに、いつまでに何をするかがわかります。
at-hand = まだ到着ロビーにいるなら、先に、航空会社の窓口へ行ってください。
not-office = 航空会社のページではありません。
clock-early = この端末の時計は、{ $amended_full }より前の日時になっています。違っていれば、時計を合わせてください。
superseded = このあとに、内容が改められています。このページは古いかもしれません。航空会社のページを見てください。
instead = 急ぐときは、航空会社の窓口に聞いてください。

## 質問

date-typed = 日付を入力する

carrier = どの航空会社の便でしたか
carrier-short = 航空会社
carrier-hint = 最後に乗った便です。共同運航（コードシェア）なら、実際に運航した会社です。
carrier-jal = JAL
carrier-ana = ANA
carrier-other = そのほかの航空会社

flight = 国際線でしたか、国内線でしたか
flight-short = 国際線・国内線
flight-hint = 国際線と同じ航空券で乗った国内線は、国際線に入ります。
flight-international = 国際線
flight-domestic = 国内線

what = 荷物はどうなりましたか
what-short = 荷物
what-damaged = 壊れていた
what-late = 遅れて届いた
what-missing = まだ届いていない

received = 荷物を受け取った日はいつですか
received-short = 受け取った日
received-hint = 遅れて届いたなら、届いた日です。
received-typed-legend = 受け取った日

reported = 航空会社に、もう届け出ましたか
reported-short = 届け出
reported-written = 書面で届け出た
reported-spoken = 窓口や電話で話しただけ
reported-no = まだ

arrived = 飛行機が着いた日はいつですか
arrived-short = 着いた日
arrived-hint = 着いた所の日付です。
arrived-typed-legend = 着いた日

still_there = いま、どこにいますか
still_there-short = いまいる所
still_there-airport = まだ到着ロビーにいる
still_there-left = もう出た

## 結果

verdict-claim = 航空会社に、書面で届け出てください
verdict-confirm = 航空会社に、届け出の期限を聞いてください
verdict-not-read = すぐに、航空会社に聞いてください
verdict-desk = 出る前に、航空会社の窓口へ
standing-reported = 書面での届け出は済んでいます
standing-too-late = 書面で届け出る期限は過ぎています
standing-unclear-day = 今日のうちに、書面で届け出てください
standing-unclear-reported = 届け出が済んでいるか、航空会社に聞いてください
verdict-only-office = 受け付けるかどうかは、航空会社が決めます。このページは目安です。
# なければ confirmed
unconfirmed = このページは、JALとANAと条約の決まりを{ $read_on_full }に読んだもので、航空会社の確認は受けていません。
reported-more = 航空会社の返事を待ちます。
suit-unclear = 裁判で請求できる、確実な最後の日は過ぎました。裁判を考えているなら、すぐに、法律の専門家に聞いてください。
suit-closed = 裁判で請求できる期間は過ぎています。
suit-not-read = このページでは、ANAについて、裁判で請求できる期間を読んでいません。
confirm-more = お答えからは、どの決まりになるか決まりません。何がわかればよいかは、「理由」にあります。
write-uncounted = すぐに届け出てください。
write-undated = 日付がわからないので、最後の日を数えられません。
# お知らせ form
note-spoken = 窓口や電話で話しただけでは、足りません。書面で届け出ます。
too-late-more = それでも受け付けてもらえるかどうかは、航空会社に聞いてください。
unclear-day = 確実な最後の日は過ぎました。今日がまだ間に合うかどうかは、書かれていません。
unclear-reported = 期限は過ぎましたが、書面での届け出は済んでいるかもしれません。
contradiction-received = 受け取った日が、まだ来ていない日になっています。違っていれば、答えを変えてください。
contradiction-arrived = 着いた日が、まだ来ていない日か、荷物を受け取った日よりあとになっています。違っていれば、答えを変えてください。
binding-if = その決まりだった場合の、次の期限
if-so = その決まりだった場合だけ

reason-notice-true = この航空会社の、この便の決まりを読みました。
reason-notice-false = この航空会社の、この便の決まりは、読んでいません。
reason-notice-null = どの決まりになるか、わかりません。航空会社、国際線か国内線か、荷物がどうなったかで決まります。
reason-what-true = 荷物がどうなったか、わかっています。
reason-what-null = 荷物がどうなったか、わかりません。
turn-claim = 届け出の決まりがわかります
turn-not_read = このページでは読んでいない決まりです

## 決まり

# お知らせ jal_damaged
row-jal-damaged = 壊れた荷物（JALの国際線）：見つけたらすぐに、遅くとも受け取った日から{ $jal_damaged_days }日以内に、書面を発送します。
# お知らせ jal_late
row-jal-late = 遅れた荷物（JALの国際線）：受け取れるようになった日から{ $jal_late_days }日以内に、書面を発送します。
# お知らせ jal_missing
row-jal-missing = 届かない荷物（JALの国際線）：受け取れるはずだった日から{ $jal_missing_days }日以内に、書面を発送します。
# お知らせ ana_damaged
row-ana-damaged = 壊れた荷物（ANA）：受け取った次の日から数えて{ $ana_damaged_days }日以内に、書面で届け出ます。
# お知らせ ana_late、ana_missing
row-ana-late = 遅れた荷物、届かない荷物（ANAの国際線）：着いた次の日から数えて{ $ana_late_days }日以内に、書面で届け出ます。
# お知らせ mc_damaged
row-mc-damaged = 壊れた荷物（国際線の条約）：受け取った日から{ $mc_damaged_days }日以内に、書面を渡すか発送します。
# お知らせ mc_late
row-mc-late = 遅れた荷物（国際線の条約）：受け取れるようになった日から{ $mc_late_days }日以内に、書面を渡すか発送します。
# お知らせ lost
row-mc-missing = 届かない荷物（国際線の条約）：届け出の期限は書かれていません。

## 手順

# お知らせ domestic
ask-title = 航空会社に聞く
ask-details = 見せる日本語の文
ask-when = すぐに聞きます
ask-when-where = 窓口で、この文を見せてください。
ask-late = 期限を過ぎているかもしれないときは、この文を見せてください。

# お知らせ form
desk-title = 航空会社の窓口で申し出る
desk-details = 見せるものと、見せる日本語の文
desk-when = 到着ロビーを出る前に
desk-get = 受付番号と、書類の控えをもらいます。
desk-more = 荷物の札と搭乗券を見せてください。

# お知らせ form
write-title = 書面で届け出る
write-details = 書きかたと、書き写せる文
write-when = すぐに
# お知らせ ana_damaged、ana_late、ana_missing
write-by = ANA：次の日から数えた、最後の日まで
# お知らせ jal_damaged、jal_late、jal_missing、mc_damaged、mc_late
write-safe-by = JALと条約：初めの日も数えた、確実な最後の日まで
write-in-calendar = 書面で届け出る、最後の日です。1日目の数えかたが書かれていない決まりでは、確実に間に合う最後の日です。
last-day = 最後の日：
safe-day = 確実な最後の日：
# お知らせ jal_damaged、jal_late、jal_missing、mc_damaged、mc_late
write-unstated = その次の日がまだ間に合うかどうかは、書かれていません。
write-earliest = 壊れていた場合の期限を、着いた日から数えました。いちばん早い場合です。
state-safe-day = 今日が確実な最後の日
today-safe = 確実なのは今日まで
# お知らせ form
write-ana = ANAでは、用紙に書きます。電話だけでは足りません。
write-more = 写しと、いつ出したかがわかるものを残します。
letter = 届け出の文（日本語・英語）
letter-more = 空いている所は、紙か、ご自分のメールに書きます。このページは、何も受け取らず、送りません。
letter-mail-ja = 日本語の文でメールを書く
letter-mail-en = 英語の文でメールを書く

# お知らせ form
keep-title = 札、搭乗券、写真、領収書をとっておく
keep-details = とっておくもの
keep-when = 終わるまで
keep-more = 荷物の札、搭乗券、壊れた所の写真、荷物が届かない間に買った物の領収書です。荷物と中身は、捨てないでください。

# お知らせ lost
follow-title = 荷物がどこにあるか、聞きつづける
follow-details = 届かないとき
follow-when = 届くまで
# お知らせ lost
follow-more = 窓口でもらった番号で聞きます。条約では、着くはずだった日から21日たっても届かない荷物は、なくなったものとされます。

# お知らせ jal_suit、mc_suit
sue-title = 裁判で請求できる期間に気をつける
sue-details = 期間の数えかた
# お知らせ jal_suit、mc_suit
sue-when = 着いてから{ $mc_suit_years }年
sue-in-calendar = 裁判で請求するときの、確実な最後の日です。
# お知らせ jal_suit、mc_suit
sue-unstated = そのあとの2日は、裁判所の法によるので、わかりません。
# お知らせ jal_suit、mc_suit
sue-more = 到着地に着いた日、着くはずだった日、または運送が止まった日から{ $mc_suit_years }年です（JALの国際線と条約）。
# お知らせ mc_suit
sue-court = どう数えるかは、裁判所の法によります。

## カレンダー

calendar-only-office = 受け付けるかどうかは、航空会社が決めます。この予定は目安です。

## いくつかの荷物

item-kind = 荷物
items = 荷物ごとの結果
items-steps = すべての荷物の手順
item-current = いまの荷物：
item-name = この荷物の名前（例：青いスーツケース）
item-see = 見る・変える
item-remove = 消す
item-removed = この画面から、荷物を1つ消しました。
item-restore = 元に戻す
item-asks = まだ質問があります。
item-more = ほかの荷物がある方
item-more-hint = 荷物は1つずつ調べます。便など、同じ答えは聞きなおしません。
item-add = 荷物を加える
item-copy = 同じ答えの荷物を加える
link-hint = 答えをリンクにして、残したり、家族に送ったりできます。リンクには答えが入っていて、リンクを知っている人はだれでも見られます。荷物の名前は入りません。作っただけでは、どこにも送られません。
link-full = このリンクの荷物を加えると100個を超えるため、答えは読みこんでいません。いらない荷物を消してから、リンクをもう一度開いてください。

## ガイド

# お知らせ form
guide-first = 到着ロビーを出る前に、航空会社の窓口で申し出ます。そのあと、期限のうちに、書面で届け出ます。話しただけでは足りません。
guide-days = 届け出の期限
# お知らせ jal_damaged、jal_late、jal_missing、mc_damaged、mc_late
guide-first-day = JALと条約には、初めの日を1日目と数えるかどうかが書かれていません。このページは、1日目と数えたときの最後の日を「確実な最後の日」とし、その次の日は「わからない」とします。
guide-example = 例：{ $read_on_full }に受け取った、壊れた荷物。ANAなら{ $example_counted_full }まで。JALと条約なら{ $example_safe_full }までは確実で、{ $example_unclear_full }は書かれていません。
persona-jal-damaged = JALの国際線、壊れていた
persona-ana-damaged = ANA、壊れていた
persona-other-damaged = そのほかの航空会社の国際線、壊れていた
persona-jal-late = JALの国際線、遅れて届いた
persona-ana-late = ANAの国際線、遅れて届いた
persona-jal-missing = JALの国際線、まだ届いていない
persona-hall = JALの国際線、壊れていた。まだ到着ロビーにいる
persona-written = JALの国際線、壊れていた。書面で届け出た
persona-domestic = JALの国内線
# お知らせ jal_damaged、mc_damaged
open-first-day = JALと条約で、初めの日を1日目と数えるか
# お知らせ form
open-desk = 窓口で書いた書類だけで、書面の届け出になるか
# お知らせ lost
open-lost = 条約で、届かない荷物をいつまでに届け出るか
# お知らせ mc_suit
open-court = 裁判で請求できる期間の、最後の日の数えかた
# お知らせ domestic
open-domestic = JALの国内線と、ANAの国内線の遅れと紛失
# お知らせ jal_damaged
open-edition = JALの約款に、2017年11月より新しい版があるか
sources = 出典
source-jal = JAL「国際運送約款」第19条（2017年11月の版。新しい版があるかもしれません） { $jal_page }
source-ana = ANA「手荷物の破損」「手荷物の検索」 { $ana_page } { $ana_domestic_page } { $ana_search_page }
source-mc = モントリオール条約17条・31条・35条（外務省） { $mc_page }
sources-read = { $read_on_full }に読みました。
# なければ confirmed
unconfirmed-full = どの航空会社も、このページの読み方をまだ確認していません。元のページと違うときは、元のページが正しいです。
# あれば confirmed
confirmed-by = このページの読み方を確認した人：{ $confirmed_by }
guide-not-read = 読んでいない決まり
# お知らせ domestic
not-read-jal = このページでは、JALの国内線の決まりを読んでいません。
# お知らせ domestic
not-read-ana = このページでは、ANAの国内線で遅れた荷物、届かない荷物の決まりを読んでいません。
# お知らせ domestic
not-read-other = このページでは、そのほかの航空会社の国内線の決まりを読んでいません。条約は、国内線には使われません。

## ページの終わり

source-report = JALの国際運送約款、ANAの案内、モントリオール条約（{ $read_on_full }に読みました）。アドレスは、上の「出典」にあります。
authoritative = 正式なのは、航空会社の約款と条約だけです。
kept-before = この端末に保存してあるので、電波がなくても使えます。内容は{ $read_on }に読んだもので、保存したのは、
about = Kigen（期限）は、だれでも使えるページです。

## 紙に印刷する

paper-flight = 便名
paper-tag = 荷物の札の番号
paper-reference = 窓口の受付番号
paper-sent = 書面を出した日
