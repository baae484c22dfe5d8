# Korean. A translation of ja.ftl: the same texts in the same order, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said on the telephone.
# No particle after a { $… } depends on how the inserted word ends.

## Language

authoritative = 사무국의 일본어 공지만이 정식 내용입니다. 이 페이지에 공지와 다른 점이 있으면 공지가 우선합니다.

## Head of the page

title = regionPAY 시스템 장애 보상: 나의 절차와 기한
description = { $outage_full }에 일어난 지역 쿠폰(⟦地域クーポン⟧, regionPAY) 시스템 장애의 보상 대상일 수 있는지, 다음에 무엇을 언제까지 하면 되는지 알아보는 페이지입니다.
campaign = { $campaign }
heading = 쿠폰의 보상 대상인지 알아보기
lead = { $outage_full }에 시스템 장애로 지역 쿠폰(⟦地域クーポン⟧, regionPAY)의 발행과 결제 등을 할 수 없게 되었습니다. 질문 최대 10개로, 보상 대상일 수 있는지, 언제까지 무엇을 하면 되는지 알아볼 수 있습니다.
at-hand = 종이 쿠폰이 있으면 가까이에 준비해 주세요.
not-office = 사무국의 페이지가 아닙니다.
sample = 이것은 견본입니다. 견본현(⟦見本県⟧)도 이 공지도 가상의 것으로, 실제 보상과는 관계가 없습니다.
clock-early = 이 기기의 시계가 공지에 내용이 추가된 { $amended_full }보다 전의 시각을 가리킵니다. 잘못되었으면 시계를 맞춰 주세요.
ended = 공지의 기한이 모두 지났습니다. 마지막 기한은 { $collect_by_full }까지였습니다.
superseded = 이 공지 뒤에 새 공지가 나왔습니다. 이 페이지의 내용은 오래되었을 수 있습니다. 사무국의 새 공지를 봐 주세요.
engine-failed-call = 급하면 전화해 주세요.

## Questions

prefecture = 여행하신 곳은 { $prefecture }입니까?
prefecture-short = 여행지
prefecture-here = 네, { $prefecture }입니다
prefecture-elsewhere = 아니요, 다른 도도부현입니다

coupon = 여행할 때 무엇을 받으셨습니까?
coupon-short = 받은 것
coupon-hint = 종이 쿠폰을 앱에 충전하신 분도 맨 위를 선택해 주세요.
coupon-paper = 전국 여행 지원(⟦全国旅行支援⟧)의 종이 지역 쿠폰(⟦地域クーポン⟧)을 regionPAY로 받음
coupon-not-issued = 받기로 되어 있었는데 발행되지 않음
coupon-other = 다른 것을 받음, 또는 아무것도 받지 않음

incident = { $outage }의 장애 때, 결제하면서 무슨 일이 있었습니까?
incident-short = 결제할 때 있었던 일
incident-hint = 장애는 { $outage_about }에 일어났습니다. 자세한 시간대는 공지에 나와 있지 않습니다.
incident-hint-hours = 장애는 { $outage_hours } 이어졌습니다.
incident-otherwise = 쿠폰을 쓸 수 없어 현금 등으로 냈는데, 쿠폰 잔액도 차감됨
incident-twice = 결제(⟦決済⟧) 버튼을 두 번 이상 눌러서 중복으로 결제됨
incident-other = 결제할 때 그 밖의 이상한 일이 있었음
incident-none = 해당 없음(쓰지 못했을 뿐인 분, 쓰려고 하지 않은 분도 이것을 선택해 주세요)

expiry = 종이 쿠폰에 인쇄된 유효 기한(⟦有効期限⟧)은 언제입니까?
expiry-short = 인쇄된 유효 기한
expiry-hint = 앱에 { $first_extension_day } 또는 { $use_by_day } 날짜가 나와 있어도, 연장된 뒤의 날짜일 수 있습니다. 종이 쿠폰에 인쇄된 날짜를 선택해 주세요.
expiry-hint-paper = 연장된 뒤의 날짜가 아니라, 종이 쿠폰에 인쇄된 날짜를 선택해 주세요.
expiry-typed = 다른 날(직접 입력)
expiry-typed-legend = 인쇄된 날짜

