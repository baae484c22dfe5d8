# Simplified Chinese, Mainland usage. A translation of ja.ftl: the same texts in the same order, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said on the telephone.

## Language

authoritative = 只有活动办公室（⟦事務局⟧）的日文公告才是正式内容。本页如与公告不一致，以公告为准。

## Head of the page

title = regionPAY 系统故障的补偿：您的步骤与期限
description = 本页供您查询：您是否可能符合{ $outage_full }发生的地区消费券（⟦地域クーポン⟧，regionPAY）系统故障的补偿条件，接下来该做什么、最晚到什么时候。
campaign = { $campaign }
heading = 查询消费券是否可以获得补偿
lead = { $outage_full }，因系统故障，地区消费券（⟦地域クーポン⟧，regionPAY）无法发放和使用。回答最多10个问题，即可了解您是否可能符合补偿条件，以及要做什么、最晚到什么时候。
at-hand = 如有纸质消费券，请准备在手边。
not-office = 本页不是活动办公室的页面。
sample = 这是样本。见本县（⟦見本県⟧）和这份公告都是虚构的，与实际的补偿无关。
clock-early = 本设备的时钟显示的时间早于公告作出补充的{ $amended_full }。如果不对，请校准时钟。
ended = 公告中的期限都已经过了。最后一个期限是{ $collect_by_full }。
superseded = 在这份公告之后，已经发布了新的公告。本页面的内容可能已经过时。请查看活动办公室的新公告。
engine-failed-call = 如果着急，请打电话。

## Questions

prefecture = 您的旅行目的地是{ $prefecture }吗？
prefecture-short = 旅行目的地
prefecture-here = 是的，是{ $prefecture }
prefecture-elsewhere = 不是，是其他都道府县

coupon = 旅行时，您领到了什么？
coupon-short = 您领取的内容
coupon-hint = 把纸质消费券充值到应用里的人，也请选择最上面一项。
coupon-paper = 通过 regionPAY 领到了“全国旅行支援”的纸质地区消费券（⟦地域クーポン⟧）
coupon-not-issued = 本该领到，却没有发放
coupon-other = 领取了其他内容，或什么也没领到

incident = { $outage }发生故障时，付款时遇到了什么问题？
incident-short = 付款时遇到的问题
incident-hint = 故障发生在{ $outage_about }。具体的时间段，公告未写明。
incident-hint-hours = 故障发生的时间是{ $outage_hours }。
incident-otherwise = 消费券用不了，用现金等付了款，消费券的余额却也被扣了
incident-twice = 因为按了两次以上支付（⟦決済⟧）按钮，被重复扣款
incident-other = 付款时遇到了其他异常情况
incident-none = 以上都不是（只是没能使用的人、没有打算使用的人，也请选择这一项）

expiry = 纸质消费券上印的有效期限（⟦有効期限⟧）是哪一天？
expiry-short = 券上印的有效期限
expiry-hint = 即使应用里显示的是{ $first_extension_day }或{ $use_by_day }，也可能是延长后的日期。请选择纸质消费券上印的日期。
expiry-hint-paper = 请选择纸质消费券上印的日期，不要选择延长后的日期。
expiry-typed = 其他日期（自己输入）
expiry-typed-legend = 券上印的日期

balance = 截至{ $first_extension }，消费券还有余额（⟦残額⟧）吗？
balance-short = { $first_extension_day }的余额
balance-hint = 纸质消费券上不印余额（本页的理解）。如果不知道，请选择“不知道”。
balance-some = 有1日元或更多（不知道具体金额也可以）
balance-nothing = 是0日元
balance-typed = 输入金额
balance-label = 截至{ $first_extension }的余额

left = 截至{ $use_by }，消费券还有余额（⟦残額⟧）吗？
left-short = { $use_by_day }的余额
left-some = 有1日元或更多（不知道具体金额也可以）
left-nothing = 是0日元（用完了）
left-typed = 输入金额
left-label = 截至{ $use_by }的余额

payout = 积分和银行转账，您想用哪种方式领取？
payout-short = 领取方式
payout-hint = 积分可以从以下几种中选择一种：{ $points }。
payout-points = 无现金支付积分（⟦キャッシュレスポイント⟧）
payout-bank = 银行转账（⟦振込⟧），因故不希望领取积分
payout-unknown = 还没决定（先按积分说明）

charge = 您把消费券充值（⟦チャージ⟧）到应用了吗？
charge-short = 是否充值到应用
charge-hint = 如果只是从设备上删除了应用，并不等于注销账号（⟦退会⟧）。
charge-app = 已充值（没有注销账号）
charge-withdrawn = 已充值，但已注销账号（⟦退会⟧）
charge-paper = 没有用应用（只有纸质消费券）

