# Korean. The same texts in the same order as ja.ftl, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said. The lines to show and the complaint are in page.html.
# No particle after a { $… } depends on how the inserted word ends.

## Head of the page

title = 맡긴 짐이 파손·지연·미도착: 언제까지 항공사에 신고하는지
description = 비행기에 맡긴 짐이 파손되었거나, 늦게 왔거나, 오지 않았을 때 언제까지 어떻게 항공사에 신고하는지 확인하는 페이지입니다.
short-name = 수하물 신고
campaign = 비행기에 맡긴 짐(JAL·ANA·그 밖의 국제선)
heading = 맡긴 짐이 파손되었거나, 늦거나, 오지 않을 때
lead = 항공사에 서면으로 신고합니다. 파손된 짐은 { $ana_damaged_days }일뿐입니다. 언제까지 무엇을 할지 짐마다 확인할 수 있습니다.
at-hand = 아직 도착 로비에 있다면 먼저 항공사 창구로 가세요.
not-office = 항공사의 페이지가 아닙니다.
clock-early = 이 기기의 시계가 { $amended_full }보다 전의 시각을 가리킵니다. 잘못되었으면 시계를 맞춰 주세요.
superseded = 그 뒤에 내용이 바뀌었습니다. 이 페이지는 오래되었을 수 있습니다. 항공사 페이지를 확인해 주세요.
instead = 급할 때는 항공사 창구에 물어보세요.

## Questions

date-typed = 날짜 입력하기

carrier = 마지막에 탄 비행기는 어느 항공사였습니까?
carrier-short = 항공사
carrier-hint = 공동 운항(코드셰어)편이면 실제로 운항한 항공사입니다.
carrier-jal = JAL(일본항공)
carrier-ana = ANA(전일본공수)
carrier-other = 다른 항공사

flight = 국제선이었습니까, 국내선이었습니까?
flight-short = 국제선·국내선
flight-hint = 국제선과 같은 항공권으로 탄 국내선은 국제선에 들어갑니다.
flight-international = 국제선(⟦国際線⟧)
flight-domestic = 일본 국내선(⟦国内線⟧)

what = 짐이 어떻게 되었습니까?
what-short = 짐
what-damaged = 파손되어 있었음
what-late = 늦게 왔음
what-missing = 아직 오지 않았음

received = 언제 짐을 받았습니까?
received-short = 받은 날
received-hint = 늦게 왔으면 온 날입니다.
received-typed-legend = 받은 날

reported = 항공사에 이미 신고했습니까?
reported-short = 신고
reported-written = 서면으로 신고했음
reported-spoken = 창구나 전화로 말하기만 했음
reported-no = 아직

arrived = 비행기가 언제 도착했습니까?
arrived-short = 도착한 날
arrived-hint = 도착한 곳의 날짜입니다.
arrived-typed-legend = 도착한 날

still_there = 지금 어디에 있습니까?
still_there-short = 지금 있는 곳
still_there-airport = 아직 도착 로비에 있음
still_there-left = 이미 나왔음

## Result