balance = { $first_extension } 시점에 쿠폰 잔액(⟦残額⟧)이 있었습니까?
balance-short = { $first_extension_day } 잔액
balance-hint = 종이 쿠폰에는 잔액이 인쇄되지 않습니다(이 페이지의 해석). 모르는 경우에는 '모름'을 선택해 주세요.
balance-some = 1엔 이상 있었음(얼마인지는 몰라도 됨)
balance-nothing = 0엔이었음
balance-typed = 금액 입력하기
balance-label = { $first_extension } 시점의 잔액

left = { $use_by } 시점에 쿠폰 잔액(⟦残額⟧)이 있었습니까?
left-short = { $use_by_day } 잔액
left-some = 1엔 이상 있었음(얼마인지는 몰라도 됨)
left-nothing = 0엔이었음(다 씀)
left-typed = 금액 입력하기
left-label = { $use_by } 시점의 잔액

payout = 포인트와 은행 계좌 입금 중 어느 쪽으로 받으시겠습니까?
payout-short = 받는 방법
payout-hint = 포인트는 { $points } 중에서 하나를 고를 수 있습니다.
payout-points = 캐시리스 포인트(⟦キャッシュレスポイント⟧)
payout-bank = 은행 계좌 입금(⟦振込⟧): 사정이 있어 포인트를 희망하지 않음
payout-unknown = 아직 정하지 않음(포인트를 기준으로 안내합니다)

charge = 쿠폰을 앱에 충전(⟦チャージ⟧)하셨습니까?
charge-short = 앱 충전 여부
charge-hint = 앱을 기기에서 지우기만 했다면, 탈퇴(⟦退会⟧)한 것이 아닙니다.
charge-app = 충전함(탈퇴하지 않음)
charge-withdrawn = 충전했지만, 탈퇴함(⟦退会⟧)
charge-paper = 앱은 쓰지 않음(종이 쿠폰만 있음)

applied = { $application_site }에서 이미 신청하셨습니까?
applied-short = 신청
applied-yes = 신청함
applied-no = 아직 신청하지 않음

inquiry_number = 쿠폰의 '문의 번호'(⟦お問合せ番号⟧)를 아십니까?
inquiry_number-short = 문의 번호
inquiry-hint = 종이 쿠폰의 '⟦お問合せ番号⟧'에 적힌 번호입니다. 번호는 여기에 입력하지 않습니다.
inquiry-known = 알고 있음
inquiry-lost = 모름, 또는 쿠폰을 잃어버림

## Result

verdict-eligible = 보상 대상으로 보입니다
verdict-eligible-ended = 당시에는 보상 대상이었던 것으로 보입니다
verdict-confirm = 콜센터에 확인해 주세요
verdict-not-covered = 이 공지의 보상 대상이 아닌 것으로 보입니다
verdict-elsewhere = 이 공지로는 판단할 수 없습니다
verdict-elsewhere-more = 이 공지는 { $prefecture } 여행에 관한 것입니다. 다른 도도부현으로 간 여행은 여행지 도도부현의 공지를 봐 주세요. 전화번호는 같습니다(이 페이지의 해석).
verdict-confirm-more = 답만으로는 대상인지 아닌지 정할 수 없습니다. 아래의 '이유'에 무엇을 알면 정해지는지 나와 있습니다.
verdict-not-issued = 발행되지 않은 쿠폰을 어떻게 처리하는지는 공지에 나와 있지 않습니다.
ground-a = 유효 기한이 { $expiry }이고 { $first_extension_day } 뒤에도 잔액이 있었던 분에 해당합니다.
ground-b1 = 다른 방법으로 냈는데 잔액도 차감된 분에 해당합니다.
ground-b2 = 중복으로 결제된 분에 해당합니다.
ground-other = 결제할 때 다른 문제가 있었던 분은 전화로 문의하라고 공지에 나와 있습니다.
ground-coupon = 종이 지역 쿠폰(⟦地域クーポン（紙）⟧)을 regionPAY로 받은 분이 대상입니다.
ground-none = 답변은 공지의 보상 조건 어디에도 해당하지 않습니다.
verdict-only-office = 대상 여부는 사무국이 결정합니다. 이 페이지는 공지를 바탕으로 한 참고용입니다.
standing-settled = { $use_by_day }까지 다 사용했으므로, 받을 수 있는 남은 금액이 없습니다.
standing-too-late = 공지에 있는 기한이 지났습니다. 아직 방법이 있는지는 콜센터에 물어보세요.
standing-unclear = 아직 늦지 않았는지는 공지와 답만으로 알 수 없습니다. 콜센터에 물어보세요.
note-ended = 아래는 당시에 적용되던 내용입니다.
note-late-report = 공지는 { $use_by_day }까지 잔액이 복원되는 것을 전제로 쓰여 있습니다. 그 뒤에 연락한 경우를 어떻게 처리하는지는 나와 있지 않으니, 콜센터에 물어보세요.

