# 日本語。リファンド方式の免税のページに出る文です。どの種類のお知らせのページにも出る文は www/text にあります。
#
# 日付と金額は {$…} で入ります。店員や税関職員に見せる日本語の文は page.html にあり、どの言語でも同じです。
# 「# お知らせ …」は、その文がどの決まりを述べているかで、clauses.toml にある名前です。

## ページの頭

title = 免税（リファンド方式）：このレシートの税金は戻るか、いつまでか
description = { $starts_on_full }からの免税（リファンド方式）で、税金が戻りそうか、いつまでに税関確認が要るかを、レシートごとに調べるページです。
short-name = 免税の確認
campaign = 訪日旅行者の免税（リファンド方式）
heading = レシートの税金が戻るか調べる
lead = { $starts_on_full }から、免税は、先に税金を払い、出国のときに税関が確認すると戻る方式になりました。戻りそうか、いつまでに何をするかを、レシートごとに調べられます。
at-hand = レシートを手元に用意してください。
not-office = 観光庁や税関のページではありません。
clock-early = この端末の時計は、{ $amended_full }より前の日時になっています。違っていれば、時計を合わせてください。
superseded = このあとに、内容が改められています。このページは古いかもしれません。観光庁のページを見てください。
instead = 急ぐときは、買った店か税関に聞いてください。

## 質問

date-typed = 日付を入力する

bought = 買った日はいつですか
bought-short = 買った日
bought-hint = レシートの日付（日本の日付）です。
bought-typed-legend = 買った日

procedure = 店は、免税の手続きをしましたか
procedure-short = 免税の手続き
procedure-hint = 店では、パスポートか、Visit Japan Web のコードを見せます。
procedure-done = した（店が、パスポートかコードを免税のために読み取った）
procedure-not_done = していない

traveller = どの資格で日本にいますか
traveller-short = 資格
traveller-short_stay = 短期滞在（観光など）
traveller-diplomat = 外交・公用
traveller-us_forces = 在日米軍
traveller-landing_permit = 上陸許可（船舶の観光、乗り継ぎ、乗員など）
traveller-japanese_abroad = 海外に住む日本人
traveller-other = 日本で働いている、学んでいる、住んでいる

entered = 日本に着いた日はいつですか
entered-short = 日本に着いた日
entered-hint = 今回の滞在で、入国した日です。
entered-typed-legend = 日本に着いた日

abroad = 続けて2年以上、海外に住んでいますか
abroad-short = 海外に住んだ期間
abroad-two_years = 2年以上、続けて住んでいる
abroad-less = 2年より短い

proof = それを示すものを、店で見せましたか
proof-short = 店で見せた証明
proof-hint = 戸籍の附票の写し、在留証明、または国外に転出した旨の記載があるマイナンバーカードです。
proof-shown = どれか1つを見せた
proof-not_shown = 見せていない

amount = このレシートは、税抜きでいくらですか
amount-short = 税抜きの金額
amount-hint = 食品とほかの物を分けずに足します。税抜き{ $minimum }円は、税率10%なら{ $with_10 }円、8%なら{ $with_8 }円になります。
amount-below = { $minimum }円より少ない
amount-from = { $minimum }円以上、{ $unit_minimum }円より少ない
amount-million = { $unit_minimum }円以上
amount-typed = 金額を入力する
amount-label = 税抜きの金額
error-amount-large = 金額が大きすぎます。1億円以下で入力してください。

same_day = 同じ店で同じ日に買った、ほかの免税のレシートはありますか
same_day-short = 同じ日のほかのレシート
same_day-yes = ある
same_day-no = ない

goods = このレシートは、持ち帰る物だけですか
goods-short = 買ったもの
goods-hint = サービス、食事、金（きん）の地金、金貨と白金貨は、免税になりません。
goods-goods = 持ち帰る物だけ
goods-part = 一部は、サービスや食事、地金や金貨・白金貨
goods-none = すべて、サービスや食事、地金や金貨・白金貨

confirmed = 税関確認は、もう済みましたか
confirmed-short = 税関確認
confirmed-hint = 出国のとき、端末が緑になったか、赤になったあとに税関が品物を確認した場合です。
confirmed-yes = 済んだ
confirmed-no = まだ

unit = 1個で税抜き{ $unit_minimum }円以上の物がありますか
unit-short = { $unit_minimum }円以上の物
unit-million = ある
unit-below = ない

