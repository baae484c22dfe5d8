# Korean. The same texts in the same order as ja.ftl, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said. The lines to show are in page.html.
# No particle after a { $… } depends on how the inserted word ends.

## Head of the page

title = 일본 면세 쇼핑(환급 방식): 이 영수증의 세금이 돌아오는지, 언제까지인지
description = { $starts_on_full }부터의 일본 면세 쇼핑(환급 방식): 세금을 돌려받을 수 있는지, 언제까지 세관 확인이 필요한지 영수증마다 확인하는 페이지입니다.
short-name = 면세 확인
campaign = 일본 면세 쇼핑(⟦免税⟧), 환급 방식(⟦リファンド方式⟧)
heading = 영수증의 세금이 돌아오는지 확인하기
lead = { $starts_on_full }부터는 가게에서 세금을 먼저 내고, 출국할 때 세관(⟦税関⟧)이 확인해야 돌려받습니다. 돌려받을 수 있는지, 언제까지 무엇을 할지 영수증마다 확인할 수 있습니다.
at-hand = 영수증을 가까이에 준비해 주세요.
not-office = 관광청이나 세관의 페이지가 아닙니다.
clock-early = 이 기기의 시계가 { $amended_full }보다 전의 시각을 가리킵니다. 잘못되었으면 시계를 맞춰 주세요.
superseded = 그 뒤에 내용이 바뀌었습니다. 이 페이지는 오래되었을 수 있습니다. 관광청 페이지를 확인해 주세요.
instead = 급할 때는 산 가게나 세관(⟦税関⟧)에 물어보세요.

## Questions

date-typed = 날짜 입력하기

bought = 언제 샀습니까?
bought-short = 산 날
bought-hint = 영수증의 날짜(일본 날짜)입니다.
bought-typed-legend = 산 날

procedure = 가게에서 면세 절차(⟦免税手続き⟧)를 했습니까?
procedure-short = 면세 절차
procedure-hint = 가게에서: 여권(⟦パスポート⟧)이나 Visit Japan Web의 코드를 보여 줍니다.
procedure-done = 예(가게가 면세를 위해 여권이나 코드를 읽었음)
procedure-not_done = 아니요

traveller = 어떤 자격으로 일본에 있습니까?
traveller-short = 자격
traveller-short_stay = 단기 체류(⟦短期滞在⟧), 관광 등
traveller-diplomat = 외교·공용(⟦外交・公用⟧)
traveller-us_forces = 주일 미군
traveller-landing_permit = 상륙 허가(⟦上陸許可⟧): 선박 관광, 환승, 승무원 등
traveller-japanese_abroad = 해외에 사는 일본인
traveller-other = 일본에서 일하거나 공부하거나 살고 있음

entered = 언제 일본에 도착했습니까?
entered-short = 도착한 날
entered-hint = 이번 체류의 입국일입니다.
entered-typed-legend = 도착한 날

abroad = 2년 이상 계속해서 해외에 살고 있습니까?
abroad-short = 해외 거주 기간
abroad-two_years = 예, 계속해서 2년 이상
abroad-less = 아니요, 2년 미만

proof = 그 증명을 가게에서 보여 주었습니까?
proof-short = 가게에서 보여 준 증명
proof-hint = 가게에서 다음 중 하나: ⟦戸籍の附票の写し⟧(호적 부표 사본), ⟦在留証明⟧(재류 증명), 국외로 전출한 기록이 있는 ⟦マイナンバーカード⟧(마이넘버 카드).
proof-shown = 예, 그중 하나
proof-not_shown = 아니요

amount = 이 영수증은 세전(⟦税抜き⟧)으로 얼마입니까?
amount-short = 세전 금액
amount-hint = 식품과 다른 물건을 합쳐서 셉니다. 세전 { $minimum }엔은 세율 10%면 { $with_10 }엔, 8%면 { $with_8 }엔입니다.
amount-below = { $minimum }엔 미만
amount-from = { $minimum }엔 이상 { $unit_minimum }엔 미만
amount-million = { $unit_minimum }엔 이상
amount-typed = 금액 입력하기
amount-label = 세전 금액
error-amount-large = 금액이 너무 큽니다. 1억 엔 이하로 입력해 주세요.

same_day = 같은 가게에서 같은 날 산 다른 면세 영수증이 있습니까?
same_day-short = 같은 날의 다른 영수증
same_day-yes = 있음
same_day-no = 없음

