# Traditional Chinese, Taiwan usage. A translation of ja.ftl: the same texts in the same order, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said on the telephone.

## Language

language-name = { language-short }{ language-rest }
language-short = 繁體
language-rest = 中文
languages = 語言

## Dates

# As browsers write them, too.
day = { $month }月{ $day }日{ $weekday }
day-full = { $year }年{ $month }月{ $day }日{ $weekday }
clock = { $hour ->
    [0] 凌晨
    [12] 中午
    [19] 晚上
    [20] 晚上
    [21] 晚上
    [22] 晚上
    [23] 晚上
   *[other] { $half ->
        [am] 上午
       *[pm] 下午
      }
  }{ $hour12 }:{ $minute ->
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
    [0] 週一
    [1] 週二
    [2] 週三
    [3] 週四
    [4] 週五
    [5] 週六
   *[6] 週日
  }

## Head of the page

privacy = 您的回答不會傳送到任何地方，也不會儲存。
skip = 跳到主要內容
sample-short = 【範例】
to-guide = 不回答問題，直接看一覽表
as-of-before = 您看到的是
as-of-after = （日本時間）時的內容，不是現在的內容。
as-of-reset = 改用現在的時間顯示
at-invalid = 無法辨識網址中「#at=」後面的日期和時間。請寫成「#at=2023-04-18T10:00」的格式。目前以現在的時間顯示。
clock-invalid = 無法讀取這台裝置的時鐘，或時鐘的日期和時間不可能正確。請校正時鐘後，重新開啟本頁。
zone-matters = 期限以日本時間為準。這台裝置的時鐘與日本的時間不同。
moment = 以其他時間查看
moment-label = 日本時間的日期和時刻
moment-show = 以這個時間顯示
later-edition = 本頁已依照新的公告變更。您現在看到的是之前的內容。請在訊號良好的地方重新開啟。
result-coming = 正在接收結果，請稍候。
time-moved = 時間已過，本頁顯示的內容有變化。請再看一次。
update = 本頁有新的版本。您也可以繼續使用目前的版本。
update-take = 保留回答，換成新版本
damaged = 本頁的一部分沒有收到，或已損壞。請在訊號良好的地方重新開啟本頁。
engine-broken = 在這個瀏覽器裡，問答功能沒能運作。請試試用其他瀏覽器開啟。
engine-old = 這個瀏覽器版本過舊，無法使用問答功能。請更新瀏覽器，或用其他瀏覽器開啟。
engine-missing = 在這個瀏覽器的設定下（例如封閉模式），無法使用問答功能。請變更設定，或用其他瀏覽器開啟。
engine-policy = 由於本頁所在網站的設定，無法使用問答功能。請試試把本頁儲存為一個檔案，再從您的裝置開啟。
engine-damaged = 問答功能沒有完整接收到。請在訊號良好的地方重新開啟。
engine-saved = 這是儲存在本裝置上的頁面副本，無法使用問答功能。請開啟原網址的頁面。
engine-failed = 您可以透過下方的說明和表格了解相同的內容。
noscript = 由於無法使用指令碼，這裡不顯示問答功能。您可以透過下方的說明和表格了解相同的內容。

## Questions

next = 下一步
change = 修改
answers = 查看或修改先前的回答
error-title = 請檢查輸入內容
choose = 請選擇其中一項。
error-date-missing = 請輸入年、月、日。如果不知道，請選擇「不知道」。
error-date-form = 年份請輸入{ $notice_year }或⟦令和{ $notice_era_year }⟧，月和日請輸入數字。
error-date-range = 請檢查年份。請按西元輸入2000至2099之間的年份，例如 { $notice_year }。
error-date-calendar = 日曆上沒有這個日期。請檢查月和日。
error-yen-missing = 請輸入金額。如果不知道，請選擇「不知道」。
error-yen-number = 無法辨識這個金額。請輸入數字，例如 500。
error-yen-negative = 金額請輸入0日圓或以上。
error-yen-fraction = 金額請以1日圓為單位輸入。
error-yen-large = 金額太大。請輸入不超過100萬日圓的金額。
dont-know = 不知道
yen = 日圓
year = 年
month = 月
day-of-month = 日

date-hint = 年份輸入{ $notice_year }或⟦令和{ $notice_era_year }⟧都可以。

## Result

