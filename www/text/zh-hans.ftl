# Simplified Chinese, Mainland usage. A translation of ja.ftl: the same texts in the same order, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said on the telephone.

## Language

language-name = { language-short }{ language-rest }
language-short = 简体
language-rest = 中文
languages = 语言

## Dates

# As browsers write them, too.
day = { $month }月{ $day }日{ $weekday }
day-full = { $year }年{ $month }月{ $day }日{ $weekday }
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
    [0] 周一
    [1] 周二
    [2] 周三
    [3] 周四
    [4] 周五
    [5] 周六
   *[6] 周日
  }

## Head of the page

privacy = 您的回答不会发送到任何地方，也不会保存。
skip = 跳到正文
sample-short = 【样本】
to-guide = 不回答问题，直接看一览表
as-of-before = 您看到的是
as-of-after = （日本时间）时的内容，不是现在的内容。
as-of-reset = 按现在的时间显示
at-invalid = 无法识别网址中“#at=”后面的日期和时间。请写成“#at=2023-04-18T10:00”的形式。现在按当前时间显示。
clock-invalid = 无法读取这台设备的时钟，或时钟的日期和时间不可能正确。请校准时钟后重新打开本页。
zone-matters = 期限以日本时间为准。本设备的时钟与日本的时间不同。
moment = 以其他时间查看
moment-label = 日本时间的日期和时刻
moment-show = 以这个时间显示
later-edition = 本页面已根据新的公告变更。您现在看到的是以前的内容。请在信号良好的地方重新打开。
result-coming = 正在接收结果，请稍候。
time-moved = 时间已过，本页面显示的内容有变化。请再看一次。
update = 本页面有新的版本。您也可以继续使用当前版本。
update-take = 保留回答，换成新版本
damaged = 本页面的一部分没有收到，或已损坏。请在信号良好的地方重新打开本页。
engine-broken = 在这个浏览器里，问答功能没能运行。请试试用其他浏览器打开。
engine-old = 这个浏览器版本过旧，无法使用问答功能。请更新浏览器，或用其他浏览器打开。
engine-missing = 在这个浏览器的设置下（例如锁定模式），无法使用问答功能。请更改设置，或用其他浏览器打开。
engine-policy = 由于本页所在网站的设置，无法使用问答功能。请试试把本页面保存为一个文件，再从您的设备打开。
engine-damaged = 问答功能没有完整接收到。请在信号良好的地方重新打开。
engine-saved = 这是保存在本设备上的页面副本，无法使用问答功能。请打开原网址的页面。
engine-failed = 您可以通过下面的说明和表格了解同样的内容。
noscript = 由于无法使用脚本，这里不显示问答功能。您可以通过下面的说明和表格了解同样的内容。

## Questions

next = 下一步
change = 修改
answers = 查看或修改已有的回答
error-title = 请检查输入内容
choose = 请选择其中一项。
error-date-missing = 请输入年、月、日。如果不知道，请选择“不知道”。
error-date-form = 年份请输入{ $notice_year }或⟦令和{ $notice_era_year }⟧，月和日请输入数字。
error-date-range = 请检查年份。请按公历输入2000至2099之间的年份，例如 { $notice_year }。
error-date-calendar = 日历上没有这个日期。请检查月和日。
error-yen-missing = 请输入金额。如果不知道，请选择“不知道”。
error-yen-number = 无法识别这个金额。请输入数字，例如 500。
error-yen-negative = 金额请输入0日元或更多。
error-yen-fraction = 金额请以1日元为单位输入。
error-yen-large = 金额太大。请输入不超过100万日元的金额。
dont-know = 不知道
yen = 日元
year = 年
month = 月
day-of-month = 日

date-hint = 年份输入{ $notice_year }或⟦令和{ $notice_era_year }⟧都可以。

## Result

binding = 下一个期限
binding-guide = 参考日期
days-left-before = 还有
days-left-after = 天
today = 今天截止
plan = 步骤
reasons = 理由

state-done = 已完成
state-not-yet = 还没开始
state-open = 期限未过
state-to-do = 待办
state-under-way = 预定开始的时期
state-last-day = 今天是最后一天
state-closed = 已结束
state-unclear = 不确定能否办理

turns = 如果回答不同
turn-answer-before = ：如果是“
turn-answer-after = ”，
held-true = 符合
held-false = 不符合
held-null = 不知道
clause = 公告 { $clause }

## Steps

by = { $date }截止
by-no-time = { $date }截止（公告未写明具体时间）
no-deadline = 公告未写明期限

## Calendar

calendar = 添加到日历
calendar-stated = 期限：{ $step }
calendar-advisory = 参考日期：{ $step }
calendar-japan-time = 日期和时间以日本时间为准。

## Several items

and = 、
of-item = ：

## A link

keep = 保存结果或告诉别人
link-make = 生成包含回答的链接
link-label = 包含回答的链接
link-copy = 复制
link-copied = 已复制。
link-send = 发送
link-code = 包含回答的链接的二维码
link-long = 回答太多，无法生成二维码。请使用链接。
link-file = 本页面是保存在设备上的文件。这个链接只能在这台设备上打开。要告诉别人，请打印出来，或出示这个画面。
file-save = 把本页面保存为一个文件
file-hint = 保存为一个文件后，没有网络时也能从设备上打开使用。文件包含六种语言，不包含您的回答。
unkept-line = 在LINE里打开的页面，没有网络时无法使用。用平时的浏览器打开后就可以。回答需要重新填写。
unkept-open = 用平时的浏览器打开
unkept-app = 在应用里打开的页面，没有网络时无法使用。请从应用的菜单选择用平时的浏览器打开。回答需要重新填写。
unkept-none = 在这个浏览器目前的设置下（例如无痕浏览），页面关闭后，没有网络时就无法打开。用平时的设置打开就可以。
unkept-file = 也可以把页面保存为一个文件。
boxed = 在这个嵌入框中，电话、日历、打印和保存可能无法使用。这时，请单独打开本页面：
link-read = 已读取链接里的回答。在关闭此标签页之前，即使重新载入页面也会保留。
link-foreign = 这个链接是为另一份公告生成的。没有读取其中的回答。
link-old = 这个链接是按公告或本页面以前的版本生成的，内容可能与现在不同，因此没有读取其中的回答。请重新回答。
link-damaged = 这个链接不完整或已被改动，因此没有读取其中的回答。请询问发送链接的人，或重新回答。

## Guide

guide = 公告的内容
guide-table = 谁、做什么、最晚到什么时候
guide-group = 您的情况
guide-steps = 要做的事（按顺序）
guide-details = 各步骤的详细说明
guide-open = 公告未写明的事

## End of the page

source = 所依据的公告
later-report = 之后可能又发布了新的公告，内容可能已有变化。
kept-after = （日本时间）。
not-kept-host = 服务器上本页面的一部分缺失或有变化，因此未能保存在这台设备上。请过一会儿重新打开本页。
not-kept-network = 本页面的一部分没有收到，因此未能保存在这台设备上。请在信号良好的地方重新打开本页。
not-kept-browser = 由于这个浏览器的设置（例如无痕浏览），或设备空间不足，本页面未能保存在这台设备上。
not-kept = 打开之后可以一直使用，但下次打开时需要网络。

## On paper

print = 打印（A4一页）
paper-judged-before = 这是按
paper-judged-after = （日本时间）查询的结果。
paper-blanks = 供您填写
paper-notes = 备注

## The call card, and the guide folded

guide-fold = 完整的表格和说明

## Readings of the dates that the device writes

date-rewrites = {""}
