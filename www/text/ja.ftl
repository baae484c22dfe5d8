# 日本語。どの種類のお知らせのページにも出る文です。お知らせの種類ごとの文は、そのフォルダー（readings/…/text）にあります。
#
# 日付と名称は {$…} で入ります。{$amended} はお知らせの日付で「3月13日(月)」の形、_full のつくものは年つきです。

## 言語

language-name = { language-short }{ language-rest }
language-short = 日本語
language-rest = {""}
languages = 言語（Language）

## 日付の書き方

# お知らせに印刷されている形で、ブラウザーが書く日付もこの形です。
day = { $month }月{ $day }日({ $weekday })
day-full = { $year }年{ $month }月{ $day }日({ $weekday })
clock = { $hour }:{ $minute ->
    [0] 00
    [1] 01
    [2] 02
    [3] 03
    [4] 04
    [5] 05
    [6] 06
    [7] 07
    [8] 08
    [9] 09
   *[other] { $minute }
  }
minute = { $day } { $clock }
third = { $month }月{ $third ->
    [early] 上旬
    [middle] 中旬
   *[late] 下旬
  }
weekday = { $index ->
    [0] 月
    [1] 火
    [2] 水
    [3] 木
    [4] 金
    [5] 土
   *[6] 日
  }

## ページの頭

privacy = 答えは、どこにも送られず、保存もされません。
skip = 本文へ
# あれば sample
sample-short = 【見本】
to-guide = 質問に答えずに、一覧表で見る
as-of-before = この画面は、
as-of-after = （日本時間）の時点のものとして表示しています。いまの時刻ではありません。
as-of-reset = いまの時刻で表示する
at-invalid = URLの「#at=」のあとの日時が読めません。「#at=2023-04-18T10:00」のように書いてください。いまの時刻で表示しています。
clock-invalid = この端末の時計を読めないか、ありえない日時になっています。時計を合わせてから、ページを開きなおしてください。
zone-matters = 期限は日本時間です。この端末の時計は、日本と違う時刻を示しています。
moment = ほかの日時で見る
moment-label = 日本時間の日時
moment-show = この日時で表示する
later-edition = このページは、新しいお知らせに合わせて変わりました。いま見えているのは前の内容です。電波のよいところで、開きなおしてください。
result-coming = 結果を受け取っています。少しお待ちください。
time-moved = 時間がたったため、この画面の内容が変わりました。もう一度見てください。
update = このページの新しい版があります。いまのままでも続けられます。
update-take = 答えを残したまま、新しい版にする
damaged = このページの一部が、届いていないか、壊れています。電波のよいところで、ページを開きなおしてください。
engine-broken = このブラウザーでは、質問に答えて調べる機能が動きませんでした。ほかのブラウザーで開いてみてください。
engine-old = このブラウザーは古いため、質問に答えて調べる機能が動きません。ブラウザーを新しくするか、ほかのブラウザーで開いてください。
engine-missing = このブラウザーの設定（ロックダウンモードなど）では、質問に答えて調べる機能が動きません。設定を変えるか、ほかのブラウザーで開いてください。
engine-policy = このページを置いているサイトの設定では、質問に答えて調べる機能が動きません。このページを1つのファイルで保存して、端末から開いてみてください。
engine-damaged = 質問に答えて調べる機能を、最後まで受け取れませんでした。電波のよいところで、開きなおしてください。
engine-saved = これは、端末に保存されたページの写しなので、質問に答えて調べる機能が動きません。元のURLのページを開きなおしてください。
engine-failed = 下の説明と表でも、同じ内容がわかります。
noscript = スクリプトが使えないため、質問に答えて調べる機能は出していません。下の説明と表でも、同じ内容がわかります。

## 質問

next = 次へ
change = 変える
answers = これまでの答えを見る・変える
error-title = 入力を確認してください
choose = どれか1つを選んでください。
error-date-missing = 年・月・日を入力してください。わからないときは「わからない」を選んでください。
error-date-form = 年は{ $notice_year }か令和{ $notice_era_year }、月と日は数字で入力してください。
error-date-range = 年を確認してください。西暦2000年から2099年までの年を、{ $notice_year }のように入力してください。
error-date-calendar = この日付は暦にありません。月と日を確認してください。
error-yen-missing = 金額を入力してください。わからないときは「わからない」を選んでください。
error-yen-number = 金額が読めません。500 のように、数字で入力してください。
error-yen-negative = 金額は、0円以上で入力してください。
error-yen-fraction = 金額は、1円単位で入力してください。
error-yen-large = 金額が大きすぎます。100万円以下で入力してください。
dont-know = わからない
yen = 円
year = 年
month = 月
day-of-month = 日