applied = 您已经在{ $application_site }申请了吗？
applied-short = 申请
applied-yes = 已经申请
applied-no = 还没申请

inquiry_number = 您知道消费券的“咨询编号”（⟦お問合せ番号⟧）吗？
inquiry_number-short = 咨询编号
inquiry-hint = 就是纸质优惠券上“⟦お問合せ番号⟧”处的编号。编号不用在这里输入。
inquiry-known = 知道
inquiry-lost = 不知道，或消费券丢了

## Result

verdict-eligible = 您可能符合补偿条件
verdict-eligible-ended = 当时，您可能符合补偿条件
verdict-confirm = 请向客服热线确认
verdict-not-covered = 您可能不符合本公告的补偿条件
verdict-elsewhere = 根据本公告无法判断
verdict-elsewhere-more = 本公告针对的是去{ $prefecture }的旅行。去其他都道府县的旅行，请查看旅行目的地都道府县的公告。电话号码是同一个（本页的理解）。
verdict-confirm-more = 仅凭您的回答，还不能确定您是否属于补偿对象。下面的“理由”中写明了弄清哪些情况就能确定。
verdict-not-issued = 没有发放的消费券如何处理，公告未写明。
ground-a = 您属于有效期限为{ $expiry }、在{ $first_extension_day }之后仍有余额的人。
ground-b1 = 您属于另外付了款、余额却也被扣的人。
ground-b2 = 您属于被重复扣款的人。
ground-other = 公告请付款时遇到其他问题的人打电话咨询。
ground-coupon = 公告的对象是通过 regionPAY 领到纸质消费券（⟦地域クーポン（紙）⟧）的人。
ground-none = 您的回答不符合公告中的任何补偿条件。
verdict-only-office = 是否属于补偿对象，由活动办公室（⟦事務局⟧）决定。本页只是根据公告给出的参考。
standing-settled = 到{ $use_by_day }为止已经用完，所以没有剩余的金额可以领取。
standing-too-late = 公告中写明的期限已经过了。是否还有办法，请询问客服热线。
standing-unclear = 是否还来得及，仅凭公告和您的回答看不出来。请询问客服热线。
note-ended = 下面是当时适用的内容。
note-late-report = 公告是以余额最晚在{ $use_by_day }恢复为前提写的。在那之后联系会如何处理，公告未写明，请询问客服热线。

binding-if = 如属于补偿对象，下一个期限
binding-guide-if = 如属于补偿对象，参考日期
ready = 需要准备的东西
ready-etc = 也可能会问到其他事项。

if-so = 仅限属于补偿对象的情况
if-paper = 仅限没有充值到应用或已注销账号的人

reason-prefecture-true = 是去{ $prefecture }的旅行。
reason-prefecture-false = 不是去{ $prefecture }的旅行。
reason-prefecture-null = 不知道是不是去{ $prefecture }的旅行。如果是，就符合这个条件。
reason-coupon-true = 通过 regionPAY 领到了纸质地区消费券。
reason-coupon-false = 没有通过 regionPAY 领到纸质地区消费券。
reason-coupon-null = 不知道是否通过 regionPAY 领到了纸质地区消费券。看看消费券或住宿处给的文件，有时可以知道（本页的理解）。
reason-expiry-true = 券上印的有效期限是{ $expiry }。
reason-expiry-false = 券上印的有效期限不是{ $expiry }。
reason-expiry-null = 不知道券上印的有效期限。如果是{ $expiry }，就符合这个条件。
reason-balance-true = 截至{ $first_extension }，有1日元或更多的余额。
reason-balance-false = 截至{ $first_extension }，没有余额。
reason-balance-null = 不知道截至{ $first_extension }的余额。如果有1日元或更多，就符合这个条件。
reason-b1-true = 用现金等付了款，余额却也被扣了。
reason-b1-false = 没有“用现金等付了款、余额也被扣了”。
reason-b1-null = 不知道是不是用现金等付了款、余额也被扣了。咨询客服热线，有时可以知道。
reason-b2-true = 被重复扣款。
reason-b2-false = 没有被重复扣款。
reason-b2-null = 不知道是否被重复扣款。咨询客服热线，有时可以知道。
reason-other-true = 发生故障时，付款遇到了其他问题。公告写明，这种情况请咨询客服热线。
reason-other-false = 付款时没有遇到其他问题。
reason-other-null = 不知道发生故障时付款是否遇到了其他问题。咨询客服热线，有时可以知道。
turn-eligible = 您可能符合补偿条件
turn-not_covered = 您可能不符合本公告的补偿条件

## Steps

