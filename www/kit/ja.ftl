# 事務局の確認用資料の文。旅行者が見るページの文は www/text にあります。

## 資料

kit = 事務局の確認用資料
kit-lead = このチェッカーが、お知らせをどう読んでいるかを確かめるための資料です。どれも、規則と例と文から自動で作られています。
review = 確認表
review-lead = 答えかたのすべてを、同じ結果になるものをまとめて示した表です。
review-how = 1行は、書いてある答えのどの組み合わせでも、その時期に、その結果になることを表します。どの答えかたも、どの時期でも、ちょうど1行に入っています。
review-signs = ○は当てはまる、×は当てはまらない、？はわからない。結果を変えない条件は書いていません。手順の「（場合による）」は、わからない条件が当てはまった場合だけのものです。
interview = 質問の流れ図
interview-lead = 質問と答えと結果を、A3の1枚に描いた図です。（？）は、わからない条件が当てはまった場合だけの手順です。電話と、番号を聞く手順は省いてあります。
interview-alt = 質問の流れ図。同じ内容は確認表にあります。
ledger = 条項の台帳
ledger-lead = お知らせの条項ごとに、それを読む関数、確かめる例、ページの文を並べた表です。
ledger-how = どれか1つでも欠けた条項があると、サイトは作られません。
open = お知らせが決めていないこと
open-lead = お知らせが示していないことと、このチェッカーがそこで何をするかの一覧です。

## 確認表

filters = 表の絞り込み
filters-reset = 絞り込みをやめる
filter-phase = 時期
filter-verdict = 判断
filter-ground = 根拠
filter-standing = 全体の状態
filter-step = 手順にあるもの
filter-prefecture = 旅行先
filter-coupon = クーポン
filter-incident = 支払い
filter-expiry = 有効期限
filter-balance = { $first_extension_day }の残額
filter-left = { $use_by_day }の残額
filter-payout = 受け取りかた
filter-charge = クーポンのいま
filter-applied = 申請
filter-inquiry_number = お問合せ番号
any = どれでも
rows-before = 表示している行：
rows-after = 行
column-time = 時期
column-answers = 答え
column-verdict = 判断
column-conditions = 条件と条項
column-steps = 手順と条項
column-deadline = 次の期限
column-standing = 全体の状態
time-from = { $from }から
time-until = { $until }まで
time-span = { $from }から{ $until }まで

question-prefecture = 旅行先
question-coupon = クーポン
question-incident = 支払い
question-expiry = 有効期限
question-balance = { $first_extension_day }の残額
question-left = { $use_by_day }の残額
question-payout = 受け取りかた
question-charge = クーポンのいま
question-applied = 申請
question-inquiry_number = お問合せ番号
asked-from = { $from }から

answer-unknown = わからない
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
answer-incident-charged_twice = 重複決済
answer-incident-other = それ以外
answer-payout-points = ポイント
answer-payout-bank = 振込
answer-charge-app = アプリ
answer-charge-withdrawn = 退会済み
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
ground-none = なし
condition-1-prefecture = 旅行先
condition-1-coupon = クーポン
condition-1A-expiry = 有効期限
condition-1A-balance = 残額
condition-1B1 = 現金でも払った
condition-1B2 = 重複決済
condition-1-other = それ以外
step-call = 電話
step-find_number = 番号を聞く
step-use = 使う
step-apply = 申請（ポイント）
step-apply_bank = 申請（振込）
step-collect = ポイント受取
step-transfer = 振込
conditional = （場合による）
conditional-short = （？）
state-done = 済み
state-not_yet = まだ
state-open = できる
state-last_day = 最終日
state-closed = 終了
state-unclear = 不明
no-deadline = なし
standing-none = 手続きなし
standing-settled = 使い切り
standing-too_late = 期限切れ
standing-unclear = 不明
standing-open = 間に合う
note-late_report = 連絡が遅い
note-ended = 全期限が終了

## 台帳

column-clause = 条項
column-functions = 読む関数と項目
column-cases = 確かめる例とテスト
column-sentences = ページの文

## 決めていないこと