binding-if = 보상 대상인 경우의 다음 기한
binding-guide-if = 보상 대상인 경우의 참고 날짜
ready = 준비할 것
ready-etc = 다른 것을 물어볼 수도 있습니다.

if-so = 보상 대상인 경우에만
if-paper = 앱에 충전하지 않은 분, 탈퇴한 분만

reason-prefecture-true = { $prefecture } 여행입니다.
reason-prefecture-false = { $prefecture } 여행이 아닙니다.
reason-prefecture-null = { $prefecture } 여행인지 알 수 없습니다. { $prefecture } 여행이면 이 조건에 해당합니다.
reason-coupon-true = 종이 지역 쿠폰을 regionPAY로 받았습니다.
reason-coupon-false = 종이 지역 쿠폰을 regionPAY로 받지 않았습니다.
reason-coupon-null = 종이 지역 쿠폰을 regionPAY로 받았는지 알 수 없습니다. 쿠폰이나 숙소에서 받은 서류를 보면 알 수 있는 경우가 있습니다(이 페이지의 해석).
reason-expiry-true = 인쇄된 유효 기한은 { $expiry }입니다.
reason-expiry-false = 인쇄된 유효 기한이 { $expiry }인 경우가 아닙니다.
reason-expiry-null = 인쇄된 유효 기한을 알 수 없습니다. { $expiry }인 경우 이 조건에 해당합니다.
reason-balance-true = { $first_extension } 시점에 1엔 이상의 잔액이 있었습니다.
reason-balance-false = { $first_extension } 시점에 잔액이 없었습니다.
reason-balance-null = { $first_extension } 시점의 잔액을 알 수 없습니다. 1엔 이상이면 이 조건에 해당합니다.
reason-b1-true = 현금 등으로 냈는데, 잔액도 차감되었습니다.
reason-b1-false = 현금 등으로 내고 잔액도 차감된 일은 없습니다.
reason-b1-null = 현금 등으로 내고 잔액도 차감되었는지 알 수 없습니다. 콜센터에 문의하면 알 수 있는 경우가 있습니다.
reason-b2-true = 중복으로 결제되었습니다.
reason-b2-false = 중복으로 결제되지 않았습니다.
reason-b2-null = 중복으로 결제되었는지 알 수 없습니다. 콜센터에 문의하면 알 수 있는 경우가 있습니다.
reason-other-true = 장애 때, 결제하면서 그 밖의 일이 있었습니다. 공지에는 콜센터에 문의하라고 나와 있습니다.
reason-other-false = 결제할 때 그 밖의 문제는 없었습니다.
reason-other-null = 장애 때, 결제하면서 그 밖의 일이 있었는지 알 수 없습니다. 콜센터에 문의하면 알 수 있는 경우가 있습니다.
turn-eligible = 보상 대상으로 보입니다
turn-not_covered = 이 공지의 보상 대상이 아닌 것으로 보입니다

## Steps