goods = 모두 가지고 돌아갈 물건입니까?
goods-short = 산 것
goods-hint = 서비스, 식사, 금괴 등의 귀금속 덩어리, 금화와 백금화는 대상이 아닙니다.
goods-goods = 예, 가지고 돌아갈 물건뿐
goods-part = 일부는 서비스, 식사, 금괴나 금화·백금화
goods-none = 모두 서비스, 식사, 금괴나 금화·백금화

confirmed = 세관(⟦税関⟧) 확인이 이미 끝났습니까?
confirmed-short = 세관 확인
confirmed-hint = 출국할 때 단말기가 초록색이었거나, 빨간색이 된 뒤 세관이 물건을 확인한 경우입니다.
confirmed-yes = 끝났음
confirmed-no = 아직

unit = 한 개에 세전 { $unit_minimum }엔 이상인 물건이 있습니까?
unit-short = { $unit_minimum }엔 이상인 물건
unit-million = 있음
unit-below = 없음

complete = 이 영수증의 물건이 모두 있습니까?
complete-short = 물건
complete-hint = 하나라도 없으면 이 영수증의 세금은 전혀 돌아오지 않습니다.
complete-all = 모두 있음. 먹거나 다 쓴 것이 없음
complete-used = 먹거나 다 쓴 것이 있음(일부라도)
complete-missing = 잃어버리거나, 주거나, 부치거나, 다른 사람이 가진 것이 있음
complete-checked_in = 이미 맡긴 짐 속에 있음

departure = 언제 일본을 떠납니까?
departure-short = 떠나는 날
departure-hint = 일본 날짜입니다.
departure-typed-legend = 떠나는 날

place = 어디에서 일본을 떠납니까?
place-short = 떠나는 곳
place-vjw = 나리타, 하네다, 간사이, 주부, 후쿠오카, 신치토세, 나하 중 하나
place-airport = 다른 공항
place-port = 항구
place-connection = 먼저 국내선을 탐

## Result

verdict-eligible = 이 영수증의 세금은 돌려받을 수 있어 보입니다
verdict-confirm = 가게에 물어보세요
verdict-not-covered = 이 영수증의 세금은 돌려받을 수 없어 보입니다
verdict-old = 이 방식이 시작되기 전에 샀습니다
verdict-old-more = { $old_until }까지 산 것은 세금을 내지 않았으므로 돌려받을 세금이 없습니다. 출국할 때 여권(⟦パスポート⟧)을 세관(⟦税関⟧)에 보여 주고, 요청받으면 물건도 보여 줍니다.
verdict-confirm-more = 답변만으로는 알 수 없습니다. 무엇을 알아야 하는지는 '이유'에 있습니다.
ground-eligible = 답이 모든 조건에 맞습니다.
verdict-only-office = 세금이 돌아오는지는 세관과 가게가 결정합니다. 이 페이지는 참고용입니다.
unconfirmed = 이 페이지의 해석은 아직 어떤 기관의 확인도 받지 않았습니다.
standing-confirmed = 세관 확인이 끝났습니다
standing-void = 이 영수증의 세금은 돌려받을 수 없어 보입니다
standing-too-late = 세관 확인 시기가 지났습니다
standing-unclear = 세관(⟦税関⟧)에 물어보세요
void-used = 일부라도 일본에서 먹거나 다 쓰면 영수증 전체의 세금이 돌아오지 않습니다. 다른 영수증에는 영향이 없습니다.
void-missing = 확인할 수 없는 것이 하나라도 있으면 영수증 전체의 세금이 돌아오지 않습니다. 다른 영수증에는 영향이 없습니다.
at-risk = 떠나는 날이 마지막 날보다 뒤입니다. 마지막 날 밤 12시(일본 시간) 전에 세관이 확인해야 합니다.
too-late-more = 기한 뒤의 방법은 나와 있지 않습니다. 궁금하면 세관(⟦税関⟧)에 물어보세요.
too-late-own = 답하신 떠나는 날이 지났습니다. 아직 일본에 있다면 답을 바꿔 주세요.
unclear-checked-in = 세관 확인은 짐을 맡기기 전입니다. 이제 어떻게 되는지는 세관만 알 수 있습니다.
unclear-record = 세관 확인 시기가 지났지만, 이미 확인되었을 수 있습니다.
contradiction-bought = 산 날이 아직 오지 않은 날짜입니다. 틀렸으면 답을 바꿔 주세요.
contradiction-entered = 도착한 날이 산 날보다 뒤입니다. 틀렸으면 답을 바꿔 주세요.
contradiction-departure = 떠나는 날이 산 날보다 앞입니다. 틀렸으면 답을 바꿔 주세요.
binding-if = 대상인 경우의 다음 기한
if-so = 대상인 경우에만
if-million = { $unit_minimum }엔 이상인 물건이 있는 경우에만
source-mark = 출처 { $source }

