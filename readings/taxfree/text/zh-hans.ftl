# Simplified Chinese, Mainland usage. The same texts in the same order as ja.ftl, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said. The lines to show are in page.html.

## Head of the page

title = 日本免税购物（先付后退）：这张小票能退税吗，最晚何时
description = { $starts_on_full }起的日本免税购物（先付后退）：逐张小票确认能否退税、最晚何时要由海关确认。
short-name = 免税确认
campaign = 日本免税购物（⟦免税⟧）：先付后退（⟦リファンド方式⟧）
heading = 查一查这张小票能不能退税
lead = { $starts_on_full }起，在日本购物先付税，离境时经海关（⟦税関⟧）确认后才退税。可以逐张小票查：能否退税、最晚何时做什么。
at-hand = 请准备好小票。
not-office = 本页不是观光厅或海关的页面。
clock-early = 本设备的时钟显示的时间早于{ $amended_full }。如果不对，请校准时钟。
superseded = 在此之后，规定已有变更。本页面的内容可能已经过时。请查看观光厅的页面。
instead = 如有急事，请询问店铺或海关（⟦税関⟧）。

## Questions

date-typed = 输入日期

bought = 您是哪一天买的？
bought-short = 购买日期
bought-hint = 小票上的日期（日本时间）。
bought-typed-legend = 购买日期

procedure = 店铺办理免税手续（⟦免税手続き⟧）了吗？
procedure-short = 免税手续
procedure-hint = 在店铺：出示护照（⟦パスポート⟧），或 Visit Japan Web 里的免税码。
procedure-done = 办了（店铺为免税读取了护照或免税码）
procedure-not_done = 没有办

traveller = 您以什么身份在日本停留？
traveller-short = 身份
traveller-short_stay = 短期停留（⟦短期滞在⟧），例如旅游
traveller-diplomat = 外交或公务（⟦外交・公用⟧）
traveller-us_forces = 驻日美军
traveller-landing_permit = 上陆许可（⟦上陸許可⟧）：乘船旅游、转机、机组船员等
traveller-japanese_abroad = 住在国外的日本人
traveller-other = 在日本工作、学习或居住

entered = 您是哪一天抵达日本的？
entered-short = 抵达日期
entered-hint = 这次停留的入境日期。
entered-typed-legend = 抵达日期

abroad = 您连续在国外居住满两年了吗？
abroad-short = 国外居住时间
abroad-two_years = 连续两年以上
abroad-less = 不满两年

proof = 您在店铺出示过证明吗？
proof-short = 出示的证明
proof-hint = 在店铺出示其中一种：⟦戸籍の附票の写し⟧（户籍附票抄本）、⟦在留証明⟧（居留证明），或记载了迁往国外的⟦マイナンバーカード⟧（个人编号卡）。
proof-shown = 出示了其中一种
proof-not_shown = 没有出示

amount = 这张小票的税前金额（⟦税抜き⟧）是多少？
amount-short = 税前金额
amount-hint = 食品和其他商品合在一起算。税前{ $minimum }日元，按10%含税是{ $with_10 }日元，按8%是{ $with_8 }日元。
amount-below = 不到{ $minimum }日元
amount-from = { $minimum }日元以上，不到{ $unit_minimum }日元
amount-million = { $unit_minimum }日元以上
amount-typed = 输入金额
amount-label = 税前金额
error-amount-large = 金额太大。请输入不超过1亿日元的金额。

same_day = 您还有同一家店同一天的免税小票吗？
same_day-short = 同一天的其他小票
same_day-yes = 有
same_day-no = 没有

goods = 小票上都是要带回去的商品吗？
goods-short = 所购内容
goods-hint = 服务、餐饮、金条等贵金属块，以及金币和铂币，不能退税。
goods-goods = 都是要带回去的商品
goods-part = 有一部分是服务、餐饮、金属块或金铂币
goods-none = 全是服务、餐饮、金属块或金铂币

confirmed = 海关（⟦税関⟧）已经确认过了吗？
confirmed-short = 海关确认
confirmed-hint = 离境时终端显示绿色，或显示红色后海关确认了商品，都算。
confirmed-yes = 已确认
confirmed-no = 还没有