verdict-claim = 항공사에 서면으로 신고하세요
verdict-confirm = 언제까지 신고하는지 항공사에 물어보세요
verdict-not-read = 곧바로 항공사에 물어보세요
verdict-desk = 여기를 나가기 전에 항공사 창구로
standing-reported = 서면 신고가 끝났습니다
standing-too-late = 서면으로 신고하는 기한이 지났습니다
standing-unclear-day = 오늘 안에 서면으로 신고하세요
standing-unclear-reported = 신고가 되었는지 항공사에 물어보세요
verdict-only-office = 받아들일지는 항공사가 결정합니다. 이 페이지는 참고용입니다.
unconfirmed = JAL과 ANA, 협약의 규정을 { $read_on_full }에 읽은 것으로, 항공사의 확인은 받지 않았습니다.
reported-more = 항공사의 답을 기다립니다.
suit-unclear = 소송을 낼 수 있는 확실한 마지막 날이 지났습니다. 소송을 생각한다면 곧바로 법률 전문가에게 물어보세요.
suit-closed = 소송을 낼 수 있는 기간이 지났습니다.
suit-not-read = ANA는 소송을 낼 수 있는 기간을 읽지 않았습니다.
confirm-more = 답변만으로는 어느 규정인지 알 수 없습니다. 무엇을 알아야 하는지는 '이유'에 있습니다.
write-uncounted = 곧바로 신고하세요.
write-undated = 날짜를 몰라서 마지막 날을 셀 수 없습니다.
note-spoken = 창구나 전화로 말하는 것만으로는 부족합니다. 서면으로 신고하세요.
too-late-more = 그래도 받아 줄지는 항공사에 물어보세요.
unclear-day = 확실한 마지막 날이 지났습니다. 오늘도 늦지 않은지는 나와 있지 않습니다.
unclear-reported = 기한이 지났지만, 이미 서면으로 신고했을 수 있습니다.
contradiction-received = 받은 날이 아직 오지 않은 날짜입니다. 틀렸으면 답을 바꿔 주세요.
contradiction-arrived = 도착한 날이 아직 오지 않은 날짜이거나, 짐을 받은 날보다 뒤입니다. 틀렸으면 답을 바꿔 주세요.
binding-if = 그 규정인 경우의 다음 기한
if-so = 그 규정인 경우에만

reason-notice-true = 이 항공사의 이 비행편에 대한 규정을 읽었습니다.
reason-notice-false = 이 항공사의 이 비행편에 대한 규정은 읽지 않았습니다.
reason-notice-null = 어느 규정인지 알 수 없습니다. 항공사, 국제선인지, 짐이 어떻게 되었는지에 달려 있습니다.
reason-what-true = 짐이 어떻게 되었는지 압니다.
reason-what-null = 짐이 어떻게 되었는지 모릅니다.
turn-claim = 어느 규정인지 알 수 있습니다
turn-not_read = 읽지 않은 규정입니다

## Rules

row-jal-damaged = 파손(JAL 국제선): 발견하면 곧바로, 늦어도 받은 날부터 { $jal_damaged_days }일 이내에 서면을 보냅니다.
row-jal-late = 지연(JAL 국제선): 짐을 받을 수 있게 된 날부터 { $jal_late_days }일 이내에 서면을 보냅니다.
row-jal-missing = 미도착(JAL 국제선): 짐을 받았어야 할 날부터 { $jal_missing_days }일 이내에 서면을 보냅니다.
row-ana-damaged = 파손(ANA): 받은 다음 날부터 세어 { $ana_damaged_days }일 이내에 서면으로 신고합니다.
row-ana-late = 지연·미도착(ANA 국제선): 도착한 다음 날부터 세어 { $ana_late_days }일 이내에 서면으로 신고합니다.
row-mc-damaged = 파손(국제선의 협약): 받은 날부터 { $mc_damaged_days }일 이내에 서면을 건네거나 보냅니다.
row-mc-late = 지연(국제선의 협약): 짐을 받을 수 있게 된 날부터 { $mc_late_days }일 이내에 서면을 건네거나 보냅니다.
row-mc-missing = 미도착(국제선의 협약): 신고 기한은 나와 있지 않습니다.

## Steps

ask-title = 항공사에 물어보기
ask-details = 보여 줄 일본어 문장
ask-when = 곧바로 물어봅니다
ask-when-where = 창구에서 이 문장을 보여 주세요:
ask-late = 기한이 지났을 수 있으면 이 문장을 보여 주세요:
line-when-where = "맡긴 짐에 관한 일입니다. 언제까지, 어디에 신고합니까?"
line-late = "기한이 지났을 수 있습니다. 신고를 받아 주시겠습니까?"
line-desk = "맡긴 짐에 관해 신고하려고 합니다. 접수 번호와 서류 사본을 주세요."