complete = このレシートの品物は、全部そろっていますか
complete-short = 品物
complete-hint = 1つでも足りないと、このレシートの税金は、まったく戻りません。
complete-all = 全部ある。食べたり使いきったりしていない
complete-used = 食べた、使いきった物がある（一部でも）
complete-missing = なくした、あげた、郵便で送った、ほかの人が持っている物がある
complete-checked_in = もう預けた荷物の中にある

departure = 日本を出る日はいつですか
departure-short = 日本を出る日
departure-hint = 日本の日付です。
departure-typed-legend = 日本を出る日

place = どこから日本を出ますか
place-short = 出る所
place-vjw = 成田、羽田、関西、中部、福岡、新千歳、那覇のどれか
place-airport = ほかの空港
place-port = 港
place-connection = 先に国内線に乗る

## 結果

# お知らせ refund
verdict-eligible = 税金が戻る対象と考えられます
verdict-confirm = 店に聞いてください
verdict-not-covered = 税金が戻る対象ではないと考えられます
# お知らせ old
verdict-old = この方式より前の買い物です
# お知らせ old
verdict-old-more = { $old_until }までの買い物では税金を払っていないので、戻る税金はありません。出国のときに、パスポートを税関に見せます。求められたら、品物も見せます。
verdict-confirm-more = お答えからは決まりません。何がわかればよいかは、「理由」にあります。
ground-eligible = お答えは、税金が戻る条件のすべてに合っています。
verdict-only-office = 税金が戻るかどうかは、税関と店が決めます。このページは目安です。
# なければ confirmed
unconfirmed = このページの読み方は、まだ観光庁などの確認を受けていません。
standing-confirmed = 税関確認は済んでいます
standing-void = このレシートの税金は戻らないと考えられます
standing-too-late = 税関確認の時期は過ぎています
standing-unclear = 税関に聞いてください
# お知らせ used
void-used = 一部でも日本で食べたり使いきったりすると、レシート全体の税金が戻りません。ほかのレシートには影響しません。
# お知らせ whole
void-missing = 確認できない物が1つでもあると、レシート全体の税金が戻りません。ほかのレシートには影響しません。
at-risk = 日本を出るのが、最後の日よりあとです。最後の日の夜12時（日本時間）より前に、税関の確認が要ります。
too-late-more = 期限のあとの方法は、書かれていません。気になるときは、税関に聞いてください。
too-late-own = お答えの、日本を出る日は過ぎています。まだ日本にいるなら、答えを変えてください。
unclear-checked-in = 税関確認は、荷物を預ける前です。預けたあとのことは、税関でないとわかりません。
unclear-record = 税関確認の時期は過ぎましたが、確認は済んでいるかもしれません。
contradiction-bought = 買った日が、まだ来ていない日になっています。違っていれば、答えを変えてください。
contradiction-entered = 日本に着いた日が、買った日よりあとになっています。違っていれば、答えを変えてください。
contradiction-departure = 日本を出る日が、買った日より前になっています。違っていれば、答えを変えてください。
binding-if = 対象だった場合の、次の期限
if-so = 対象だった場合だけ
if-million = { $unit_minimum }円以上の物がある場合だけ
source-mark = 出典 { $source }

# お知らせ start
reason-start-true = { $starts_on_full }以後に買いました。
reason-start-false = { $starts_on_full }より前に買いました。
reason-start-null = { $starts_on_full }以後に買ったかどうか、わかりません。レシートの日付でわかります。
# お知らせ procedure
reason-procedure-true = 店が免税の手続きをしました。
reason-procedure-false = 店が免税の手続きをしていません。
reason-procedure-null = 店が免税の手続きをしたかどうか、わかりません。店に聞くとわかります。
# お知らせ person
reason-person-true = 免税の対象になる人です。
reason-person-false = 免税の対象になる人ではありません。日本で働く人や住む人、日本に{ $months }か月以上いる人などは、対象になりません。
reason-person-null = 免税の対象になる人かどうか、わかりません。在留資格、着いてから{ $months }か月たっていないこと、海外に住む日本人なら2年以上の証明で決まります。
# お知らせ amount
reason-amount-true = 同じ店で同じ日に、税抜き{ $minimum }円以上買いました。
reason-amount-false = 同じ店で同じ日に買った額が、税抜き{ $minimum }円に足りません。
reason-amount-null = 同じ店で同じ日に、税抜き{ $minimum }円以上買ったかどうか、わかりません。ほかのレシートと合わせるかは、店に聞くとわかります。
# お知らせ goods
reason-goods-true = 持ち帰る物だけです。
reason-goods-false = 免税になる物がありません。
reason-goods-null = 免税にならないものが、あるかもしれません。店に聞くとわかります。
turn-eligible = 税金が戻る対象と考えられます
turn-not_covered = 対象ではないと考えられます
turn-old = この方式より前の買い物です