unit = 有没有单件税前{ $unit_minimum }日元以上的商品？
unit-short = { $unit_minimum }日元以上的商品
unit-million = 有
unit-below = 没有

complete = 小票上的商品都还在吗？
complete-short = 商品
complete-hint = 只要少一件，整张小票就都不能退税。
complete-all = 都在，没有吃过或用掉
complete-used = 有的（或全部）已经吃掉或用掉
complete-missing = 有的丢了、送人了、寄走了，或在别人手里
complete-checked_in = 在已经托运的行李里

departure = 您哪一天离开日本？
departure-short = 离境日期
departure-hint = 日本的日期。
departure-typed-legend = 离境日期

place = 您从哪里离开日本？
place-short = 离境地点
place-vjw = 成田、羽田、关西、中部、福冈、新千岁或那霸
place-airport = 其他机场
place-port = 港口
place-connection = 先坐国内航班

## Result

verdict-eligible = 这张小票看来可以退税
verdict-confirm = 请向店铺确认这张小票
verdict-not-covered = 这张小票看来不能退税
verdict-old = 这是新方式开始之前买的
verdict-old-more = { $old_until }为止的购物当时没有付税，所以没有可退的税。离境时请向海关（⟦税関⟧）出示护照（⟦パスポート⟧），海关要求时也出示商品。
verdict-confirm-more = 仅凭您的回答无法判断。还需要知道什么，请看“理由”。
ground-eligible = 您的回答符合全部条件。
verdict-only-office = 能否退税由海关和店铺决定。本页仅供参考。
unconfirmed = 本页对规定的理解，尚未得到任何主管部门确认。
standing-confirmed = 海关已经确认
standing-void = 这张小票看来不能退税
standing-too-late = 海关确认的时间已过
standing-unclear = 请向海关（⟦税関⟧）确认这张小票
void-used = 只要有一部分在日本吃掉或用掉，整张小票都不能退税。其他小票不受影响。
void-missing = 只要有一件无法确认，整张小票都不能退税。其他小票不受影响。
at-risk = 您的离境日在最后一天之后。海关必须在最后一天的24点（日本时间）之前确认。
too-late-more = 规定没有写明期限之后的办法。如有疑问，请询问海关（⟦税関⟧）。
too-late-own = 您填写的离境日已过。如果还在日本，请修改回答。
unclear-checked-in = 海关确认要在托运行李之前。现在该怎么办，只有海关知道。
unclear-record = 海关确认的时间已过，但海关可能已经确认过了。
contradiction-bought = 您填写的购买日期还没有到。如果不对，请修改回答。
contradiction-entered = 您填写的抵达日期在购买日期之后。如果不对，请修改回答。
contradiction-departure = 您填写的离境日期在购买日期之前。如果不对，请修改回答。
binding-if = 如果可以退税，下一个期限
if-so = 仅限可以退税的情况
if-million = 仅限有{ $unit_minimum }日元以上商品的情况
source-mark = 出处 { $source }

reason-start-true = 是{ $starts_on_full }以后买的。
reason-start-false = 是{ $starts_on_full }之前买的。
reason-start-null = 不知道是不是{ $starts_on_full }以后买的。看小票上的日期就知道。
reason-procedure-true = 店铺办理了免税手续。
reason-procedure-false = 店铺没有办理免税手续。
reason-procedure-null = 不知道店铺是否办理了免税手续。可以询问店铺。
reason-person-true = 属于可以免税购物的人。
reason-person-false = 不属于可以免税购物的人，例如在日本工作、居住，或来日本已满{ $months }个月的人。
reason-person-null = 不知道是否属于可以免税购物的人。要看身份、抵达后是否不满{ $months }个月；日本人还要看连续两年在国外的证明。
reason-amount-true = 在同一家店同一天，税前买了{ $minimum }日元以上。
reason-amount-false = 在同一家店同一天，税前不到{ $minimum }日元。
reason-amount-null = 不知道在同一家店同一天是否税前买了{ $minimum }日元以上。几张小票是否合计，可以询问店铺。
reason-goods-true = 都是要带回去的商品。
reason-goods-false = 没有可以退税的商品。
reason-goods-null = 可能有不能退税的东西。可以询问店铺。
turn-eligible = 看来可以退税
turn-not_covered = 看来不能退税
turn-old = 是新方式开始之前买的