call-title = 콜센터(⟦コールセンター⟧)에 전화하기
call-details = 전화로 물어보는 네 가지
call-advisory = 참고할 기준은 { $call_by }까지입니다. { $apply_by } 신청 기한 전에 전화할 수 있는 마지막 시간입니다.
call-soon = 되도록 빨리 전화해 주세요. 잔액이 복원되어도 쿠폰을 쓸 수 있는 것은 { $use_by_day }까지입니다.
call-first = 먼저, 되도록 빨리 전화:
call-ready-number = 쿠폰의 문의 번호(⟦お問合せ番号⟧)
call-ready-expiry = 유효 기한(⟦有効期限⟧)
call-ready-prefecture = 여행지 도도부현(⟦旅行先の都道府県⟧)
call-ready-shop = 이용한 가게 이름(⟦利用店舗名⟧)
call-asked = 잔액이 더 차감된 일로 전화하면 다음 네 가지를 물어봅니다.
call-after = 가게의 정보와 대조하여 확인되면, 잔액이 복원되고 유효 기한이 { $use_by_day }까지 연장됩니다.

find_number-title = 쿠폰을 발행한 숙소나 여행사 등에 문의 번호(⟦お問合せ番号⟧) 물어보기
find-first = 먼저 쿠폰을 발행한 숙소 등에 문의 번호(⟦お問合せ番号⟧)를 물어보세요.
find_number-details = 쿠폰을 잃어버린 분께
find-more = 공지에는 쿠폰을 잃어버려 번호를 모르는 분은 이곳에 확인하라고 나와 있습니다.
find-by = { $apply_by } 신청 기한에 늦지 않도록

use-title = 쿠폰 사용하기(가실 수 있는 분)
use-details = 사용할 때
use-more = 공지에서는 가능하면 { $prefecture }에 다시 한번 가서 쓰도록 권하고 있습니다.
use-rest = 갈 수 없으면 가지 않아도 됩니다. 대상인 분은 잔액에 상당하는 금액을 포인트나 계좌 입금으로 받을 수 있습니다(공지 2(A)②).
use-after = 잔액이 복원된 뒤
use-printed = { $expiry } 날짜가 인쇄되어 있어도, 대상인 쿠폰은 { $use_by_day }까지 쓸 수 있습니다.
use-restored = 더 차감된 금액은 전화한 뒤, 잔액으로 복원되고 나서 쓸 수 있습니다. 언제 복원되는지는 공지에 나와 있지 않습니다.

apply-title = { $application_site }에서 신청하기
apply-details = 준비할 것과 신청 사이트
no-time = 몇 시까지인지는 나와 있지 않습니다
apply-opens = { $application_opens }에 열릴 예정
apply-more = 사이트는 여행지 도도부현의 전국 여행 지원(⟦全国旅行支援⟧) 홈페이지 안에 있습니다. 사이트의 URL은 이 공지에는 없으며, 다음 공지(제3차 공지, ⟦第3報⟧)에서 안내될 예정입니다.
apply-more-site = 사이트는 여행지 도도부현의 전국 여행 지원(⟦全国旅行支援⟧) 홈페이지 안에 있습니다. URL: { $application_site_address }
apply-weekend = { $apply_by } 당일은 휴일이지만, 다음 날로 연장된다고는 나와 있지 않습니다.
apply-separate = 다른 도도부현의 쿠폰은 그 도도부현의 사이트에서 따로 신청합니다.
apply-if-paper = 앱에 충전했고 탈퇴하지 않았다면, 신청은 필요 없습니다. 그래도 { $collect_by }까지 포인트를 받아야 합니다.
ready-name = 이름(⟦氏名⟧)
ready-contact = 연락처(⟦連絡先⟧)
ready-prefecture = 이용한 도도부현(⟦利用都道府県⟧)
ready-date = 여행 날짜(⟦旅行日⟧)
ready-number = 쿠폰의 문의 번호(⟦お問合せ番号⟧)
ready-notify = 수령 안내를 받을 휴대전화 번호 또는 이메일 주소(⟦受取案内配信先⟧)