call-title = 拨打客服热线（⟦コールセンター⟧）
call-details = 电话中会被问到的4项
call-advisory = 供您参考：最晚请在{ $call_by }前致电。这是{ $apply_by }的申请期限之前，能打电话的最后时间。
call-soon = 请尽早打电话。余额即使恢复，消费券也只能用到{ $use_by_day }。
call-first = 请先尽早打电话：
call-ready-number = 消费券的咨询编号（⟦お問合せ番号⟧）
call-ready-expiry = 有效期限（⟦有効期限⟧）
call-ready-prefecture = 旅行目的地的都道府县（⟦旅行先の都道府県⟧）
call-ready-shop = 所用店铺的名称（⟦利用店舗名⟧）
call-asked = 因余额被多扣而打电话时，会被问到以下4项。
call-after = 与店铺的信息核实之后，余额会恢复，有效期限会延长到{ $use_by_day }。

find_number-title = 向发放消费券的住宿处、旅行社等询问咨询编号（⟦お問合せ番号⟧）
find-first = 请先向发放消费券的住宿处等询问咨询编号（⟦お問合せ番号⟧）。
find_number-details = 如果消费券丢失了
find-more = 公告写明，丢了消费券、不知道编号的人，请向这里确认。
find-by = 请在{ $apply_by }截止前问到

use-title = 使用消费券（能前往的人）
use-details = 关于使用
use-more = 公告建议，如有可能，请再去一次{ $prefecture }使用消费券。
use-rest = 去不了也没关系。符合补偿条件的人，可以用积分或转账的方式领取与余额相当的部分（公告2(A)②）。
use-after = 余额恢复之后
use-printed = 即使券上印的是{ $expiry }，符合条件的消费券也可以用到{ $use_by_day }。
use-restored = 被多扣的部分，要在打过电话、恢复到余额之后才能使用。什么时候恢复，公告未写明。

apply-title = 在{ $application_site }申请
apply-details = 需要准备的东西和申请网站
no-time = 未写明具体时间
apply-opens = 预定{ $application_opens }开放
apply-more = 这个网站设在旅行目的地都道府县的“全国旅行支援”（⟦全国旅行支援⟧）网站内。网址不在本公告中，预定在下一次公告（第三次公告，⟦第3報⟧）中告知。
apply-more-site = 这个网站设在旅行目的地都道府县的“全国旅行支援”网站内。网址：{ $application_site_address }
apply-weekend = { $apply_by }是休息日，但公告未写明会顺延到第二天。
apply-separate = 其他都道府县的部分，要在那个都道府县的网站另行申请。
apply-if-paper = 如果已充值到应用，并且没有注销账号，就不需要申请。但仍须最晚在{ $collect_by }领取积分。
ready-name = 姓名（⟦氏名⟧）
ready-contact = 联系方式（⟦連絡先⟧）
ready-prefecture = 使用的都道府县（⟦利用都道府県⟧）
ready-date = 旅行日期（⟦旅行日⟧）
ready-number = 消费券的咨询编号（⟦お問合せ番号⟧）
ready-notify = 用来接收领取通知的手机号码或电子邮箱地址（⟦受取案内配信先⟧）

apply_bank-title = 在{ $application_site }申请银行转账（⟦振込⟧）
apply_bank-details = 需要准备的东西和申请网站
bank-when = 公告未写明期限。供您参考：最晚{ $apply_by }（与积分的申请期限同一天）。
bank-guide = 参考：最晚{ $apply_by }
bank-note = 公告未写明期限。这是积分申请期限的同一天。
bank-more = 用过应用的人，要转账也需要另行申请。
ready-account = 银行账号（⟦口座番号⟧）
ready-identity = 本人的信息（⟦本人情報⟧）
ready-stay = 有关住宿的信息（⟦宿泊に関する情報⟧）

collect-title = 领取积分
collect-details = 领取方法和金额
collect-app = 如果已充值到应用（没有注销账号），就不需要申请。{ $links_sent_from }或之后，领取网站的链接会发送到您在应用中登记的电话号码或电子邮箱地址，请您自己从那里领取。
collect-stay = 本页的建议：领取之前，最好不要注销应用的账号（⟦退会⟧），因为已注销的人需要申请。
collect-paper = 申请之后，什么时候会收到领取通知，公告未写明。收到后，请在期限之内领取。
collect-amount = 可以领取的是与{ $use_by }的余额相当的部分。

transfer-title = 等待款项转入账户
transfer-details = 转账之前
transfer-when = { $transfers_from }起陆续转账
transfer-more = 申请内容确认之后才会转账。

## Calendar

calendar-only-office = 是否属于补偿对象，由活动办公室（⟦事務局⟧）决定。此日程只是根据公告给出的参考。

## Telephone