binding = 下一個期限
binding-guide = 參考日期
days-left-before = 還有
days-left-after = 天
today = 今天截止
plan = 步驟
reasons = 理由

state-done = 已完成
state-not-yet = 還沒開始
state-open = 尚在期限內
state-to-do = 待辦
state-under-way = 預定開始的時期
state-last-day = 今天是最後一天
state-closed = 已結束
state-unclear = 不確定能否辦理

turns = 如果回答不同
turn-answer-before = ：如果是「
turn-answer-after = 」，
held-true = 符合
held-false = 不符合
held-null = 不知道
clause = 公告 { $clause }

## Steps

by = { $date }截止
by-no-time = { $date }截止（公告未寫明具體時間）
no-deadline = 公告未寫明期限

## Calendar

calendar = 加入行事曆
calendar-stated = 期限：{ $step }
calendar-advisory = 參考日期：{ $step }
calendar-japan-time = 日期和時間以日本時間為準。

## Several items

and = 、
of-item = ：

## A link

keep = 留存結果或告訴別人
link-make = 產生包含回答的連結
link-label = 包含回答的連結
link-copy = 複製
link-copied = 已複製。
link-send = 傳送
link-code = 包含回答的連結的 QR 碼
link-long = 回答太多，無法做成 QR 碼。請使用連結。
link-file = 本頁面是儲存在裝置上的檔案。這個連結只能在這台裝置上開啟。要告訴別人，請列印出來，或出示這個畫面。
file-save = 把本頁面儲存為一個檔案
file-hint = 儲存為一個檔案後，沒有網路時也能從裝置上開啟使用。檔案包含六種語言，不包含您的回答。
unkept-line = 在LINE裡開啟的頁面，沒有網路時無法使用。用平時的瀏覽器開啟後就可以。回答需要重新填寫。
unkept-open = 用平時的瀏覽器開啟
unkept-app = 在 App 裡開啟的頁面，沒有網路時無法使用。請從 App 的選單選擇用平時的瀏覽器開啟。回答需要重新填寫。
unkept-none = 在這個瀏覽器目前的設定下（例如無痕瀏覽），頁面關閉後，沒有網路時就無法開啟。用平時的設定開啟就可以。
unkept-file = 也可以把頁面儲存為一個檔案。
boxed = 在這個嵌入框中，電話、行事曆、列印和儲存可能無法使用。這時，請單獨開啟本頁面：
link-read = 已讀取連結裡的回答。在關閉此分頁之前，即使重新載入頁面也會保留。
link-foreign = 這個連結是為另一份公告產生的。沒有讀取其中的回答。
link-old = 這個連結是依公告或本頁以前的版本產生的，內容可能與現在不同，因此沒有讀取其中的回答。請重新回答。
link-damaged = 這個連結不完整或已被更動，因此沒有讀取其中的回答。請詢問傳送連結的人，或重新回答。

## Guide

guide = 公告的內容
guide-table = 誰、做什麼、最晚到什麼時候
guide-group = 您的情況
guide-steps = 要做的事（依順序）
guide-details = 各步驟的詳細說明
guide-open = 公告未寫明的事

## End of the page

source = 所依據的公告
later-report = 之後可能又發布了新的公告，內容可能已有變更。
kept-after = （日本時間）。
not-kept-host = 伺服器上本頁的一部分缺失或有變動，因此未能儲存在這台裝置上。請過一會兒重新開啟本頁。
not-kept-network = 本頁的一部分沒有收到，因此未能儲存在這台裝置上。請在訊號良好的地方重新開啟本頁。
not-kept-browser = 由於這個瀏覽器的設定（例如無痕瀏覽），或裝置空間不足，本頁未能儲存在這台裝置上。
not-kept = 開啟之後可以一直使用，但下次開啟時需要網路。

## On paper

print = 列印（A4一頁）
paper-judged-before = 這是以
paper-judged-after = （日本時間）為準查詢的結果。
paper-blanks = 供您填寫
paper-notes = 備註

## The call card, and the guide folded

guide-fold = 完整的表格和說明

## Readings of the dates that the device writes

# A browser has two halves of a day, and `clock` has the evening besides.
date-rewrites = 上午12:=凌晨12:|下午12:=中午12:|下午7:=晚上7:|下午8:=晚上8:|下午9:=晚上9:|下午10:=晚上10:|下午11:=晚上11:
