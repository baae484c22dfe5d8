# 日本語。このお知らせのページに出る文です。どの種類のお知らせにもある文は www/text にあります。
#
# 日付と名称は {$…} で入ります。お知らせのファイル（notices）から作られるので、ここには書きません。
# {$apply_by} のような日付は「4月30日(日)」の形、{$use_by} のような時刻つきは「3月31日(金) 23:59」の形、
# {$transfers_from} のような目安は「5月中旬」の形、_full のつくものは年つきです。
#
# 文の上の「# お知らせ 1(A)」は、その文がお知らせのどの項番によるかを示します。事務局の台帳（dist/kit）がここから作られ、
# 項番のない条項、文のない条項があると、ビルドは失敗します。項番の一覧は clauses.toml にあります。
# 「# あれば app」の文は、お知らせに app があるときだけ要ります。「# なければ app」は、ないときだけです。

## 言語

authoritative = 正式なのは、事務局のお知らせだけです。

## ページの頭

title = regionPAY システム障害の補償：あなたの手順と期限
description = { $outage_full }の地域クーポン（regionPAY）システム障害について、補償の対象か、次に何をいつまでにするかを調べるページです。
campaign = { $campaign }
heading = クーポンの補償の対象か調べる
# お知らせ 前文
lead = { $outage_full }に、システム障害で地域クーポン（regionPAY）の発行や決済などができなくなりました。補償の対象になりそうか、いつまでに何をすればよいかを、最大10問で調べられます。
at-hand = 紙のクーポンがあれば、手元に用意してください。
not-office = 事務局のページではありません。
# あれば sample
sample = これは見本です。見本県もこのお知らせも架空のもので、実際の補償とは関係ありません。
# お知らせ 前文
clock-early = この端末の時計は、お知らせに追記があった{ $amended_full }より前の日時になっています。違っていれば、時計を合わせてください。
ended = お知らせの期限は、すべて過ぎました。最後の期限は{ $collect_by_full }でした。
superseded = このお知らせのあとに、新しいお知らせが出ています。このページの内容は古くなっているかもしれません。事務局の新しいお知らせを見てください。
engine-failed-call = 急ぐときは電話してください。

## 質問

prefecture = 旅行先は{ $prefecture }でしたか
prefecture-short = 旅行先
prefecture-here = はい、{ $prefecture }です
prefecture-elsewhere = いいえ、ほかの都道府県です

coupon = 旅行のとき、何を受け取りましたか
coupon-short = 受け取ったもの
# あれば app
coupon-hint = 紙のクーポンをアプリにチャージした方も、いちばん上を選んでください。
coupon-paper = 全国旅行支援の地域クーポン（紙）を、regionPAY で受け取った
coupon-not-issued = 受け取るはずだったのに、発行されなかった
coupon-other = ほかのものを受け取った、または何も受け取っていない

incident = { $outage }の障害のとき、支払いで何が起きましたか
incident-short = 支払いで起きたこと
# お知らせ 前文
# なければ outage_hours
incident-hint = 障害は{ $outage_about }に起きました。くわしい時間帯は、お知らせに書かれていません。
# お知らせ 前文
# あれば outage_hours
incident-hint-hours = 障害は、{ $outage_hours }起きていました。
incident-otherwise = クーポンが使えず現金などで払ったのに、クーポンの残額も引かれた
incident-twice = 決済ボタンを2回以上押したため、二重に決済された
incident-other = 支払いで、ほかのおかしなことがあった
incident-none = どれでもない（使えなかっただけの方、使おうとしなかった方も、これを選んでください）

expiry = 紙のクーポンに印刷されている有効期限はいつですか
expiry-short = 印刷されている有効期限
# お知らせ 1(A)、2(A)①
# あれば app
expiry-hint = アプリに{ $first_extension_day }や{ $use_by_day }と出ていても、延長されたあとの日付かもしれません。紙のクーポンに印刷されている日付を選んでください。
# お知らせ 1(A)、2(A)①
# なければ app
expiry-hint-paper = 延長されたあとの日付ではなく、紙のクーポンに印刷されている日付を選んでください。
expiry-typed = ほかの日（入力する）
expiry-typed-legend = 印刷されている日付