column-point = お知らせが決めていないこと
column-do = このチェッカーがすること
# お知らせ 前文
open-outage = 障害が起きていた時間帯
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
open-no-time-do = その日の終わりまでとし、時刻が示されていないことを添えます。
# お知らせ 2(A)紙
open-sunday = 申請の期限が休みの日であること
open-sunday-do = 期限は動かしません。その前に電話がつながる最後の時間が{ $call_by }までであることを示します。
# お知らせ 2(A)紙
open-paper-link = 申請した人に受け取りの案内が届く時期
open-paper-link-do = 示されていない、と書きます。届いたら期限までに受け取るように案内します。
# お知らせ 2(A)紙、2※
open-more-items = 申請に要るものの一覧（「など」「等」で終わる）
open-more-items-do = 示されたものを並べ、ほかのことを聞かれる場合があると添えます。
# お知らせ 2(B)①
open-call = (B)の人が電話する期限
open-call-do = 示されていない、と書きます。{ $use_by_day }までは、なるべく早く電話するように先に示します。そのあとと、申請が要る人には、申請の期限の前に電話がつながる最後の時間（{ $call_by }）を、目安とわかるように示します。
# お知らせ 2(B)②
open-restore = (B)の残額が戻る日
open-restore-do = 示されていない、と書きます。手順「使う」の始まりは空けておきます。
# お知らせ 2(B)②
open-late = { $use_by }を過ぎてから連絡した(B)の人の扱い
open-late-do = 示されていないことを先に伝え、コールセンターを案内します。
# お知らせ 2※
open-bank = 銀行振込を申請する期限
open-bank-do = 示されていない、と書きます。{ $apply_by }を「目安の日」として示し、残りの日数は数えません。過ぎても「終了」とはせず「不明」とします。
# お知らせ 2※
open-bank-end = 振込がいつ終わるか
open-bank-end-do = 「{ $transfers_from }以降、順番に」とだけ示します。
# お知らせ 2※URL
open-site = { $application_site }のアドレス
open-site-do = 示されていない、と書きます。推測したアドレスは載せません。
# お知らせ 2※URL
open-third = このあとに出るお知らせの内容
open-third-do = 新しいお知らせで変わっているかもしれないことを、いつも示します。
# お知らせ 3
open-abroad = 海外からかけられる番号
open-abroad-do = 示されていない、と書きます。
# お知らせ 3
open-line = コールセンターの最後の日
open-line-do = { $collect_by }の受付時間が終わったあとは、つながるとも、いつ開くとも言いません。

## 使うための資料

kit-check = 読みかたを確かめる
kit-use = 使う・置く・改める
schema = お知らせのファイルの決まり
schema-lead = お知らせのファイル（TOML）を書くときに、足りない項目や形の違いを教える JSON Schema です。VS Code などの TOML の拡張機能が使います。
undeployed = このページは、ファイルとして開かれています。サイトを置いたあと、そのアドレスで開くと使えます。

## 貼りつけるコード

embed = 貼りつけるコードを作る
embed-lead = 都道府県などのサイトに、このチェッカーを載せるためのコードを作ります。
embed-how = アドレスは、いま開いているこのページのものから作られます。実際に使うサイトで開いてください。
embed-noscript = コードを作るには、スクリプトが要ります。スクリプトなしで載せるときは、チェッカーのページのアドレスへのリンクを置いてください。
embed-kind = 載せかた
embed-kind-frame = フレーム（iframe）
embed-kind-link = リンク
embed-kind-element = 要素（スクリプト）
embed-kind-file = 1つのファイル
embed-use-frame = ページの中にチェッカーを表示します。スクリプトは要りません。高さは変わらず、中でスクロールします。
embed-use-link = チェッカーのページを開きます。どこにでも置けて、電波のないところでも使えるようになります。
embed-use-element = ページの中にチェッカーを表示し、高さを内容に、色と言語を貼りつけたページに合わせます。スクリプトが動かないところでは、リンクになります。チェッカーを新しくしたときは、コードを作り直して貼りかえてください。古いコードのままだと、リンクになります。
embed-use-file = 「1つのファイル」を自分のサイトに置いて、そこへのリンクにします。コードのアドレスは、ファイルを置いた場所に合わせて直してください。
embed-language = 言語
embed-height = 高さ
embed-colours = 色
embed-colours-light = 明るい
embed-colours-dark = 暗い
embed-colours-light-dark = 端末に合わせる
embed-snippet = 貼りつけるコード
embed-copy = コピーする
embed-copied = コピーしました。
embed-preview = 見えかた

## ポスター

poster = ポスター（A4）
poster-lead = 窓口や宿に貼る、A4で1枚のポスターです。
poster-how = QRコードは、いま開いているこのページのアドレスから作られます。実際に使うサイトで開いて、印刷してください。
poster-noscript = QRコードを作るには、スクリプトが要ります。
poster-print = 印刷する
poster-code = チェッカーのページを開くQRコード
poster-deadlines = お知らせにある期限（日本時間）。どれが当てはまるかは、人によって違います。
poster-restored = クーポンが使えず現金などでも払った方、重ねて決済された方は、まず電話し、残額が戻ってからです。
poster-paper = アプリにチャージしていない方、退会した方だけです。
poster-bank = 振込を希望する方の申請の期限は、お知らせに示されていません。
poster-points = ポイントで受け取る方だけです。

## 置きかた