## Steps

ask-title = 询问店铺或海关
ask-details = 可以出示的日语
ask-title-shop = 询问店铺
ask-title-customs = 询问海关（⟦税関⟧）
ask-when = 没有期限。请在离境之前询问。
ask-shop = 请把这句话给店员看：
ask-checked-in = 请马上到海关（⟦税関⟧），出示这句话：
ask-missing = 请在海关窗口（⟦税関⟧）出示这句话：
ask-incomplete = 看了商品仍不清楚时，请在海关窗口（⟦税関⟧）出示这句话：
ask-record = 请向海关（⟦税関⟧）出示这句话：
line-shop = “这张小票可以按先付后退方式免税吗？它是一笔购买记录吗？”
line-checked-in = “我已经把免税买的商品托运了。海关确认该怎么办？”
line-missing = “免税买的商品少了一部分。该怎么办？”
line-incomplete = “我不知道免税买的商品是否齐全。该怎么办？”
line-record = “这张小票的海关确认做完了吗？”
line-customs = “我还没有托运行李。请为免税买的商品做海关确认。”
line-desk = “免税买的商品，我在日本用掉了一部分或全部。”
line-refund = “什么时候、用什么方法退款？”

keep-title = 商品不要使用，全部放在一起
keep-details = 要放在一起的东西
keep-own = 和小票、护照放在一起。只有您自己带出日本的商品才能确认。自己从日本寄回去的办法，已于2025年3月31日结束。
until-customs = 直到海关确认为止

papers-title = 准备好证书或保修书
papers-details = 海关可能要看的东西
papers-more = 单件税前{ $unit_minimum }日元以上的商品，海关可能会要求出示证书或保修书。

customs-title = 离境时请海关确认（⟦税関確認⟧）
customs-details = 在哪里、怎么办
customs-by = 从购买次日算起的第{ $days }天为止
customs-own = 更早离开日本时：离境当天
customs-at-latest = 不知道购买日期时：最晚在离境当天。第{ $days }天可能更早
customs-in-calendar = 从购买次日算起的第{ $days }天为止；更早离开日本时，为离境当天
last-day = 最后一天：
day-of-leaving = 离境日：
at-latest = 最晚：
baggage-first = 在托运行李之前、安检之前
customs-more = 在机场或港口的终端读取护照。绿色：办完了。
customs-red = 红色：请让海关看商品。红色不代表不行。
note-vjw = 在成田、羽田、关西、中部、福冈、新千岁和那霸机场，也可以连接出发大厅的 Wi-Fi，用 Visit Japan Web 办理，要在安检之前。
note-terminals = 我们读到的内容没有写明其他哪些机场和港口有终端。请询问当地的海关（⟦税関⟧）。
note-connection = 在国内航班的机场托运行李之前，请询问海关在哪里确认商品。

desk-title = 告诉海关窗口（⟦税関⟧）的工作人员
desk-details = 怎么说，以及可以出示的日语
desk-more = 这张小票不要用终端办理。

refund-title = 领取退款
refund-details = 由谁退款，以及可以出示的日语
refund-when = 何时、怎样退款，请询问店铺
refund-more = 由店铺或店铺委托的公司退款。购物时问清楚最安心。

## Calendar

calendar-only-office = 能否退税由海关和店铺决定。此日程仅供参考。

## Several receipts

item-kind = 小票
items = 每张小票的结果
items-steps = 所有小票的步骤
item-current = 当前的小票：
item-name = 这张小票的名称（例如：唐吉诃德 11月3日）
item-see = 查看或修改
item-remove = 删除
item-removed = 已从本页删除1张小票。
item-restore = 恢复
item-asks = 还有问题没有回答。
item-more = 如果还有其他小票
item-more-hint = 小票逐张确认。离境日期等相同的回答只问一次。
item-add = 添加小票
item-copy = 添加回答相同的小票
link-hint = 可以把回答做成链接，自己保存或发给家人。链接里包含回答，任何知道链接的人都能看到。链接里不包含小票的名称。仅仅生成链接，不会向任何地方发送内容。
link-full = 加上这个链接里的小票会超过100张，因此没有读取其中的回答。请先删除不需要的小票，再打开链接。