balance = { $first_extension }の時点で、クーポンの残額はありましたか
balance-short = { $first_extension_day }の残額
balance-hint = 紙のクーポンには、残額は印刷されません（このページの読み方）。わからないときは「わからない」を選んでください。
balance-some = 1円以上あった（いくらかは、わからなくてよい）
balance-nothing = 0円だった
balance-typed = 金額を入力する
balance-label = { $first_extension }の残額

left = { $use_by }の時点で、クーポンの残額はありましたか
left-short = { $use_by_day }の残額
left-some = 1円以上あった（いくらかは、わからなくてよい）
left-nothing = 0円だった（使い切った）
left-typed = 金額を入力する
left-label = { $use_by }の残額

payout = ポイントと銀行振込の、どちらで受け取りますか
payout-short = 受け取りかた
# お知らせ 2(A)②
payout-hint = ポイントは、{ $points }から1つを選べます。
payout-points = キャッシュレスポイント
payout-bank = 銀行振込（事情があり、ポイントを希望しない）
payout-unknown = まだ決めていない（ポイントとして案内します）

# あれば app
charge = クーポンをアプリにチャージしましたか
# あれば app
charge-short = アプリへのチャージ
# あれば app
charge-hint = アプリを端末から消しただけなら、退会にはなりません。
# あれば app
charge-app = チャージした（退会していない）
# あれば app
charge-withdrawn = チャージしたが、退会した
# あれば app
charge-paper = アプリは使っていない（紙のクーポンだけ）

applied = { $application_site }で、もう申請しましたか
applied-short = 申請
applied-yes = 申請した
applied-no = まだ申請していない

inquiry_number = クーポンの「お問合せ番号」はわかりますか
inquiry_number-short = お問合せ番号
inquiry-hint = 紙のクーポンの「お問合せ番号」です。番号は、ここには入力しません。
inquiry-known = わかる
inquiry-lost = わからない、またはクーポンをなくした

## 結果

verdict-eligible = 補償の対象と考えられます
verdict-eligible-ended = 当時は、補償の対象だったと考えられます
verdict-confirm = コールセンターに確認してください
verdict-not-covered = このお知らせの補償の対象ではないと考えられます
verdict-elsewhere = このお知らせでは判断できません
# お知らせ 前文、3
verdict-elsewhere-more = このお知らせは、{ $prefecture }への旅行についてのものです。ほかの都道府県への旅行については、旅行先の都道府県のお知らせを見てください。電話番号は同じです（このページの読み方）。
verdict-confirm-more = お答えだけでは決まりません。決め手は、下の「理由」にあります。
# お知らせ 前文
verdict-not-issued = 発行されなかったクーポンの扱いは、お知らせに書かれていません。
# お知らせ 1(A)
ground-a = 有効期限が{ $expiry }で、{ $first_extension_day }のあとにも残額があった方に当たります。
# お知らせ 1(B)①
ground-b1 = 現金などで払ったのに、残額も引かれた方に当たります。
# お知らせ 1(B)②
ground-b2 = 二重に決済された方に当たります。
# お知らせ 1※
ground-other = 支払いで、ほかのことが起きた方は、電話で問い合わせるよう、お知らせにあります。
# お知らせ 1
ground-coupon = 対象は、地域クーポン（紙）を regionPAY で受け取った方です。
# お知らせ 1
ground-none = お知らせにある補償の条件の、どれにも当てはまらないお答えです。
# お知らせ 前文
verdict-only-office = 対象かどうかは、事務局が決めます。このページは目安です。
# お知らせ 2(A)②
standing-settled = { $use_by_day }までに使い切っているので、受け取る残りはありません。
standing-too-late = お知らせにある期限は過ぎています。まだ方法があるかどうかは、コールセンターに聞いてください。
standing-unclear = まだ間に合うかどうかは、お知らせとお答えだけではわかりません。コールセンターに聞いてください。
note-ended = 下は、当時当てはまっていた内容です。
# お知らせ 2(B)②
note-late-report = お知らせは、{ $use_by_day }までに残額が戻ることを前提に書かれています。そのあとに連絡した場合の扱いは書かれていないので、コールセンターに聞いてください。