apply_bank-title = { $application_site }에서 은행 계좌 입금(⟦振込⟧) 신청하기
apply_bank-details = 준비할 것과 신청 사이트
bank-when = 기한은 공지에 나와 있지 않습니다. 참고할 기준은 { $apply_by }까지입니다(포인트 신청 기한과 같은 날).
bank-guide = 기준은 { $apply_by }까지
bank-note = 기한은 공지에 나와 있지 않습니다. 포인트 신청 기한과 같은 날입니다.
bank-more = 앱을 쓰던 분도 입금을 받으려면 따로 신청해야 합니다.
ready-account = 계좌 번호(⟦口座番号⟧)
ready-identity = 본인 정보(⟦本人情報⟧)
ready-stay = 숙박에 관한 정보(⟦宿泊に関する情報⟧)

collect-title = 포인트 받기
collect-details = 받는 방법과 금액
collect-app = 앱에 충전했고 탈퇴하지 않았다면 신청은 필요 없습니다. { $links_sent_from } 이후에, 앱에 등록한 전화번호 또는 이메일 주소로 포인트를 받는 사이트의 링크가 옵니다. 거기에서 직접 받아 주세요.
collect-stay = 이 페이지의 조언: 받을 때까지는 앱에서 탈퇴(⟦退会⟧)하지 않는 편이 안전합니다. 탈퇴한 분은 신청이 필요하기 때문입니다.
collect-paper = 신청한 뒤 안내가 언제 오는지는 공지에 나와 있지 않습니다. 안내가 오면 기한까지 받아 주세요.
collect-amount = 받을 수 있는 것은 { $use_by }의 잔액에 상당하는 금액입니다.

transfer-title = 계좌 입금 기다리기
transfer-details = 입금되기까지
transfer-when = { $transfers_from } 이후, 순차적으로
transfer-more = 신청 내용이 확인된 뒤에 입금됩니다.

## Calendar

calendar-only-office = 대상 여부는 사무국이 결정합니다. 이 일정은 공지를 바탕으로 한 참고용입니다.

## Telephone

call-card = 전화
call-why = 답을 잘 모르거나 안내가 오지 않을 때 문의하는 곳입니다.
call-centre = { $call_centre }
call-times = 접수 시간과 통화료
call-free = 통화료는 무료이고, 해외에서는 걸 수 없습니다(둘 다 이 페이지의 해석). 해외에서 걸 수 있는 번호는 공지에 나와 있지 않습니다.
call-open-before = 지금 전화할 수 있습니다. 접수는{" "}
call-open-after = 까지입니다.
call-closed-before = 지금은 접수 시간이 아닙니다. 다음 접수는{" "}
call-closed-after = 부터입니다.
call-unknown = 지금도 연결되는지는 공지에 나와 있지 않습니다.
call-unknown-last = 공지에 나와 있는 접수 기간은 { $first_call_day }부터 { $last_call_day }까지입니다. 지금은 그 기간이 아닙니다.
call-hours = { $hours_open }부터 { $hours_close }까지. { $every_day_through }까지는 매일, 그 뒤에는 평일만(토·일요일과 일본의 공휴일은 휴무). 언제까지 계속되는지는 나와 있지 않습니다.
call-hours-last = { $hours_open }부터 { $hours_close }까지. { $every_day_through }까지는 매일, 그 뒤에는 평일만(토·일요일과 일본의 공휴일은 휴무). { $last_call_day }까지입니다.

## Several items

item-kind = 쿠폰
items = 쿠폰별 결과
items-steps = 모든 쿠폰의 절차
item-current = 지금 보는 쿠폰:{" "}
item-name = 이 쿠폰의 이름(예: 아버지의 쿠폰)
item-see = 보기·수정하기{" "}
item-remove = 지우기{" "}
item-removed = 이 화면에서 쿠폰 1장을 지웠습니다.
item-restore = 되돌리기
item-asks = 아직 질문이 남아 있습니다.
item-more = 쿠폰이 더 있는 분
item-more-hint = 쿠폰은 1장씩 알아보고, 절차는 하나로 모아 보여 드립니다.
item-add = 쿠폰 추가하기
item-copy = 같은 답의 쿠폰 추가하기
route-app = 앱에 충전한 쿠폰
route-apply = 신청하는 쿠폰

## A link

