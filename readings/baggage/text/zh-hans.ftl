# Simplified Chinese, Mainland usage. The same texts in the same order as ja.ftl, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said. The lines to show and the complaint are in page.html.

## Head of the page

title = 托运行李损坏、晚到或没到：最晚何时向航空公司申报
description = 托运的行李损坏了、晚到了或没有到时，查一查最晚何时、怎样向航空公司申报。
short-name = 行李申报
campaign = 托运行李（JAL、ANA 和其他国际航班）
heading = 托运行李损坏、晚到或没到时
lead = 要向航空公司书面申报，而且要快：行李损坏时只有{ $ana_damaged_days }天。可以逐件行李查最晚何时。
at-hand = 如果还在到达大厅，请先去航空公司柜台。
not-office = 本页不是航空公司的页面。
clock-early = 本设备的时钟显示的时间早于{ $amended_full }。如果不对，请校准时钟。
superseded = 在此之后，规定已有变更。本页面的内容可能已经过时。请查看航空公司的页面。
instead = 如有急事，请询问航空公司柜台。

## Questions

date-typed = 输入日期

carrier = 您最后乘坐的航班是哪家航空公司的？
carrier-short = 航空公司
carrier-hint = 代码共享航班，请选实际承运的航空公司。
carrier-jal = JAL（日本航空）
carrier-ana = ANA（全日空）
carrier-other = 其他航空公司

flight = 是国际航班还是国内航班？
flight-short = 国际或国内
flight-hint = 与国际航班在同一张机票上的国内航班，也算国际航班。
flight-international = 国际航班（⟦国際線⟧）
flight-domestic = 日本国内航班（⟦国内線⟧）

what = 行李怎么了？
what-short = 行李
what-damaged = 损坏了
what-late = 晚到了
what-missing = 还没有到

received = 您是哪一天拿到行李的？
received-short = 拿到日期
received-hint = 如果晚到，填送到的那一天。
received-typed-legend = 拿到日期

reported = 您已经向航空公司申报了吗？
reported-short = 申报
reported-written = 已经书面申报
reported-spoken = 只在柜台或电话里说过
reported-no = 还没有

arrived = 航班是哪一天抵达的？
arrived-short = 抵达日期
arrived-hint = 抵达地的日期。
arrived-typed-legend = 抵达日期

still_there = 您现在在哪里？
still_there-short = 现在的位置
still_there-airport = 还在到达大厅
still_there-left = 已经离开

## Result

verdict-claim = 请向航空公司书面申报
verdict-confirm = 请询问航空公司最晚何时申报
verdict-not-read = 请马上询问航空公司
verdict-desk = 离开这里之前，请去航空公司柜台
standing-reported = 您已经书面申报
standing-too-late = 书面申报的期限已过
standing-unclear-day = 请在今天之内书面申报
standing-unclear-reported = 请询问航空公司是否已收到申报
verdict-only-office = 是否受理由航空公司决定。本页仅供参考。
unconfirmed = 本页依据{ $read_on_full }阅读的 JAL、ANA 规定和公约，未经任何航空公司确认。
reported-more = 请等待航空公司的答复。
suit-unclear = 提起诉讼的稳妥的最后一天已过。如果打算起诉，请马上咨询法律专家。
suit-closed = 提起诉讼的期限已过。
suit-not-read = ANA 的诉讼期限，我们没有读到。
confirm-more = 仅凭您的回答，无法判断适用哪条规定。还需要知道什么，请看“理由”。
write-uncounted = 请马上申报。
write-undated = 不知道日期，无法计算最后一天。
note-spoken = 只在柜台或电话里说是不够的。请书面申报。
too-late-more = 是否还能受理，请询问航空公司。
unclear-day = 稳妥的最后一天已过。今天是否还来得及，没有写明。
unclear-reported = 期限已过，但您可能已经书面申报过了。
contradiction-received = 您填写的拿到日期还没有到。如果不对，请修改回答。
contradiction-arrived = 您填写的抵达日期还没有到，或在拿到行李的日期之后。如果不对，请修改回答。
binding-if = 如果适用该规定，下一个期限
if-so = 仅限适用该规定的情况