binding-if = 補償の対象だった場合の、次の期限
binding-guide-if = 補償の対象だった場合の、目安の日
ready = 用意するもの
ready-etc = ほかのことを聞かれる場合もあります。

if-so = 対象の場合だけ
# あれば app
if-paper = アプリに未チャージか、退会した方だけ

# お知らせ 1
reason-prefecture-true = { $prefecture }への旅行です。
# お知らせ 1
reason-prefecture-false = { $prefecture }への旅行ではありません。
# お知らせ 1
reason-prefecture-null = { $prefecture }への旅行かどうかがわかりません。{ $prefecture }への旅行なら、この条件に当てはまります。
# お知らせ 1
reason-coupon-true = 地域クーポン（紙）を regionPAY で受け取りました。
# お知らせ 1
reason-coupon-false = 地域クーポン（紙）を regionPAY で受け取ってはいません。
# お知らせ 1
reason-coupon-null = 地域クーポン（紙）を regionPAY で受け取ったかどうかがわかりません。クーポンや宿でもらった書類を見ると、わかることがあります（このページの読み方）。
# お知らせ 1(A)
reason-expiry-true = 印刷されている有効期限は{ $expiry }です。
# お知らせ 1(A)
reason-expiry-false = 印刷されている有効期限が{ $expiry }ではありません。
# お知らせ 1(A)
reason-expiry-null = 印刷されている有効期限がわかりません。{ $expiry }なら、この条件に当てはまります。
# お知らせ 1(A)
reason-balance-true = { $first_extension }の時点で、1円以上の残額がありました。
# お知らせ 1(A)
reason-balance-false = { $first_extension }の時点で、残額がありませんでした。
# お知らせ 1(A)
reason-balance-null = { $first_extension }の時点の残額がわかりません。1円以上なら、この条件に当てはまります。
# お知らせ 1(B)①
reason-b1-true = 現金などで払ったのに、残額も引かれました。
# お知らせ 1(B)①
reason-b1-false = 現金などで払ったうえに残額も引かれた、ということはありません。
# お知らせ 1(B)①
reason-b1-null = 現金などで払ったうえに残額も引かれたかどうかがわかりません。コールセンターに問い合わせると、わかることがあります。
# お知らせ 1(B)②
reason-b2-true = 二重に決済されました。
# お知らせ 1(B)②
reason-b2-false = 二重には決済されていません。
# お知らせ 1(B)②
reason-b2-null = 二重に決済されたかどうかがわかりません。コールセンターに問い合わせると、わかることがあります。
# お知らせ 1※
reason-other-true = 障害のとき、支払いで、ほかのことが起きました。お知らせは、コールセンターに問い合わせるように書いています。
# お知らせ 1※
reason-other-false = ほかの支払いトラブルはありません。
# お知らせ 1※
reason-other-null = 障害のとき、支払いで、ほかのことがあったかどうかがわかりません。コールセンターに問い合わせると、わかることがあります。
turn-eligible = 補償の対象と考えられます
turn-not_covered = このお知らせの補償の対象ではないと考えられます

## 手順