## 手順

# お知らせ procedure、whole
ask-title = 店か税関に聞く
ask-details = 見せる日本語の文
ask-title-shop = 店に聞く
ask-title-customs = 税関に聞く
ask-when = 期限はありません。出国の前に聞きます。
ask-shop = 店の人に、この文を見せてください。
ask-checked-in = すぐに、税関でこの文を見せてください。
ask-missing = 税関の窓口で、この文を見せてください。
ask-incomplete = 品物を見てもわからないときは、税関の窓口で、この文を見せてください。
ask-record = 税関に、この文を見せてください。

# お知らせ whole
keep-title = 品物を、使わずにまとめておく
keep-details = まとめておくもの
# お知らせ own
keep-own = レシートとパスポートも一緒にします。自分で持って出る物だけが確認されます。自分で日本から送る方法は、2025年3月31日で終わりました。
until-customs = 税関確認が済むまで

# お知らせ papers
papers-title = 証明書か保証書を用意する
papers-details = 求められることがあるもの
papers-more = 1個で税抜き{ $unit_minimum }円以上の物は、税関で証明書や保証書を求められることがあります。

# お知らせ customs、days
customs-title = 出国のとき、税関確認を受ける
customs-details = どこで、どう受けるか
# お知らせ days
customs-by = 買った日の次の日から数えて{ $days }日目まで
customs-own = それより早く日本を出るなら、その日
customs-at-latest = 買った日がわからないなら、遅くとも日本を出る日。{ $days }日目のほうが先かもしれません
customs-in-calendar = 買った日の次の日から数えて{ $days }日目まで。それより早く日本を出るなら、その日
last-day = 最後の日：
day-of-leaving = 日本を出る日：
at-latest = 遅くとも：
# お知らせ baggage
baggage-first = 荷物を預ける前、保安検査の前に
# お知らせ customs
customs-more = 空港や港の端末に、パスポートを読ませます。緑なら終わりです。
# お知らせ customs
customs-red = 赤なら、品物を税関に見せます。赤は、断られたという意味ではありません。
# お知らせ vjw
note-vjw = 成田、羽田、関西、中部、福岡、新千歳、那覇では、出発ロビーの Wi-Fi につなぎ、Visit Japan Web でも受けられます。保安検査の前までです。
note-terminals = 7空港のほかのどこに端末があるかは、読んだページに書かれていません。空港や港の税関に聞いてください。
note-connection = 最初の空港で荷物を預ける前に、どこで品物を確認するかを、税関に聞いてください。

# お知らせ used
desk-title = 税関の窓口で、使ったと伝える
desk-details = 伝えかたと、見せる日本語の文
desk-more = 端末は使わず、窓口の職員に伝えます。

# お知らせ refund
refund-title = 返金を受け取る
refund-details = 返す人と、見せる日本語の文
refund-when = いつ、どう戻るかは、店に聞きます
# お知らせ refund
refund-more = 店か、店が頼んだ会社が返します。買うときに聞いておくと安心です。

## カレンダー

calendar-only-office = 税金が戻るかどうかは、税関と店が決めます。この予定は目安です。

## いくつかのレシート

item-kind = レシート
items = レシートごとの結果
items-steps = すべてのレシートの手順
item-current = いまのレシート：
item-name = このレシートの名前（例：ドンキ 11月3日）
item-see = 見る・変える
item-remove = 消す
item-removed = この画面から、レシートを1枚消しました。
item-restore = 元に戻す
item-asks = まだ質問があります。
item-more = ほかのレシートがある方
item-more-hint = 1枚ずつ調べます。出発の日など、同じ答えは聞きなおしません。
item-add = レシートを加える
item-copy = 同じ答えのレシートを加える
link-hint = 答えをリンクにして、残したり、家族に送ったりできます。リンクには答えが入っていて、リンクを知っている人はだれでも見られます。レシートの名前は入りません。作っただけでは、どこにも送られません。
link-full = このリンクのレシートを加えると100枚を超えるため、答えは読みこんでいません。いらないレシートを消してから、リンクをもう一度開いてください。

## ガイド