reason-notice-true = 我们读过这家航空公司这类航班的规定。
reason-notice-false = 我们没有读过这家航空公司这类航班的规定。
reason-notice-null = 不知道适用哪条规定。要看是哪家航空公司、是不是国际航班，以及行李怎么了。
reason-what-true = 知道行李怎么了。
reason-what-null = 不知道行李怎么了。
turn-claim = 就能知道适用哪条规定
turn-not_read = 是我们没有读过的规定

## Rules

row-jal-damaged = 损坏（JAL 国际航班）：发现后马上，最晚在拿到行李之日起{ $jal_damaged_days }天内，寄出书面申报。
row-jal-late = 晚到（JAL 国际航班）：在可以领取行李之日起{ $jal_late_days }天内，寄出书面申报。
row-jal-missing = 没到（JAL 国际航班）：在本应领到行李之日起{ $jal_missing_days }天内，寄出书面申报。
row-ana-damaged = 损坏（ANA）：从拿到行李的次日算起{ $ana_damaged_days }天内，书面申报。
row-ana-late = 晚到或没到（ANA 国际航班）：从抵达的次日算起{ $ana_late_days }天内，书面申报。
row-mc-damaged = 损坏（国际航班的公约）：在拿到行李之日起{ $mc_damaged_days }天内，递交或寄出书面申报。
row-mc-late = 晚到（国际航班的公约）：在可以领取行李之日起{ $mc_late_days }天内，递交或寄出书面申报。
row-mc-missing = 没到（国际航班的公约）：没有写明申报的期限。

## Steps

ask-title = 询问航空公司
ask-details = 可以出示的日语
ask-when = 请马上询问
ask-when-where = 请在柜台出示这句话：
ask-late = 期限可能已过时，请出示这句话：
line-when-where = “关于托运的行李：最晚何时、向哪里申报？”
line-late = “期限可能已经过了。还能受理我的申报吗？”
line-desk = “关于托运的行李，我要申报。请给我受理编号和文件副本。”

desk-title = 告诉航空公司柜台的工作人员
desk-details = 要出示什么，以及可以出示的日语
desk-when = 离开到达大厅之前
desk-get = 请拿到受理编号和文件副本。
desk-more = 请出示行李牌和登机牌。

write-title = 书面申报
write-details = 怎么写，以及可以抄用的文字
write-when = 马上
write-by = ANA：从次日算起，到最后一天为止
write-safe-by = JAL 和公约：把第一天也算上，到稳妥的最后一天为止
write-in-calendar = 书面申报的最后一天。规定没有写明第一天算不算时，是稳妥的最后一天。
last-day = 最后一天：
safe-day = 稳妥的最后一天：
write-unstated = 再下一天是否还来得及，没有写明。
write-earliest = 按损坏的期限、从抵达日算起，是最早的情况。
state-safe-day = 今天是稳妥的最后一天
today-safe = 稳妥的期限：今天
write-ana = ANA 要填写表格。只打电话是不够的。
write-more = 请留下副本，以及能证明寄出日期的东西。
letter = 可以抄用的申报文（日语、英语）
letter-more = 空白处请写在纸上或您自己的邮件里。本页不接收，也不发送任何内容。
letter-mail-ja = 用日语文字写邮件
letter-mail-en = 用英语文字写邮件

keep-title = 保留行李牌、登机牌、照片和小票
keep-details = 要保留的东西
keep-when = 直到解决为止
keep-more = 行李牌、登机牌、损坏处的照片，以及没有行李期间所购物品的小票。请不要扔掉行李和里面的东西。

follow-title = 继续询问行李在哪里
follow-details = 一直没到时
follow-when = 直到送到为止
follow-more = 请用柜台给的编号询问。按公约，过了应到之日起21天仍没有到的行李，视为遗失。

sue-title = 注意提起诉讼的期限
sue-details = 期限怎么算
sue-when = 从抵达起{ $mc_suit_years }年
sue-in-calendar = 提起诉讼的稳妥的最后一天。
sue-unstated = 再往后的两天，要看受理法院的法律，无法判断。
sue-more = 从抵达之日、本应抵达之日或运输终止之日起{ $mc_suit_years }年（JAL 国际航班和公约）。
sue-court = 怎么计算，由受理法院的法律决定。