reason-start-true = { $starts_on_full } 또는 그 뒤에 샀습니다.
reason-start-false = { $starts_on_full }보다 전에 샀습니다.
reason-start-null = { $starts_on_full } 또는 그 뒤에 샀는지 알 수 없습니다. 영수증의 날짜로 알 수 있습니다.
reason-procedure-true = 가게가 면세 절차를 했습니다.
reason-procedure-false = 가게가 면세 절차를 하지 않았습니다.
reason-procedure-null = 가게가 면세 절차를 했는지 알 수 없습니다. 가게에 물어보면 알 수 있습니다.
reason-person-true = 면세로 살 수 있는 사람입니다.
reason-person-false = 면세로 살 수 있는 사람이 아닙니다. 일본에서 일하거나 사는 사람, { $months }개월 이상 있는 사람 등은 대상이 아닙니다.
reason-person-null = 면세로 살 수 있는 사람인지 알 수 없습니다. 자격, 도착한 뒤 { $months }개월 미만인지, 일본인이면 해외 2년의 증명에 달려 있습니다.
reason-amount-true = 같은 가게에서 같은 날 세전 { $minimum }엔 이상 샀습니다.
reason-amount-false = 같은 가게에서 같은 날 산 금액이 세전 { $minimum }엔 미만입니다.
reason-amount-null = 같은 가게에서 같은 날 세전 { $minimum }엔 이상 샀는지 알 수 없습니다. 영수증을 합치는지는 가게에 물어보면 알 수 있습니다.
reason-goods-true = 가지고 돌아갈 물건뿐입니다.
reason-goods-false = 대상이 되는 물건이 없습니다.
reason-goods-null = 대상이 아닌 것이 있을 수 있습니다. 가게에 물어보면 알 수 있습니다.
turn-eligible = 돌려받을 수 있어 보입니다
turn-not_covered = 돌려받을 수 없어 보입니다
turn-old = 이 방식이 시작되기 전에 산 것입니다

## Steps

ask-title = 가게나 세관에 물어보기
ask-details = 보여 줄 일본어 문장
ask-title-shop = 가게에 물어보기
ask-title-customs = 세관(⟦税関⟧)에 물어보기
ask-when = 기한은 없습니다. 출국 전에 물어봅니다.
ask-shop = 가게 직원에게 이 문장을 보여 주세요:
ask-checked-in = 곧바로 세관(⟦税関⟧)에서 이 문장을 보여 주세요:
ask-missing = 세관 창구(⟦税関⟧)에서 이 문장을 보여 주세요:
ask-incomplete = 물건을 보아도 모르면 세관 창구(⟦税関⟧)에서 이 문장을 보여 주세요:
ask-record = 세관(⟦税関⟧)에 이 문장을 보여 주세요:
line-shop = "이 영수증은 환급 방식 면세의 대상입니까? 하나의 구매 기록입니까?"
line-checked-in = "면세로 산 물건을 이미 맡겼습니다. 세관 확인은 어떻게 합니까?"
line-missing = "면세로 산 물건의 일부가 없습니다. 어떻게 합니까?"
line-incomplete = "면세로 산 물건이 모두 있는지 모르겠습니다. 어떻게 합니까?"
line-record = "이 영수증의 세관 확인은 끝났습니까?"
line-customs = "짐을 맡기기 전입니다. 면세로 산 물건의 세관 확인을 부탁합니다."
line-desk = "면세로 산 물건의 전부 또는 일부를 일본에서 소비했습니다."
line-refund = "환급은 언제, 어떤 방법으로 됩니까?"

keep-title = 물건을 쓰지 말고 모두 함께 두기
keep-details = 함께 둘 것
keep-own = 영수증, 여권과 함께 둡니다. 직접 가지고 나가는 물건만 확인됩니다. 일본에서 직접 부치는 방법은 2025년 3월 31일에 끝났습니다.
until-customs = 세관 확인이 끝날 때까지

papers-title = 증명서나 보증서 준비하기
papers-details = 세관이 요구할 수 있는 것
papers-more = 한 개에 세전 { $unit_minimum }엔 이상인 물건은 세관이 증명서나 보증서를 요구할 수 있습니다.