# お知らせ start
guide-method = { $starts_on_full }からの買い物は、リファンド方式です。店では税込みの値段を払い、出国のときに税関が確認すると、税金が戻ります。
guide-who = 店で：税金が戻る買い物
# お知らせ start
guide-start = { $starts_on_full }以後に買った物
# お知らせ procedure
guide-procedure = 店が免税の手続きをした物。店で、パスポートか Visit Japan Web のコードを見せます。
# お知らせ person
guide-person = 短期滞在、外交・公用、上陸許可、在日米軍の人が買った物。外交・公用と在日米軍のほかは、日本に着いてから{ $months }か月たっていない人だけです。
# お知らせ abroad
guide-abroad = 日本人は、続けて2年以上海外に住み、帰ってから{ $months }か月たっていない人だけです。戸籍の附票の写し、在留証明、国外に転出した旨の記載があるマイナンバーカードのどれかを店で見せます。
# お知らせ amount
guide-amount = 同じ店、同じ日に、税抜き{ $minimum }円以上。食品とほかの物は、分けずに足します。上限はありません。
# お知らせ goods
guide-goods = 持ち帰る物だけ。サービス、食事、金の地金、金貨と白金貨は入りません。
guide-whole = 出国のとき：知っておくこと
# お知らせ days
guide-days = 税関確認は、買った日の次の日から数えて{ $days }日目までです。{ $starts_on_full }に買った物なら、{ $example_last_full }まで。土曜や休日でも、日は動きません。
# お知らせ whole
guide-one = 1つでも確認できない物があると、そのレシートの税金は、まったく戻りません。ほかのレシートには影響しません。
guide-duty-free = 出国審査のあとにある DUTY FREE の店は、別のものです。このページでは扱いません。
# お知らせ old
guide-old = { $old_until_full }までの買い物は、税金を払っていないので、戻る税金もありません。出国のときにパスポートを税関に見せ、求められたら品物も見せます。
persona-tourist = 短期滞在で、{ $starts_on_full }に買った。品物は全部ある（最後の日：{ $example_last_full }）
persona-japanese-abroad = 海外に2年以上住む日本人で、証明を店で見せた
persona-missing = なくした、あげた、送った物がある
persona-used = 食べた、使いきった物がある
persona-resident = 日本で働いている、学んでいる、住んでいる
persona-old = { $old_until_full }までに買った
persona-none-step = 戻る税金はないと考えられます
# お知らせ amount
open-together = 同じ店、同じ日の2枚のレシートを、どの店でも合わせるか
# お知らせ person
open-months = { $months }か月目のちょうどその日を、どう数えるか
# お知らせ days
open-midnight = 夜12時を過ぎて開いている店の、買った日
# お知らせ customs
open-terminals = 7空港のほかの、端末のある場所
# お知らせ refund
open-returns = 返品や交換をしたとき
# お知らせ customs
open-cancelled = 飛行機が欠航したあとのこと
# お知らせ refund
open-when = 店がいつ返金するか
sources = 出典
source-t = T：観光庁「旅行者向け」{ $travellers_page }
source-f = F：観光庁「よくある質問」{ $faq_page }
source-s = S：観光庁「免税店向け」{ $shops_page }
source-z = Z：全国免税店協会 { $association_page }
source-l = L：消費税法施行令18条（2023年の条文）
sources-read = { $read_on_full }に読みました。次のことは、元のページでは読んでいません（B・C）。
second-person = B：どの資格の人か、{ $months }か月たっていないこと（在日米軍は L）
second-amount = B：{ $minimum }円という額
second-goods = B：何が免税にならないか
second-papers = B：{ $unit_minimum }円以上の物の証明書や保証書
second-baggage = C：荷物を預ける前、ということ。税関の一般の決まりです。
# なければ confirmed
unconfirmed-full = 観光庁、税関、全国免税店協会のだれも、このページの読み方をまだ確認していません。元のページと違うときは、元のページが正しいです。
# あれば confirmed
confirmed-by = このページの読み方を確認した人：{ $confirmed_by }

## ページの終わり

source-report = 観光庁「旅行者向け」{ $travellers_page }（{ $read_on_full }に読みました）。
authoritative = 正式なのは、観光庁と税関の案内だけです。
kept-before = この端末に保存してあるので、電波がなくても使えます。内容は{ $read_on }に読んだもので、保存したのは、
about = Kigen（期限）は、だれでも使えるページです。

## 紙に印刷する

paper-shop = 店とレシートの番号
paper-confirmed = 税関確認をした日