desk-title = 항공사 창구에서 말하기
desk-details = 보여 줄 것과 일본어 문장
desk-when = 도착 로비를 나가기 전에
desk-get = 접수 번호와 서류 사본을 받으세요.
desk-more = 수하물표와 탑승권을 보여 주세요.

write-title = 서면으로 신고하기
write-details = 쓰는 방법과 옮겨 적을 글
write-when = 곧바로
write-by = ANA: 다음 날부터 세어 마지막 날까지
write-safe-by = JAL과 협약: 첫날도 세어 확실한 마지막 날까지
write-in-calendar = 서면으로 신고하는 마지막 날입니다. 첫날을 세는지 나와 있지 않은 규정에서는 확실한 마지막 날입니다.
last-day = 마지막 날:{" "}
safe-day = 확실한 마지막 날:{" "}
write-unstated = 그다음 날도 늦지 않은지는 나와 있지 않습니다.
write-earliest = 파손된 경우의 기한을 도착한 날부터 세었습니다. 가장 빠른 경우입니다.
state-safe-day = 오늘이 확실한 마지막 날
today-safe = 확실한 것은 오늘까지
write-ana = ANA에는 양식이 있습니다. 전화만으로는 부족합니다.
write-more = 사본과 보낸 날을 알 수 있는 것을 남겨 두세요.
letter = 신고하는 글(일본어·영어)
letter-more = 빈칸은 종이나 본인의 메일에 씁니다. 이 페이지는 아무것도 받지 않고 보내지 않습니다.
letter-mail-ja = 일본어 글로 메일 쓰기
letter-mail-en = 영어 글로 메일 쓰기

keep-title = 수하물표, 탑승권, 사진, 영수증 보관하기
keep-details = 보관할 것
keep-when = 해결될 때까지
keep-more = 수하물표, 탑승권, 파손된 곳의 사진, 짐이 없는 동안 산 것의 영수증입니다. 짐과 안에 든 것은 버리지 마세요.

follow-title = 짐이 어디 있는지 계속 물어보기
follow-details = 오지 않을 때
follow-when = 올 때까지
follow-more = 창구에서 받은 번호로 물어봅니다. 협약에서는 왔어야 할 날부터 21일이 지나도 오지 않는 짐은 분실된 것으로 봅니다.

sue-title = 소송을 낼 수 있는 기간에 유의하기
sue-details = 기간을 세는 방법
sue-when = 도착한 뒤 { $mc_suit_years }년
sue-in-calendar = 소송을 낼 때의 확실한 마지막 날입니다.
sue-unstated = 그 뒤의 이틀은 법원의 법에 달려 있어 알 수 없습니다.
sue-more = 도착한 날, 도착했어야 할 날, 또는 운송이 중지된 날부터 { $mc_suit_years }년입니다(JAL 국제선과 협약).
sue-court = 어떻게 세는지는 법원의 법에 따릅니다.

## Calendar

calendar-only-office = 받아들일지는 항공사가 결정합니다. 이 일정은 참고용입니다.

## Several bags

item-kind = 짐
items = 짐별 결과
items-steps = 모든 짐의 절차
item-current = 지금 보는 짐:{" "}
item-name = 이 짐의 이름(예: 파란 가방)
item-see = 보기·수정하기{" "}
item-remove = 지우기{" "}
item-removed = 이 화면에서 짐 1개를 지웠습니다.
item-restore = 되돌리기
item-asks = 아직 질문이 남아 있습니다.
item-more = 짐이 더 있는 분
item-more-hint = 짐은 1개씩 확인합니다. 비행편 등 같은 답은 한 번만 묻습니다.
item-add = 짐 추가하기
item-copy = 같은 답의 짐 추가하기
link-hint = 답을 링크로 만들어 보관하거나 가족에게 보낼 수 있습니다. 링크에는 답이 들어 있어서, 링크를 아는 사람은 누구나 볼 수 있습니다. 짐의 이름은 들어가지 않습니다. 링크를 만드는 것만으로는 어디에도 보내지지 않습니다.
link-full = 이 링크의 짐을 더하면 100개가 넘으므로 답을 불러오지 않았습니다. 필요 없는 짐을 지운 다음 링크를 다시 열어 주세요.