link-hint = 답을 링크로 만들어 보관하거나 가족에게 보낼 수 있습니다. 링크에는 답이 들어 있어서, 링크를 아는 사람은 누구나 볼 수 있습니다. 쿠폰의 이름은 들어가지 않습니다. 링크를 만드는 것만으로는 어디에도 보내지지 않습니다.
link-full = 이 링크의 쿠폰을 더하면 100장이 넘으므로 답을 불러오지 않았습니다. 필요 없는 쿠폰을 지운 다음 링크를 다시 열어 주세요.

## Guide

guide-who = 보상받는 분
guide-who-both = { $prefecture } 여행에서 전국 여행 지원(⟦全国旅行支援⟧)을 이용하고 종이 지역 쿠폰(⟦地域クーポン⟧)을 regionPAY로 받은 분 가운데, 다음 중 하나에 해당하는 분입니다. (A)와 (B) 양쪽에 해당하는 경우도 있습니다(이 페이지의 해석).
guide-who-a = (A) 인쇄된 유효 기한이 { $expiry }이고, { $first_extension } 뒤에도 1엔 이상의 잔액이 있었던 분. 결제하려고 했는지 여부는 관계없습니다(이 페이지의 해석).
guide-who-b1 = (B)① 장애 때 쿠폰을 쓸 수 없어 현금 등으로 냈는데, 쿠폰 잔액도 차감된 분. 유효 기한은 관계없습니다(이 페이지의 해석).
guide-who-b2 = (B)② 장애 때 결제(⟦決済⟧) 버튼을 두 번 이상 눌러서 중복으로 결제된 분. 유효 기한은 관계없습니다(이 페이지의 해석).
guide-who-other = 장애 때, 결제하면서 그 밖의 일이 있었던 분은 콜센터에 문의해 주세요.
guide-children = 아이나 친구, 단체의 쿠폰은 그것을 가지고 있는 사람의 것으로 봅니다(이 페이지의 해석).
open-outage = 장애가 일어난 시간대
open-site = { $application_site }의 URL
open-third = 이후에 나오는 공지의 내용
open-call = (B)에 해당하는 분이 전화하는 기한
open-bank = 은행 계좌 입금을 신청하는 기한
open-line = 콜센터의 마지막 날
open-restore = (B)의 잔액이 복원되는 날
persona-a-paper = (A)이고, 종이 쿠폰만 있는 분
persona-a-withdrawn = (A)이고, 앱에서 탈퇴한 분
persona-a-app = (A)이고, 앱에 충전했고 계정이 있는 분
persona-a-bank = (A)이고, 은행 계좌 입금을 희망하는 분
persona-a-points = (A)이고, 포인트를 희망하는 분
persona-b-paper = (B)이고, 종이 쿠폰만 있는 분, 앱에서 탈퇴한 분
persona-b-app = (B)이고, 앱에 충전했고 계정이 있는 분
persona-b-bank = (B)이고, 은행 계좌 입금을 희망하는 분
persona-b-points = (B)이고, 포인트를 희망하는 분
persona-other = 장애 때, 결제하면서 그 밖의 문제가 있었던 분, 쿠폰이 발행되지 않은 분, 답을 모르는 것이 있는 분
persona-elsewhere = 다른 도도부현으로 여행한 분
persona-none = 어느 조건에도 해당하지 않는 분
persona-none-step = 이 공지의 보상 대상이 아닌 것으로 보입니다

## End of the page

source-report = { $office }, { $title }, { $published_full }. { $amended_full } 내용 추가.
kept-before = 이 기기에 저장되어 있어 인터넷에 연결되지 않아도 쓸 수 있습니다. { $amended }에 내용이 추가된 공지를 따릅니다. 이 페이지를{" "}
short-name = 보상 확인
about = Kigen(⟦期限⟧, 기한)은 누구나 쓸 수 있는 페이지입니다.

## On paper

paper-called = 전화한 날
paper-with = 통화한 상대
paper-receipt = 신청 접수 기록

## The call card, and the guide folded

call-last = { $apply_by } 신청 기한 전에 전화할 수 있는 것은 { $call_by }까지입니다.