## Calendar

calendar-only-office = 是否受理由航空公司决定。此日程仅供参考。

## Several bags

item-kind = 行李
items = 每件行李的结果
items-steps = 所有行李的步骤
item-current = 当前的行李：
item-name = 这件行李的名称（例如：蓝色行李箱）
item-see = 查看或修改
item-remove = 删除
item-removed = 已从本页删除1件行李。
item-restore = 恢复
item-asks = 还有问题没有回答。
item-more = 如果还有其他行李
item-more-hint = 行李逐件确认。航班等相同的回答只问一次。
item-add = 添加行李
item-copy = 添加回答相同的行李
link-hint = 可以把回答做成链接，自己保存或发给家人。链接里包含回答，任何知道链接的人都能看到。链接里不包含行李的名称。仅仅生成链接，不会向任何地方发送内容。
link-full = 加上这个链接里的行李会超过100件，因此没有读取其中的回答。请先删除不需要的行李，再打开链接。

## Guide

guide-first = 离开到达大厅之前，先告诉航空公司柜台。然后在期限内书面申报。只是口头说是不够的。
guide-days = 申报的期限
guide-first-day = JAL 和公约没有写明第一天算不算。本页把算上第一天时的最后一天称为“稳妥的最后一天”，再下一天视为“不清楚”。
guide-example = 例如：{ $read_on_full }拿到的损坏行李。ANA：到{ $example_counted_full }为止。JAL 和公约：到{ $example_safe_full }为止是稳妥的，{ $example_unclear_full }是否还来得及，没有写明。
persona-jal-damaged = JAL 国际航班，损坏
persona-ana-damaged = ANA，损坏
persona-other-damaged = 其他航空公司的国际航班，损坏
persona-jal-late = JAL 国际航班，晚到
persona-ana-late = ANA 国际航班，晚到
persona-jal-missing = JAL 国际航班，没到
persona-hall = JAL 国际航班，损坏，还在到达大厅
persona-written = JAL 国际航班，损坏，已经书面申报
persona-domestic = JAL 日本国内航班
open-first-day = JAL 和公约的规定里，第一天算不算
open-desk = 只在柜台写的文件，算不算书面申报
open-lost = 按公约，没有到的行李最晚何时申报
open-court = 提起诉讼的最后一天怎么算
open-domestic = JAL 的日本国内航班，以及 ANA 日本国内航班的晚到和没到
open-edition = JAL 有没有比2017年11月更新的版本
sources = 出处
source-jal = JAL《国际运输条款》（⟦国際運送約款⟧）第19条，2017年11月版，可能有更新的版本 { $jal_page }
source-ana = ANA“行李损坏”“行李查询” { $ana_page } { $ana_domestic_page } { $ana_search_page }
source-mc = 蒙特利尔公约（⟦モントリオール条約⟧）第17、31、35条（日本外务省） { $mc_page }
sources-read = 阅读日期：{ $read_on_full }。
unconfirmed-full = 还没有任何航空公司确认本页的理解。与原页面不一致时，以原页面为准。
confirmed-by = 确认本页理解的机构：{ $confirmed_by }
guide-not-read = 我们没有读过的规定
not-read-jal = JAL 日本国内航班的规定，我们没有读过。
not-read-ana = ANA 日本国内航班晚到和没到的规定，我们没有读过。
not-read-other = 其他航空公司日本国内航班的规定，我们没有读过。公约不适用于国内航班。

## End of the page

source-report = JAL 国际运输条款、ANA 的说明和蒙特利尔公约（{ $read_on_full }阅读）。网址在上面的“出处”。
authoritative = 只有航空公司的条款和公约才是正式内容。
kept-before = 本页面已保存在这台设备上，没有网络也能使用。内容是{ $read_on }阅读的，保存时间是
about = Kigen（⟦期限⟧）是任何人都可以使用的页面。

## On paper

paper-flight = 航班号
paper-tag = 行李牌号码
paper-reference = 柜台的受理编号
paper-sent = 书面申报的寄出日期