## Guide

guide-first = 도착 로비를 나가기 전에 항공사 창구에서 말합니다. 그다음 기한 안에 서면으로 신고합니다. 말하는 것만으로는 부족합니다.
guide-days = 신고 기한
guide-first-day = JAL과 협약에는 첫날을 세는지가 나와 있지 않습니다. 이 페이지는 첫날을 셀 때의 마지막 날을 '확실한 마지막 날'로 하고, 그다음 날은 '알 수 없음'으로 합니다.
guide-example = 예: { $read_on_full }에 받은 파손된 짐. ANA는 { $example_counted_full }까지. JAL과 협약은 { $example_safe_full }까지는 확실하고, { $example_unclear_full }에도 늦지 않은지는 나와 있지 않습니다.
persona-jal-damaged = JAL 국제선, 파손
persona-ana-damaged = ANA, 파손
persona-other-damaged = 다른 항공사의 국제선, 파손
persona-jal-late = JAL 국제선, 지연
persona-ana-late = ANA 국제선, 지연
persona-jal-missing = JAL 국제선, 미도착
persona-hall = JAL 국제선, 파손. 아직 도착 로비에 있음
persona-written = JAL 국제선, 파손. 서면으로 신고했음
persona-domestic = JAL 일본 국내선
open-first-day = JAL과 협약에서 첫날을 세는지
open-desk = 창구에서 쓴 서류만으로 서면 신고가 되는지
open-lost = 협약에서, 오지 않는 짐을 언제까지 신고하는지
open-court = 소송을 낼 수 있는 마지막 날을 세는 방법
open-domestic = JAL의 일본 국내선, ANA 일본 국내선의 지연과 미도착
open-edition = JAL 약관에 2017년 11월보다 새로운 판이 있는지
sources = 출처
source-jal = JAL '국제운송약관'(⟦国際運送約款⟧) 제19조(2017년 11월판. 새로운 판이 있을 수 있음) { $jal_page }
source-ana = ANA '수하물 파손', '수하물 조회' { $ana_page } { $ana_domestic_page } { $ana_search_page }
source-mc = 몬트리올 협약(⟦モントリオール条約⟧) 제17조·제31조·제35조(일본 외무성) { $mc_page }
sources-read = 읽은 날: { $read_on_full }.
unconfirmed-full = 어느 항공사도 이 페이지의 해석을 아직 확인하지 않았습니다. 원문과 다르면 원문이 우선합니다.
confirmed-by = 이 페이지의 해석을 확인한 곳: { $confirmed_by }
guide-not-read = 읽지 않은 규정
not-read-jal = JAL 일본 국내선의 규정은 읽지 않았습니다.
not-read-ana = ANA 일본 국내선의 지연과 미도착에 대한 규정은 읽지 않았습니다.
not-read-other = 다른 항공사의 일본 국내선 규정은 읽지 않았습니다. 협약은 국내선에 적용되지 않습니다.

## End of the page

source-report = JAL 국제운송약관, ANA의 안내, 몬트리올 협약(읽은 날: { $read_on_full }). 주소는 위의 '출처'에 있습니다.
authoritative = 항공사의 약관과 협약만이 정식 내용입니다.
kept-before = 이 기기에 저장되어 있어 통신이 없어도 쓸 수 있습니다. 내용을 읽은 날은 { $read_on }, 저장한 때는{" "}
about = Kigen(⟦期限⟧, 기한)은 누구나 쓸 수 있는 페이지입니다.

## On paper

paper-flight = 편명
paper-tag = 수하물표 번호
paper-reference = 창구의 접수 번호
paper-sent = 서면을 보낸 날
