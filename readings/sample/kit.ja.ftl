# 事務局の確認用資料の、見本の種類のお知らせの文。どの種類のお知らせにもある文は www/kit/ja.ftl にあります。

interview-lead = 質問と答えと結果を、A3の1枚に描いた図です。

question-bought = 買った日
answer-bought-before = { $sold_from }より前
answer-bought-in-sale = { $sold_from }から

verdict-eligible = 対象と考えられる
verdict-confirm = 確認が必要
verdict-not_covered = 対象外と考えられる
ground-sale = 1
condition-1-sale = 販売
step-give_back = 返す
standing-none = 手続きなし
standing-too_late = 期限切れ
standing-open = 間に合う
note-bring_voucher = 商品券を見せる

# お知らせ 2
open-place = 商品券を返すところ
open-place-do = 「お知らせに書かれていません」と示します。

update-late-1 = 新しいお知らせのファイルを置きます。