call-card = 电话
call-why = 不确定如何回答，或没有收到通知时，请向这里咨询。
call-centre = { $call_centre }
call-times = 受理时间和通话费
call-free = 不收通话费，无法从日本以外拨打（都是本页的理解）。公告未写明可以从日本以外拨打的号码。
call-open-before = 现在可以打电话。受理到
call-open-after = 为止。
call-closed-before = 现在不在受理时间内。下次从
call-closed-after = 开始。
call-unknown = 现在是否还能打通，公告未写明。
call-unknown-last = 公告写明的受理期间是{ $first_call_day }到{ $last_call_day }。现在不在这段期间内。
call-hours = { $hours_open }到{ $hours_close }。到{ $every_day_through }为止每天都受理，之后只在工作日受理（周六、周日和日本的法定节假日休息）。持续到什么时候，公告未写明。
call-hours-last = { $hours_open }到{ $hours_close }。到{ $every_day_through }为止每天都受理，之后只在工作日受理（周六、周日和日本的法定节假日休息）。到{ $last_call_day }为止。

## Several items

item-kind = 消费券
items = 每张消费券的结果
items-steps = 所有消费券的步骤
item-current = 当前的消费券：
item-name = 这张消费券的名称（例如：爸爸的消费券）
item-see = 查看或修改
item-remove = 删除
item-removed = 已从本页删除1张消费券。
item-restore = 恢复
item-asks = 还有问题没有回答。
item-more = 如果还有其他消费券
item-more-hint = 消费券逐张查询，步骤合并成一个列表。
item-add = 添加消费券
item-copy = 添加回答相同的消费券
route-app = 已充值到应用的消费券
route-apply = 需要申请的消费券

## A link

link-hint = 可以把回答做成链接，自己保存或发给家人。链接里包含回答，任何知道链接的人都能看到。链接里不包含消费券的名称。仅仅生成链接，不会向任何地方发送内容。
link-full = 加上这个链接里的消费券会超过100张，因此没有读取其中的回答。请先删除不需要的消费券，再打开链接。

## Guide

guide-who = 补偿的对象
guide-who-both = 在去{ $prefecture }的旅行中使用“全国旅行支援”（⟦全国旅行支援⟧），并通过 regionPAY 领到纸质地区消费券（⟦地域クーポン⟧）的人当中，符合下面任何一项的人。也可能 (A) 和 (B) 都符合（本页的理解）。
guide-who-a = (A) 券上印的有效期限是{ $expiry }，并且在{ $first_extension }之后仍有1日元或更多余额的人。与是否曾经想要付款无关（本页的理解）。
guide-who-b1 = (B)① 发生故障时消费券用不了，用现金等付了款，消费券的余额却也被扣的人。与有效期限无关（本页的理解）。
guide-who-b2 = (B)② 发生故障时因为按了两次以上支付（⟦決済⟧）按钮，被重复扣款的人。与有效期限无关（本页的理解）。
guide-who-other = 发生故障时付款遇到其他问题的人，请咨询客服热线。
guide-children = 孩子、朋友或团体的消费券，按持有消费券的人的情况来查询（本页的理解）。
open-outage = 发生故障的时间段
open-site = { $application_site }的网址
open-third = 以后的公告的内容
open-call = 符合 (B) 的人打电话的期限
open-bank = 申请银行转账的期限
open-line = 客服热线的最后一天
open-restore = (B) 的余额恢复的日期
persona-a-paper = 符合 (A)，只有纸质消费券的人
persona-a-withdrawn = 符合 (A)，已注销应用账号的人
persona-a-app = 符合 (A)，已充值到应用、账号还在的人
persona-a-bank = 符合 (A)，希望银行转账的人
persona-a-points = 符合 (A)，希望领取积分的人
persona-b-paper = 符合 (B)，只有纸质消费券的人、已注销应用账号的人
persona-b-app = 符合 (B)，已充值到应用、账号还在的人
persona-b-bank = 符合 (B)，希望银行转账的人
persona-b-points = 符合 (B)，希望领取积分的人
persona-other = 发生故障时付款遇到其他问题的人、消费券没有发放的人、有些答案不清楚的人
persona-elsewhere = 去其他都道府县旅行的人
persona-none = 哪个条件都不符合的人
persona-none-step = 您可能不符合本公告的补偿条件

## End of the page

source-report = { $office }：{ $title }，{ $published_full }。{ $amended_full }补充。
kept-before = 本页面已保存在这台设备上，没有网络也能使用。内容是公告在{ $amended }补充之后的版本，保存时间是
short-name = 补偿查询
about = Kigen（⟦期限⟧）是任何人都可以使用的页面。

## On paper

paper-called = 打电话的日期
paper-with = 通话对象
paper-receipt = 申请的凭证

## The call card, and the guide folded

call-last = 要在{ $apply_by }的申请期限之前打电话，最晚请在{ $call_by }前致电。
