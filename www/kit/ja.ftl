# 事務局の確認用資料の文。どの種類のお知らせの資料にも出るものです。お知らせの種類ごとの文は readings/…/kit.ja.ftl に、旅行者が
# 見るページの文は www/text と readings/…/text にあります。

## 資料

kit = 事務局の確認用資料
kit-lead = このチェッカーが、お知らせをどう読んでいるかを確認するための資料です。どれも、規則と例と文から自動で作られています。
review = 確認表
review-lead = 答えかたのすべてを、同じ結果になるものをまとめて示した表です。
review-how = 1行が1つの結果です。書いてある答えなら、その時期には、どの組み合わせでも同じ結果になります。どの答えかたも、どの時期でも、ちょうど1行に入っています。
review-signs = ○は当てはまる、×は当てはまらない、？はわからない。結果を変えない条件は書いていません。手順の「（場合による）」は、わからない条件が当てはまった場合だけのものです。
interview = 質問の流れ図
interview-alt = 質問の流れ図。同じ内容は確認表にあります。
ledger = 条項の台帳
ledger-lead = お知らせの条項ごとに、それを読む関数、試験の例、ページの文を並べた表です。
ledger-how = どれか1つでも欠けた条項があると、サイトは作られません。
open = お知らせが決めていないこと
open-lead = お知らせに書かれていないことと、このチェッカーがそこで何をするかの一覧です。

## 確認表

filters = 表の絞り込み
filters-reset = 絞り込みをやめる
filter-phase = 時期
filter-verdict = 判断
filter-ground = 根拠
filter-standing = 全体の状態
filter-step = 手順にあるもの
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

asked-from = { $from }から

answer-unknown = わからない

ground-none = なし
conditional = （場合による）
conditional-short = （？）
state-done = 済み
state-not_yet = まだ
state-open = できる
state-last_day = 最終日
state-closed = 終了
state-unclear = 不明
no-deadline = なし

## 台帳

column-clause = 条項
column-functions = 読む関数と項目
column-cases = 試験の例とテスト
column-sentences = ページの文

## 決めていないこと

column-point = お知らせが決めていないこと
column-do = このチェッカーがすること

## 使うための資料

kit-check = 読み方を確認する
kit-use = 使う・設置する・更新する
schema = お知らせのファイルの決まり
schema-lead = お知らせのファイル（TOML）を書くときに、足りない項目や形の違いを教える JSON Schema です。VS Code などの TOML の拡張機能が使います。
undeployed = このページは、ファイルとして開かれています。サイトを置いたあと、そのURLで開くと使えます。

## 埋め込みコード

embed = 埋め込みコードを作る
embed-lead = 都道府県などのサイトに、このチェッカーを載せるためのコードを作ります。
embed-how = URLは、いま開いているこのページのものから作られます。実際に使うサイトで開いてください。
embed-noscript = コードを作るには、スクリプトが要ります。スクリプトなしで載せるときは、チェッカーのページのURLへのリンクを置いてください。
embed-kind = 載せ方
embed-kind-frame = フレーム（iframe）
embed-kind-link = リンク
embed-kind-element = カスタム要素
embed-kind-file = 1つのファイル
embed-use-frame = ページの中にチェッカーを表示します。スクリプトは要りません。高さは変わらず、中でスクロールします。
embed-use-link = チェッカーのページを開きます。どこにでも置けて、電波のないところでも使えるようになります。
embed-use-element = ページの中にチェッカーを表示し、高さを内容に、色と言語を埋め込んだページに合わせます。スクリプトが動かないところでは、リンクになります。チェッカーを新しくしたときは、コードを作り直して貼りかえてください。古いコードのままだと、リンクになります。
embed-use-file = 「1つのファイル」を自分のサイトに置いて、そこへのリンクにします。コードのURLは、ファイルを置いた場所に合わせて直してください。
embed-language = 言語
embed-height = 高さ
embed-colours = 色
embed-colours-light = 明るい
embed-colours-dark = 暗い
embed-colours-light-dark = 端末に合わせる
embed-snippet = 埋め込みコード
embed-copy = コピーする
embed-copied = コピーしました。
embed-preview = プレビュー

## ポスター

poster = ポスター（A4）
poster-lead = 窓口や宿に貼る、A4で1枚のポスターです。
poster-how = QRコードは、いま開いているこのページのURLから作られます。実際に使うサイトで開いて、印刷してください。
poster-noscript = QRコードを作るには、スクリプトが要ります。
poster-print = 印刷する
poster-code = チェッカーのページを開くQRコード
poster-deadlines = お知らせにある期限（日本時間）。どれが当てはまるかは、人によって違います。

## サイトへの設置方法