date-hint = 年は、{ $notice_year } でも令和{ $notice_era_year }でもかまいません。

## 結果

binding = 次の期限
binding-guide = 目安の日
days-left-before = あと
days-left-after = 日
today = 今日まで
plan = 手順
reasons = 理由

state-done = 済み
state-not-yet = まだ始まっていません
state-open = 期限の前です
state-to-do = すること
state-under-way = 始まる時期です
state-last-day = 今日が最後の日
state-closed = 終わりました
state-unclear = できるかどうか、わかりません

turns = 答えが違っていたら
turn-answer-before = ：「
turn-answer-after = 」なら、
held-true = 当てはまる
held-false = 当てはまらない
held-null = わからない
clause = お知らせの{ $clause }

## 手順

by = { $date }まで
by-no-time = { $date }まで（何時までかは書かれていません）
no-deadline = 期限は書かれていません

## カレンダー

calendar = カレンダーに入れる
calendar-stated = 期限：{ $step }
calendar-advisory = 目安の日：{ $step }
calendar-japan-time = 日付と時刻は日本時間です。

## いくつかを並べて確かめるとき

and = 、
of-item = ：

## リンク

keep = 結果を残す・知らせる
link-make = 答えのリンクを作る
link-label = 答えのリンク
link-copy = コピーする
link-copied = コピーしました。
link-send = 送る
link-code = 答えのリンクのQRコード
link-long = 答えが多いため、QRコードにはできません。リンクを使ってください。
link-file = このページは、端末に保存されたファイルです。このリンクは、この端末でしか開けません。ほかの人には、印刷したものか、この画面を見せてください。
file-save = このページを1つのファイルで保存する
file-hint = 1つのファイルにしておくと、電波のないところでも、端末から開いて使えます。6つの言語が入っています。答えは入りません。
unkept-line = LINEの中で開いたページは、電波のないところでは使えません。いつものブラウザーで開けば、使えるようになります。答えは、最初から入れなおしになります。
unkept-open = いつものブラウザーで開く
unkept-app = アプリの中で開いたページは、電波のないところでは使えません。アプリのメニューから、いつものブラウザーで開いてください。答えは、最初から入れなおしになります。
unkept-none = このブラウザーのいまの設定（プライベートブラウズなど）では、一度閉じると、電波のないところでは開けません。いつもの設定で開けば、開けるようになります。
unkept-file = ページを1つのファイルで保存しておくこともできます。
boxed = この枠の中では、電話・カレンダー・印刷・保存が使えないことがあります。そのときは、このページだけを開いてください。
link-read = リンクの答えを読みこみました。このタブを閉じるまでは、ページを開きなおしても残ります。
link-foreign = このリンクは、ほかのお知らせのために作られたものです。答えは読みこんでいません。
link-old = このリンクは、お知らせかこのページの前の版のときに作られたものです。いまとは内容が違うかもしれないため、答えは読みこんでいません。もう一度答えてください。
link-damaged = このリンクは、途中で切れているか、変わっています。答えは読みこんでいません。リンクを送った人に聞くか、もう一度答えてください。

## ガイド

guide = お知らせの内容
guide-table = だれが、何を、いつまでに
guide-group = あなたの場合
guide-steps = すること（順番に）
guide-details = 手順のくわしい説明
guide-open = お知らせに書かれていないこと

## ページの終わり

source = もとにしたお知らせ
later-report = このあとに新しいお知らせが出て、内容が変わっているかもしれません。
kept-after = （日本時間）に保存しました。
not-kept-host = サーバーにあるこのページの一部が、欠けているか、変わっているため、保存できませんでした。しばらくしてから、ページを開きなおしてください。
not-kept-network = このページの一部が届かなかったため、保存できませんでした。電波のよいところで、ページを開きなおしてください。
not-kept-browser = このブラウザーの設定（プライベートブラウズなど）か、端末の空きが足りないため、保存できませんでした。
not-kept = 一度開いたあとはそのまま使えますが、次に開くときは電波が必要です。

## 紙に印刷する

print = 印刷する（A4で1枚）
paper-judged-before = {""}
paper-judged-after = （日本時間）の時点で調べた結果です。
paper-blanks = 書きこむところ
paper-notes = メモ

## 電話の欄とガイドの折りたたみ

guide-fold = 全体の表と説明

## 端末が書く日付の読みがな

date-rewrites = {""}