customs-title = 출국할 때 세관 확인(⟦税関確認⟧) 받기
customs-details = 어디에서 어떻게
customs-by = 산 날의 다음 날부터 세어 { $days }일째까지
customs-own = 그보다 일찍 일본을 떠나면 그날
customs-at-latest = 산 날을 모르면 늦어도 일본을 떠나는 날. { $days }일째가 더 빠를 수 있습니다
customs-in-calendar = 산 날의 다음 날부터 세어 { $days }일째까지. 그보다 일찍 일본을 떠나면 그날
last-day = 마지막 날:{" "}
day-of-leaving = 떠나는 날:{" "}
at-latest = 늦어도:{" "}
baggage-first = 짐을 맡기기 전, 보안 검사 전에
customs-more = 공항이나 항구의 단말기에 여권을 읽힙니다. 초록색이면 끝입니다.
customs-red = 빨간색이면 물건을 세관에 보여 줍니다. 빨간색은 거절이 아닙니다.
note-vjw = 나리타, 하네다, 간사이, 주부, 후쿠오카, 신치토세, 나하에서는 출발 로비의 Wi-Fi에 연결해 Visit Japan Web으로도 할 수 있습니다. 보안 검사 전까지입니다.
note-terminals = 다른 어느 공항과 항구에 단말기가 있는지는 읽은 내용에 나와 있지 않습니다. 그곳의 세관(⟦税関⟧)에 물어보세요.
note-connection = 국내선에서 짐을 맡기기 전에, 어디에서 물건을 확인하는지 세관에 물어보세요.

desk-title = 세관 창구(⟦税関⟧)의 직원에게 말하기
desk-details = 말하는 방법과 보여 줄 일본어 문장
desk-more = 이 영수증에는 단말기를 쓰지 마세요.

refund-title = 환급받기
refund-details = 누가 돌려주는지와 보여 줄 일본어 문장
refund-when = 언제, 어떻게 돌려받는지는 가게에 물어봅니다
refund-more = 가게 또는 가게가 맡긴 회사가 돌려줍니다. 살 때 물어 두면 좋습니다.

## Calendar

calendar-only-office = 세금이 돌아오는지는 세관과 가게가 결정합니다. 이 일정은 참고용입니다.

## Several receipts

item-kind = 영수증
items = 영수증별 결과
items-steps = 모든 영수증의 절차
item-current = 지금 보는 영수증:{" "}
item-name = 이 영수증의 이름(예: 돈키 11월 3일)
item-see = 보기·수정하기{" "}
item-remove = 지우기{" "}
item-removed = 이 화면에서 영수증 1장을 지웠습니다.
item-restore = 되돌리기
item-asks = 아직 질문이 남아 있습니다.
item-more = 영수증이 더 있는 분
item-more-hint = 1장씩 확인합니다. 떠나는 날 등 같은 답은 한 번만 묻습니다.
item-add = 영수증 추가하기
item-copy = 같은 답의 영수증 추가하기
link-hint = 답을 링크로 만들어 보관하거나 가족에게 보낼 수 있습니다. 링크에는 답이 들어 있어서, 링크를 아는 사람은 누구나 볼 수 있습니다. 영수증의 이름은 들어가지 않습니다. 링크를 만드는 것만으로는 어디에도 보내지지 않습니다.
link-full = 이 링크의 영수증을 더하면 100장이 넘으므로 답을 불러오지 않았습니다. 필요 없는 영수증을 지운 다음 링크를 다시 열어 주세요.

## Guide

