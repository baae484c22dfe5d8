# 日本語。見本の種類のお知らせのページに出る文です。町も商品券も架空のものです。どの種類のお知らせにもある文は www/text にあります。

title = 見本町の商品券の払い戻し：手順と期限
description = 見本町の商品券が払い戻しの対象か、いつまでに返せばよいかを調べるページです。
campaign = { $town }の商品券
heading = 商品券の払い戻しの対象か調べる
lead = 商品券が払い戻しの対象になるか、いつまでに返せばよいかがわかります。質問は1つです。
clock-early = この端末の時計は、販売が始まった{ $amended_full }より前の日時になっています。違っていれば、時計を合わせてください。
instead = 急ぐときは、見本町に尋ねてください。
bought = 商品券を買った日はいつですか
bought-short = 買った日
bought-typed = 日付を入力する
bought-typed-legend = 買った日
verdict-eligible = 払い戻しの対象と考えられます
verdict-confirm = 買った日がわからないため、対象かどうかわかりません
verdict-not-covered = 払い戻しの対象ではないと考えられます
standing-too-late = 払い戻しの期限は過ぎています。
contradiction-bought = 買った日が、まだ来ていない日になっています。レシートなどを見て、違っていれば答えを変えてください。
# お知らせ 2
note-bring = 返すときは、商品券を見せます。
# お知らせ 2
give_back-title = 商品券を返す
# お知らせ 2
give_back-by = 買った日の次の日から数えて30日以内
last-day = 最後の日：
give_back-more = 見本町に商品券を返すと、払い戻しを受けられます。
# お知らせ 1
reason-sale-true = { $sold_from }からの販売で買いました。
reason-sale-false = { $sold_from }からの販売より前に買いました。
reason-sale-null = 買った日がわかりません。
turn-eligible = 対象と考えられます
turn-not_covered = 対象ではないと考えられます
guide-who = 払い戻しを受けられる人
# お知らせ 1
guide-who-sale = { $sold_from }からの販売で商品券を買った人
persona-in-sale = { $sold_from }からあとに買った
persona-before = それより前に買った
persona-none-step = このお知らせの払い戻しの対象ではないと考えられます
open-place = 商品券を返すところ
source-report = { $town }のお知らせ、{ $amended_full }。
kept-before = この端末に保存してあるので、電波がなくても使えます。お知らせの内容を、
short-name = 商品券の確認

authoritative = 正式なのは、見本町のお知らせだけです。
# あれば sample
sample = これは見本です。見本町もこのお知らせも架空のもので、実際の払い戻しとは関係ありません。
superseded = このお知らせのあとに、新しいお知らせが出ています。このページの内容は古くなっているかもしれません。見本町の新しいお知らせを見てください。
verdict-only-office = 対象かどうかは、見本町が決めます。このページは、お知らせをもとにした目安です。
calendar-only-office = 対象かどうかは、見本町が決めます。この予定は、お知らせをもとにした目安です。
item-kind = 商品券
items = 商品券ごとの結果
items-steps = すべての商品券の手順
item-current = いまの商品券：
item-name = この商品券の名前（例：父の商品券）
item-see = 見る・変える
item-remove = 消す
item-removed = この画面から、商品券を1枚消しました。
item-restore = 元に戻す
item-asks = まだ質問があります。
item-more = ほかにも商品券がある方
item-more-hint = 商品券は1枚ずつ調べます。手順は、全部を1つにまとめて示します。
item-add = 商品券を加える
item-copy = 同じ答えの商品券を加える
link-hint = 答えをリンクにして、残したり、家族に送ったりできます。リンクには答えが入っていて、リンクを知っている人はだれでも見られます。商品券の名前は入りません。作っただけでは、どこにも送られません。
link-full = このリンクの商品券を加えると100枚を超えるため、答えは読みこんでいません。いらない商品券を消してから、リンクをもう一度開いてください。
about = Kigen（期限）は、だれでも使えるページです。
binding-if = 払い戻しの対象だった場合の、次の期限
if-so = 払い戻しの対象だった場合だけ

at-hand = 商品券があれば、手元に用意してください。
not-office = 見本町のページではありません。
give_back-details = 返しかた
# お知らせ 1
ground-in = { $sold_from }からの販売で買った方が対象です。