host = サイトへの設置方法
host-lead = サイトは、ファイルを置くだけで動きます。サーバーのプログラムもデータベースも要りません。
host-files = 置くもの
host-files-1 = 「cargo xtask build」で作られる dist フォルダーの中身を、そのままの形で、HTTPS のサイトに置きます。サイトの中のどのフォルダーでもかまいません。
host-files-2 = v で始まるフォルダーの中身は、名前が変わらないかぎり変わりません。長く保存させてかまいません（Cache-Control: max-age=31536000, immutable）。ほかのファイルは、毎回確かめさせます（no-cache）。
host-files-3 = .br と .gz は、圧縮したファイルです。圧縮して送れるサーバーなら、それを使います。なくても動きます。
host-files-4 = 新しい版を置いたら、前の版の v のフォルダーも、しばらく残してください。
host-check = 置いたあとに確認すること
host-check-1 = チェッカーのページを開いて、質問が1つ出ること。
host-check-2 = 一度開いたあと、通信を切って開きなおしても、同じように使えること。
host-check-3 = ほかのサイトに載せるときは、X-Frame-Options や frame-ancestors で、フレームを止めていないこと。dist の _headers にあるヘッダー（Cross-Origin-Embedder-Policy など）が送られていること。
host-verify = 改ざんがないことの確認
host-verify-1 = dist フォルダーの中で「sha256sum --check SHA256SUMS」を実行すると、作られたときから変わったファイルがわかります。
host-verify-2 = 同じ版のソースから「cargo xtask build」で作ると、どのフォルダーで作っても、1ビットまで同じ dist になります。2つの SHA256SUMS を比べてください。「cargo xtask reproduce」は、これを2つのフォルダーで試します。

## 内容の更新方法

update = 内容の更新方法
update-lead = 日付や名称が変わったら、お知らせのファイルを直します。規則や文を直す必要はありません。
update-steps = 手順
update-steps-1 = お知らせのファイル（readings の、そのお知らせの種類のフォルダーの notices にあります）を写し、変わったところを直します。
update-steps-2 = 「cargo run --release -- validate ファイル」で、誤りがないことを確認します。誤りは、行と桁で示されます。
update-steps-3 = 「cargo run --release -- diff 前のファイル 新しいファイル」で、変わったことを言葉で確認します（英語）。
update-steps-4 = ほかの言語の名称（.en.ftl など）も直します。
update-steps-5 = 「cargo xtask revision」で、更新した回数を1つ増やします。旅行者がカレンダーに入れた予定が、新しい日付に置き換わるために必要です。
update-steps-6 = 「cargo xtask test」で試し、「cargo xtask build」で作り、サイトに置きます。
update-late = 新しいお知らせが出たが、まだ更新できないとき

## アクセシビリティ

accessibility = アクセシビリティについて
accessibility-lead = WCAG 2.2 のレベル AA と、JIS X 8341-3:2016 のレベル AA を目標にして作り、次のことを自動の試験で確認しています。適合の宣言ではありません。
accessibility-tested = 試験で確認していること
accessibility-tested-1 = axe-core が、旅行者のページのどの状態でも、6つの言語で、明るい色でも暗い色でも、Chromium と Firefox で、問題を1つも見つけないこと。この確認用資料のページでも同じこと（Chromium、明るい色）。
accessibility-tested-2 = キーボードだけで、すべての質問に答えて結果を読めること。Tab キーで、見える順に進み、ページの外に出られること。
accessibility-tested-3 = 読み上げる順が、見える順と同じこと。
accessibility-tested-4 = 幅320ピクセルでも、文字の大きさ200％でも、ズーム400％でも、横にスクロールせずに読めること。
accessibility-tested-5 = 押すところが、十分に大きいこと（文の中のリンクを除く）。
accessibility-tested-6 = ハイコントラスト（強制カラー）でも、色だけで示すものがないこと。
accessibility-tested-7 = 自動で動くものがないこと。
accessibility-tested-8 = スクリプトが動かなくても、6つの言語で、同じ内容を表で読めること。
accessibility-tested-9 = やさしい日本語のページで、すべての漢字に読みがなが付くこと。
accessibility-tested-10 = すべてのページの HTML が正しいこと（W3C の Nu Html Checker）。
accessibility-untested = 確認していないこと
accessibility-untested-1 = 実際の読み上げソフト（NVDA、PC-Talker、VoiceOver、TalkBack など）での試験は、していません。
accessibility-untested-2 = 実際のスマートフォンでの試験は、していません。画面の大きさをスマートフォンに合わせたブラウザーで試験しています。
accessibility-untested-3 = 障害のある方に使っていただく試験は、していません。