## Guide

guide-method = { $starts_on_full }起的购物：在店铺付含税价，离境时经海关（⟦税関⟧）确认后退税。
guide-who = 在店铺：哪些购物可以退税
guide-start = { $starts_on_full }以后买的商品。
guide-procedure = 店铺办理了免税手续（⟦免税手続き⟧）的商品。请出示护照（⟦パスポート⟧），或 Visit Japan Web 里的免税码。
guide-person = 短期停留（⟦短期滞在⟧）、外交或公务、持上陆许可（⟦上陸許可⟧）的人，以及驻日美军所买的商品。除外交、公务和驻日美军外，限抵达日本不满{ $months }个月的人。
guide-abroad = 日本人限连续两年以上住在国外、回国不满{ $months }个月的人。在店铺出示⟦戸籍の附票の写し⟧（户籍附票抄本）、⟦在留証明⟧（居留证明），或记载了迁往国外的⟦マイナンバーカード⟧（个人编号卡）。
guide-amount = 同一家店、同一天，税前{ $minimum }日元以上。食品和其他商品合在一起算。没有上限。
guide-goods = 要带回去的商品。不包括服务、餐饮、金条等贵金属块，以及金币和铂币。
guide-whole = 离境时：需要知道的事
guide-days = 海关确认截止到从购买次日算起的第{ $days }天。{ $starts_on_full }买的，到{ $example_last_full }为止。遇到周末和假日也不顺延。
guide-one = 只要有一件无法确认，整张小票都不能退税。其他小票不受影响。
guide-duty-free = 出境审查之后的 DUTY FREE 商店是另一回事，本页不涉及。
guide-old = { $old_until_full }为止买的商品，当时没有付税，所以没有可退的税。离境时请向海关出示护照，海关要求时也出示商品。
persona-tourist = 短期停留，{ $starts_on_full }购买，商品都在（最后一天：{ $example_last_full }）
persona-japanese-abroad = 在国外两年以上、已向店铺出示证明的日本人
persona-missing = 有的丢了、送人了或寄走了
persona-used = 有的已经吃掉或用掉
persona-resident = 在日本工作、学习或居住
persona-old = { $old_until_full }为止买的
persona-none-step = 看来没有可退的税
open-together = 同一天的两张小票，是不是每家店都合计
open-months = 满{ $months }个月的那一天怎么算
open-midnight = 营业到半夜12点以后的店，购买日期算哪一天
open-terminals = 七个机场以外，哪里有终端
open-returns = 退货和换货
open-cancelled = 航班取消之后怎么办
open-when = 店铺什么时候退款
sources = 出处
source-t = T：观光厅（⟦観光庁⟧）“面向旅客” { $travellers_page }
source-f = F：观光厅“常见问题” { $faq_page }
source-s = S：观光厅“面向店铺” { $shops_page }
source-z = Z：全国免税店协会（⟦全国免税店協会⟧） { $association_page }
source-l = L：⟦消費税法施行令18条⟧（消费税法施行令第18条，2023年条文）
sources-read = 阅读日期：{ $read_on_full }。以下几点没有在原始出处读到（B、C）。
second-person = B：哪些身份的人，以及抵达不满{ $months }个月（驻日美军：L）
second-amount = B：{ $minimum }日元这个金额
second-goods = B：哪些不能退税
second-papers = B：{ $unit_minimum }日元以上商品的证书或保修书
second-baggage = C：在托运行李之前。这是海关的一般规定。
unconfirmed-full = 观光厅、海关和协会都还没有确认本页的理解。与原页面不一致时，以原页面为准。
confirmed-by = 确认本页理解的机构：{ $confirmed_by }

## End of the page

source-report = 观光厅（⟦観光庁⟧）“面向旅客” { $travellers_page }（{ $read_on_full }阅读）。
authoritative = 只有观光厅和海关的日文说明才是正式内容。
kept-before = 本页面已保存在这台设备上，没有网络也能使用。内容是{ $read_on }阅读的，保存时间是
about = Kigen（⟦期限⟧）是任何人都可以使用的页面。

## On paper

paper-shop = 店铺和小票号码
paper-confirmed = 海关确认日期
