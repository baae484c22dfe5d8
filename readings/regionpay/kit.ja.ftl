# 事務局の確認用資料の、このお知らせの文。どの種類のお知らせにもある文は www/kit/ja.ftl にあります。
# 「# あれば app」の文は、お知らせに app があるときだけ要ります。「# なければ app」は、ないときだけです。

## 資料

interview-lead = 質問と答えと結果を、A3の1枚に描いた図です。（？）は、わからない条件が当てはまった場合だけの手順です。電話と、番号を聞く手順は省いてあります。

## 確認表

question-prefecture = 旅行先
question-coupon = クーポン
question-incident = 支払い
question-expiry = 有効期限
question-balance = { $first_extension_day }の残額
question-left = { $use_by_day }の残額
question-payout = 受け取りかた
# あれば app
question-charge = アプリへのチャージ
question-applied = 申請
question-inquiry_number = お問合せ番号

answer-yen-none = 0円
answer-yen-some = 1円以上
answer-expiry-before = { $expiry }より前
answer-expiry-same = { $expiry }
answer-expiry-after = { $expiry }より後
answer-expiry-other = ほかの日
answer-prefecture-here = { $prefecture }
answer-prefecture-elsewhere = ほかの都道府県
answer-coupon-regionpay_paper = regionPAY の紙
answer-coupon-not_issued = 発行されず
answer-coupon-other = それ以外
answer-incident-none = 何もなし
answer-incident-paid_otherwise = 現金でも払った
answer-incident-charged_twice = 二重決済
answer-incident-other = それ以外
answer-payout-points = ポイント
answer-payout-bank = 振込
# あれば app
answer-charge-app = した
# あれば app
answer-charge-withdrawn = 退会済み
# あれば app
answer-charge-paper = 紙だけ
answer-applied-yes = 済み
answer-applied-no = まだ
answer-inquiry_number-known = わかる
answer-inquiry_number-lost = 不明・紛失

verdict-elsewhere = 判断しない
verdict-eligible = 対象と考えられる
verdict-confirm = 確認が必要
verdict-not_covered = 対象外と考えられる
ground-A = (A)
ground-B1 = (B)①
ground-B2 = (B)②
condition-1-prefecture = 旅行先
condition-1-coupon = クーポン
condition-1A-expiry = 有効期限
condition-1A-balance = 残額
condition-1B1 = 現金でも払った
condition-1B2 = 二重決済
condition-1-other = それ以外
step-call = 電話
step-find_number = 番号を聞く
step-use = 使う
step-apply = 申請（ポイント）
step-apply_bank = 申請（振込）
step-collect = ポイント受取
step-transfer = 振込
standing-none = 手続きなし
standing-settled = 使い切り
standing-too_late = 期限切れ
standing-unclear = 不明
standing-open = 間に合う
note-late_report = { $use_by_day }より後の連絡
note-ended = 全期限が終了

## 決めていないこと

# お知らせ 前文
# なければ outage_hours
open-outage = 障害が起きていた時間帯
# なければ outage_hours
open-outage-do = 「{ $outage_about }」とだけ示し、時刻では判断しません。何が起きたかだけを聞きます。
# お知らせ 前文
open-not-issued = 発行されなかったクーポンの扱い
open-not-issued-do = 対象外とはせず、コールセンターを案内します。
# お知らせ 1
open-unknown = 「わからない」と答えた人の扱い
open-unknown-do = わからないことを、当てはまらないことにはしません。ほかの答えで決まるときだけ決め、そうでなければコールセンターを案内します。
# お知らせ 2(A)②
open-amount = 残額に相当する分を、いくらの何として受け取れるか
open-amount-do = { $use_by }の残額に相当する分、とだけ示し、額は計算しません。
# お知らせ 2(A)アプリ、2(A)紙
open-no-time = { $apply_by }と{ $collect_by }の時刻
open-no-time-do = その日の終わりまでとし、何時までかは書かれていないことを添えます。
# お知らせ 2(A)紙
# あれば apply_by_is_day_off
open-sunday = 申請期限が休みの日であること
# あれば apply_by_is_day_off
open-sunday-do = 期限は動かしません。その前に電話がつながる最後の時間が{ $call_by }までであることを示します。
# お知らせ 2(A)紙
open-paper-link = 申請した人に受け取りの案内が届く時期
open-paper-link-do = 「お知らせに書かれていません」と示します。届いたら期限までに受け取るように案内します。
# お知らせ 2(A)紙、2※
open-more-items = 申請に要るものの一覧（「など」「等」で終わる）
open-more-items-do = 書かれたものを並べ、ほかのことを聞かれる場合があると添えます。
# お知らせ 2(B)①
open-call = (B) の人が電話する期限
open-call-do = 「お知らせに書かれていません」と示します。{ $use_by_day }までは、なるべく早く電話するように先に示します。そのあとと、申請が要る人には、申請期限の前に電話がつながる最後の時間、{ $call_by }を、目安とわかるように示します。
# お知らせ 2(B)②
open-restore = (B) の残額が戻る日
open-restore-do = 「お知らせに書かれていません」と示します。手順「使う」の始まりは空けておきます。
# お知らせ 2(B)②
open-late = { $use_by }を過ぎてから連絡した (B) の人の扱い
open-late-do = 書かれていないことを先に伝え、コールセンターを案内します。
# お知らせ 2※
open-bank = 銀行振込を申請する期限
open-bank-do = 「お知らせに書かれていません」と示します。{ $apply_by }を「目安の日」として示し、残りの日数は数えません。過ぎても「終了」とはせず「不明」とします。
# お知らせ 2※
open-bank-end = 振込がいつ終わるか
open-bank-end-do = 「{ $transfers_from }以降、順番に」とだけ示します。
# お知らせ 2※URL
# なければ site_address
open-site = { $application_site }のURL
# なければ site_address
open-site-do = 「お知らせに書かれていません」と示します。推測したURLは載せません。
# お知らせ 2※URL
open-third = このあとに出るお知らせの内容
open-third-do = 新しいお知らせで変わっているかもしれないことを、いつも示します。
# お知らせ 3
open-abroad = 海外からかけられる番号
open-abroad-do = 「お知らせに書かれていません」と示します。
# お知らせ 3
# なければ last_call_day
open-line = コールセンターの最後の日
# なければ last_call_day
open-line-do = { $collect_by }の受付時間が終わったあとは、つながるとも、いつ開くとも言いません。

## ポスター

poster-restored = クーポンが使えず現金などでも払った方、二重に決済された方は、まず電話し、残額が戻ってからです。
# あれば app
poster-paper = アプリにチャージしていない方、退会した方だけです。
poster-bank = 振込を希望する方の申請期限は、お知らせに書かれていません。
poster-points = ポイントで受け取る方だけです。

## 内容の更新方法

update-late-1 = お知らせのファイルの third_report に、新しいお知らせの名前を入れて、サイトを置きなおします。どのページも、新しいお知らせがあることを先に示します。端末に保存されたページも、通信できるときに示します。