# お知らせ 2(B)①、1※
call-title = コールセンターに電話する
call-details = 電話で聞かれる4つのこと
# お知らせ 2(B)①、3
call-advisory = 目安は{ $call_by }までです。{ $apply_by }の申請期限の前に電話できる、最後の時間です。
# お知らせ 2(B)②
call-soon = なるべく早く電話してください。残額が戻っても、クーポンを使えるのは{ $use_by_day }までです。
call-first = まず、なるべく早く電話：
# お知らせ 2(B)①
call-ready-number = クーポンのお問合せ番号
# お知らせ 2(B)①
call-ready-expiry = 有効期限
# お知らせ 2(B)①
call-ready-prefecture = 旅行先の都道府県
# お知らせ 2(B)①
call-ready-shop = 利用した店の名前
# お知らせ 2(B)①
call-asked = 残額が余分に引かれた件で電話すると、次の4つを聞かれます。
# お知らせ 2(B)②
call-after = 店の情報との確認がとれると、残額が戻り、有効期限が{ $use_by_day }まで延びます。

# お知らせ 2(A)紙※
find_number-title = クーポンを発行した宿や旅行会社などに、お問合せ番号を聞く
# お知らせ 2(A)紙※
find-first = まず、クーポンを発行した宿などに「お問合せ番号」を聞いてください。
find_number-details = クーポンをなくした方へ
# お知らせ 2(A)紙※
find-more = お知らせは、クーポンをなくして番号がわからない方に、ここで確認するように書いています。
# お知らせ 2(A)紙※
find-by = { $apply_by }の申請期限に間に合うように

# お知らせ 2(A)①
use-title = クーポンを使う（行ける方）
use-details = 使うときのこと
# お知らせ 2(A)①
use-more = お知らせは、できればもう一度{ $prefecture }に行って使うように勧めています。
# お知らせ 2(A)②、2(B)尚
use-rest = 行けないときは、残額に相当する分をポイントか振込で受け取れます（お知らせの2(A)②）。
# お知らせ 2(B)②
use-after = 残額が戻ってから
# お知らせ 2(A)①
use-printed = 印刷が{ $expiry }のままでも、対象のクーポンは{ $use_by_day }まで使えます。
# お知らせ 2(B)②
use-restored = 余分に引かれた分は、電話のあと、残額に戻ってから使えます。いつ戻るかは、お知らせに書かれていません。

# お知らせ 2(A)紙
apply-title = { $application_site }で申請する
apply-details = 用意するものとサイト
no-time = 何時までかは、書かれていません
# お知らせ 2(A)紙、2※
apply-opens = { $application_opens }に開く予定
# お知らせ 2(A)紙、2※URL
# なければ site_address
apply-more = サイトは、旅行先の都道府県の全国旅行支援のホームページの中にあります。サイトのURLは、このお知らせにはなく、次のお知らせ（第3報）で案内される予定です。
# お知らせ 2※URL
# あれば site_address
apply-more-site = サイトは、旅行先の都道府県の全国旅行支援のホームページの中にあります。URL：{ $application_site_address }
# お知らせ 2(A)紙
# あれば apply_by_is_day_off
apply-weekend = { $apply_by }は休みの日ですが、次の日に延びるとは書かれていません。
# お知らせ 2(A)紙
apply-separate = ほかの都道府県の分は、その都道府県のサイトで別に申請します。
# お知らせ 2(A)アプリ
# あれば app
apply-if-paper = アプリにチャージしていて退会していなければ、申請はいりません。その場合も、{ $collect_by }までにポイントを受け取る必要があります。
# お知らせ 2(A)紙
ready-name = 氏名
# お知らせ 2(A)紙
ready-contact = 連絡先
# お知らせ 2(A)紙
ready-prefecture = 利用した都道府県
# お知らせ 2(A)紙
ready-date = 旅行日
# お知らせ 2(A)紙
ready-number = クーポンのお問合せ番号
# お知らせ 2(A)紙
ready-notify = 受け取りの案内が届く携帯番号かメールアドレス