host = 置きかた
host-lead = サイトは、ファイルを置くだけで動きます。サーバーのプログラムもデータベースも要りません。
host-files = 置くもの
host-files-1 = 「cargo xtask build」で作られる dist フォルダーの中身を、そのままの形で、HTTPS のサイトに置きます。サイトの中のどのフォルダーでもかまいません。
host-files-2 = v で始まるフォルダーの中身は、名前が変わらないかぎり変わりません。長く保存させてかまいません（Cache-Control: max-age=31536000, immutable）。ほかのファイルは、毎回確かめさせます（no-cache）。
host-files-3 = .br と .gz は、圧縮したファイルです。圧縮して送れるサーバーなら、それを使います。なくても動きます。
host-files-4 = 新しい版を置いたら、前の版の v のフォルダーも、しばらく残してください。
host-check = 置いたあとに確かめること
host-check-1 = チェッカーのページを開いて、質問が1つ出ること。
host-check-2 = 一度開いたあと、通信を切って開きなおしても、同じように使えること。
host-check-3 = ほかのサイトに載せるときは、X-Frame-Options や frame-ancestors で、フレームを止めていないこと。dist の _headers にあるヘッダー（Cross-Origin-Embedder-Policy など）が送られていること。
host-verify = 中身が本物かを確かめること
host-verify-1 = dist フォルダーの中で「sha256sum --check SHA256SUMS」を実行すると、作られたときから変わったファイルがわかります。
host-verify-2 = 同じ版のソースから「cargo xtask build」で作ると、どのフォルダーで作っても、1ビットまで同じ dist になります。2つの SHA256SUMS を比べてください。「cargo xtask reproduce」は、これを2つのフォルダーで試します。

## 改めかた

update = 改めかた
update-lead = 日付や名称が変わったら、お知らせのファイルを直します。規則や文を直す必要はありません。
update-steps = 手順
update-steps-1 = readings/regionpay/notices のお知らせのファイルを写し、変わったところを直します。
update-steps-2 = 「cargo run --release -- validate ファイル」で、誤りがないことを確かめます。誤りは、行と桁で示されます。
update-steps-3 = 「cargo run --release -- diff 前のファイル 新しいファイル」で、変わったことを言葉で確かめます（英語）。
update-steps-4 = ほかの言語の名称（.en.ftl など）も直します。
update-steps-5 = 「cargo xtask revision」で、改めた回数を1つ増やします。旅行者がカレンダーに入れた予定が、新しい日付に置き換わるために必要です。
update-steps-6 = 「cargo xtask test」で確かめ、「cargo xtask build」で作り、サイトに置きます。
update-late = 新しいお知らせが出たが、まだ改められないとき
update-late-1 = お知らせのファイルの third_report に、新しいお知らせの名前を入れて、サイトを置きなおします。どのページも、新しいお知らせがあることを先に示します。端末に保存されたページも、通信できるときに示します。

## アクセシビリティ

accessibility = アクセシビリティについて
accessibility-lead = WCAG 2.2 のレベル AA と、JIS X 8341-3:2016 のレベル AA を目標にして作り、次のことを自動の試験で確かめています。適合の宣言ではありません。
accessibility-tested = 試験で確かめていること
accessibility-tested-1 = axe-core が、旅行者のページのどの状態でも、6つの言語で、明るい色でも暗い色でも、Chromium と Firefox で、問題を1つも見つけないこと。この確認用資料のページでも同じこと（Chromium、明るい色）。
accessibility-tested-2 = キーボードだけで、すべての質問に答えて結果を読めること。Tab キーで、見える順に進み、ページの外に出られること。
accessibility-tested-3 = 読み上げる順が、見える順と同じこと。
accessibility-tested-4 = 幅320ピクセルでも、文字の大きさ200％でも、ズーム400％でも、横にスクロールせずに読めること。
accessibility-tested-5 = 押すところが、十分に大きいこと（文の中のリンクを除く）。
accessibility-tested-6 = ハイコントラスト（強制カラー）でも、色だけで示すものがないこと。
accessibility-tested-7 = ひとりでに動くものがないこと。
accessibility-tested-8 = スクリプトが動かなくても、6つの言語で、同じ内容を表で読めること。
accessibility-tested-9 = やさしい日本語のページで、すべての漢字に読みがなが付くこと。
accessibility-tested-10 = すべてのページの HTML が正しいこと（W3C の Nu Html Checker）。
accessibility-untested = 確かめていないこと
accessibility-untested-1 = 実際の読み上げソフト（NVDA、PC-Talker、VoiceOver、TalkBack など）での試験は、していません。
accessibility-untested-2 = 実際のスマートフォンでの試験は、していません。画面の大きさをスマートフォンに合わせたブラウザーで試験しています。
accessibility-untested-3 = 障害のある方に使っていただく試験は、していません。