guide-method = { $starts_on_full }부터 산 것: 가게에서 세금이 포함된 값을 내고, 출국할 때 세관(⟦税関⟧)이 확인하면 세금이 돌아옵니다.
guide-who = 가게에서: 대상이 되는 쇼핑
guide-start = { $starts_on_full } 또는 그 뒤에 산 물건.
guide-procedure = 가게가 면세 절차(⟦免税手続き⟧)를 한 물건. 여권(⟦パスポート⟧)이나 Visit Japan Web의 코드를 보여 줍니다.
guide-person = 단기 체류(⟦短期滞在⟧), 외교·공용, 상륙 허가(⟦上陸許可⟧)의 사람과 주일 미군이 산 물건. 외교·공용과 주일 미군 외에는 도착한 뒤 { $months }개월 미만인 사람만.
guide-abroad = 일본인은 계속해서 2년 이상 해외에 살고, 돌아온 뒤 { $months }개월 미만인 사람만. 가게에서 ⟦戸籍の附票の写し⟧(호적 부표 사본), ⟦在留証明⟧(재류 증명), 국외로 전출한 기록이 있는 ⟦マイナンバーカード⟧(마이넘버 카드) 중 하나를 보여 줍니다.
guide-amount = 같은 가게, 같은 날, 세전 { $minimum }엔 이상. 식품과 다른 물건을 합쳐서 셉니다. 상한은 없습니다.
guide-goods = 가지고 돌아갈 물건. 서비스, 식사, 금괴 등의 귀금속 덩어리, 금화와 백금화는 빠집니다.
guide-whole = 출국할 때: 알아 둘 것
guide-days = 세관 확인은 산 날의 다음 날부터 세어 { $days }일째까지입니다. { $starts_on_full }에 산 것은 { $example_last_full }까지. 주말이나 휴일이어도 날짜는 바뀌지 않습니다.
guide-one = 확인할 수 없는 것이 하나라도 있으면 그 영수증의 세금은 전혀 돌아오지 않습니다. 다른 영수증에는 영향이 없습니다.
guide-duty-free = 출국 심사 뒤에 있는 DUTY FREE 가게는 별개입니다. 이 페이지에서는 다루지 않습니다.
guide-old = { $old_until_full }까지 산 것은 세금을 내지 않았으므로 돌려받을 세금이 없습니다. 출국할 때 여권을 세관에 보여 주고, 요청받으면 물건도 보여 줍니다.
persona-tourist = 단기 체류, { $starts_on_full }에 구매, 물건이 모두 있음(마지막 날: { $example_last_full })
persona-japanese-abroad = 해외에 2년 이상 살고 가게에서 증명을 보여 준 일본인
persona-missing = 잃어버리거나 주거나 부친 것이 있음
persona-used = 먹거나 다 쓴 것이 있음
persona-resident = 일본에서 일하거나 공부하거나 살고 있음
persona-old = { $old_until_full }까지 산 것
persona-none-step = 돌려받을 세금이 없어 보입니다
open-together = 같은 날의 영수증 두 장을 모든 가게가 합치는지
open-months = { $months }개월이 되는 바로 그날을 어떻게 세는지
open-midnight = 밤 12시를 넘겨 여는 가게에서 산 날
open-terminals = 일곱 공항 외에 단말기가 있는 곳
open-returns = 반품이나 교환을 한 경우
open-cancelled = 비행기가 결항된 뒤의 일
open-when = 가게가 언제 돌려주는지
sources = 출처
source-t = T: 관광청(⟦観光庁⟧) '여행자용' { $travellers_page }
source-f = F: 관광청 '자주 묻는 질문' { $faq_page }
source-s = S: 관광청 '면세점용' { $shops_page }
source-z = Z: 전국면세점협회(⟦全国免税店協会⟧) { $association_page }
source-l = L: ⟦消費税法施行令18条⟧(소비세법 시행령 제18조, 2023년 조문)
sources-read = 읽은 날: { $read_on_full }. 다음은 원문에서 읽지 않았습니다(B, C).
second-person = B: 어떤 자격의 사람인지, 도착한 뒤 { $months }개월 미만(주일 미군은 L)
second-amount = B: { $minimum }엔이라는 금액
second-goods = B: 무엇이 대상이 아닌지
second-papers = B: { $unit_minimum }엔 이상인 물건의 증명서나 보증서
second-baggage = C: 짐을 맡기기 전이라는 것. 세관의 일반 규칙입니다.
unconfirmed-full = 관광청, 세관, 협회 중 어디도 이 페이지의 해석을 아직 확인하지 않았습니다. 원문과 다르면 원문이 우선합니다.
confirmed-by = 이 페이지의 해석을 확인한 곳: { $confirmed_by }

## End of the page

source-report = 관광청(⟦観光庁⟧) '여행자용' { $travellers_page }(읽은 날: { $read_on_full }).
authoritative = 관광청과 세관의 일본어 안내만이 정식 내용입니다.
kept-before = 이 기기에 저장되어 있어 통신이 없어도 쓸 수 있습니다. 내용을 읽은 날은 { $read_on }, 저장한 때는{" "}
about = Kigen(⟦期限⟧, 기한)은 누구나 쓸 수 있는 페이지입니다.

## On paper

paper-shop = 가게와 영수증 번호
paper-confirmed = 세관 확인을 받은 날