# お知らせ 2※
apply_bank-title = { $application_site }で、銀行振込を申請する
apply_bank-details = 用意するものとサイト
# お知らせ 2※
bank-when = 期限は、お知らせに書かれていません。目安は{ $apply_by }までです（ポイントの申請期限と同じ日）。
# お知らせ 2※
bank-guide = 目安は{ $apply_by }まで
# お知らせ 2※
bank-note = 期限は、お知らせに書かれていません。ポイントの申請期限と同じ日です。
# お知らせ 2※
# あれば app
bank-more = アプリを使っていた方も、振込には別の申請がいります。
# お知らせ 2※
ready-account = 口座番号
# お知らせ 2※
ready-identity = 本人の情報
# お知らせ 2※
ready-stay = 宿泊に関する情報

# お知らせ 2(A)アプリ、2(A)紙
collect-title = ポイントを受け取る
collect-details = 受け取りかたと金額
# お知らせ 2(A)アプリ
# あれば app
collect-app = アプリにチャージ済み（退会していない）なら、申請はいりません。{ $links_sent_from }以降に、アプリに登録した電話番号かメールアドレスに、受け取りサイトのリンクが届きます。そこから自分で受け取ってください。
# あれば app
collect-stay = 受け取るまでは、アプリを退会しないほうが安心です（このページの助言）。退会した方は、申請がいるためです。
# お知らせ 2(A)紙
collect-paper = 申請したあと、受け取りの案内がいつ届くかは、お知らせに書かれていません。届いたら、期限までに受け取ってください。
# お知らせ 2(A)②
collect-amount = 受け取れるのは、{ $use_by }の残額に相当する分です。

# お知らせ 2※
transfer-title = 口座への振込を待つ
transfer-details = 振り込まれるまで
# お知らせ 2※
transfer-when = { $transfers_from }以降、順番に
# お知らせ 2※
transfer-more = 申請の内容を確認したあとに、振り込まれます。

## カレンダー

# お知らせ 前文
calendar-only-office = 対象かどうかは、事務局が決めます。この予定は、お知らせをもとにした目安です。

## 電話

call-card = 電話
call-why = 答えに迷うとき、案内が届かないときの問い合わせ先です。
# お知らせ 3
call-centre = { $call_centre }
call-times = 受付時間など
call-free = 通話料はかかりません。海外からはかけられません（どちらも、このページの読み方）。海外からかけられる番号は、お知らせに書かれていません。
call-open-before = いま電話できます。受付は
call-open-after = までです。
call-closed-before = いまは受付時間外です。次は
call-closed-after = からです。
# お知らせ 3
# なければ last_call_day
call-unknown = いまもつながるかどうかは、お知らせに書かれていません。
# お知らせ 3
# あれば last_call_day
call-unknown-last = お知らせにある受付の期間は、{ $first_call_day }から{ $last_call_day }までです。いまは、その期間ではありません。
# お知らせ 3
# なければ last_call_day
call-hours = { $hours_open }から{ $hours_close }まで。{ $every_day_through }までは毎日、そのあとは平日だけ（土日と祝日は休み）。いつまで続くかは書かれていません。
# お知らせ 3
# あれば last_call_day
call-hours-last = { $hours_open }から{ $hours_close }まで。{ $every_day_through }までは毎日、そのあとは平日だけ（土日と祝日は休み）。{ $last_call_day }までです。

## クーポンが何枚かあるとき

item-kind = クーポン
items = クーポンごとの結果
items-steps = すべてのクーポンの手順
item-current = いまのクーポン：
item-name = このクーポンの名前（例：父のクーポン）
item-see = 見る・変える
item-remove = 消す
item-removed = この画面から、クーポンを1枚消しました。
item-restore = 元に戻す
item-asks = まだ質問があります。
# お知らせ 1
item-more = ほかのクーポン
item-more-hint = クーポンは1枚ずつ調べます。手順は、全部を1つにまとめて示します。
item-add = クーポンを加える
item-copy = 同じ答えのクーポンを加える
# お知らせ 2(A)アプリ
# あれば app
route-app = アプリの分
# お知らせ 2(A)紙
# あれば app
route-apply = 申請する分

## リンク

link-hint = 答えをリンクにして、残したり、家族に送ったりできます。リンクには答えが入っていて、リンクを知っている人はだれでも見られます。クーポンの名前は入りません。作っただけでは、どこにも送られません。
link-full = このリンクのクーポンを加えると100枚を超えるため、答えは読みこんでいません。いらないクーポンを消してから、リンクをもう一度開いてください。

## ガイド

guide-who = 補償を受けられる方
# お知らせ 1
guide-who-both = { $prefecture }への旅行で全国旅行支援を使い、地域クーポン（紙）を regionPAY で受け取った方のうち、次のどれかに当てはまる方です。(A) と (B) の両方に当てはまることもあります（このページの読み方）。
# お知らせ 1(A)
guide-who-a = (A) 印刷された有効期限が{ $expiry }で、{ $first_extension }のあとにも1円以上の残額があった方。支払おうとしたかどうかは関係ありません（このページの読み方）。
# お知らせ 1(B)①
guide-who-b1 = (B)① 障害のときクーポンが使えず現金などで払ったのに、クーポンの残額も引かれた方。有効期限は関係ありません（このページの読み方）。
# お知らせ 1(B)②
guide-who-b2 = (B)② 障害のとき決済ボタンを2回以上押したため、二重に決済された方。有効期限は関係ありません（このページの読み方）。
# お知らせ 1※
guide-who-other = 障害のとき、支払いで、ほかのことが起きた方は、コールセンターに問い合わせてください。
# お知らせ 1
guide-children = 子どもや友人、団体のクーポンは、それを持っている人の分として調べます（このページの読み方）。
# お知らせ 前文
open-outage = 障害が起きていた時間帯
# お知らせ 2※URL
open-site = { $application_site }のURL
# お知らせ 2※URL
open-third = このあとに出るお知らせの内容
# お知らせ 2(B)①
open-call = (B) の方が電話する期限
# お知らせ 2※
open-bank = 銀行振込を申請する期限
# お知らせ 3
open-line = コールセンターの最後の日
# お知らせ 2(B)②
open-restore = (B) の残額が戻る日
# あれば app
persona-a-paper = (A) で、紙のクーポンだけの方
# あれば app
persona-a-withdrawn = (A) で、アプリを退会した方
# あれば app
persona-a-app = (A) で、アプリにチャージしてアカウントがある方
persona-a-bank = (A) で、銀行振込を希望する方
# なければ app
persona-a-points = (A) で、ポイントを希望する方
# あれば app
persona-b-paper = (B) で、紙のクーポンだけの方、アプリを退会した方
# あれば app
persona-b-app = (B) で、アプリにチャージしてアカウントがある方
persona-b-bank = (B) で、銀行振込を希望する方
# なければ app
persona-b-points = (B) で、ポイントを希望する方
persona-other = 障害のとき、ほかの支払いトラブルがあった方、クーポンが発行されなかった方、答えのわからないことがある方
persona-elsewhere = ほかの都道府県へ旅行した方
persona-none = どの条件にも当てはまらない方
persona-none-step = このお知らせの補償の対象ではないと考えられます

## ページの終わり

# お知らせ 前文
source-report = { $office }「{ $title }」、{ $published_full }。{ $amended_full }追記。
kept-before = この端末に保存してあるので、電波がなくても使えます。{ $amended }に追記されたお知らせの内容を、
short-name = 補償の確認
about = Kigen（期限）は、だれでも使えるページです。

## 紙に印刷する

paper-called = 電話した日
paper-with = 話した相手
paper-receipt = 申請の控え

## 電話の欄とガイドの折りたたみ

# お知らせ 2(A)紙、3
call-last = { $apply_by }の申請期限の前に電話できるのは、{ $call_by }までです。
