# Korean. A translation of ja.ftl: the same texts in the same order, which say the same.
# Text in ⟦…⟧ is Japanese, for what has to be recognised in Japan or said on the telephone.
# No particle after a { $… } depends on how the inserted word ends.

## Language

language-name = { language-short }{ language-rest }
language-short = 한국어
language-rest = {""}
languages = 언어

## Dates

# As browsers write them, too, but for the brackets of a date with its year.
day = { $month }월 { $day }일 ({ $weekday })
day-full = { $year }년 { $month }월 { $day }일 ({ $weekday })
clock = { $hour ->
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
   *[other] { $hour }
  }:{ $minute ->
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
third = { $month }월 { $third ->
    [early] 초순
    [middle] 중순
   *[late] 하순
  }
weekday = { $index ->
    [0] 월
    [1] 화
    [2] 수
    [3] 목
    [4] 금
    [5] 토
   *[6] 일
  }

## Head of the page

privacy = 답은 어디에도 전송되지 않으며, 저장되지도 않습니다.
skip = 본문으로
sample-short = [견본]{" "}
to-guide = 질문에 답하지 않고 전체를 한눈에 보기
as-of-before = 이 화면은{" "}
as-of-after = {" "}(일본 시간) 시점의 내용을 표시하고 있습니다. 지금 시각이 아닙니다.
as-of-reset = 지금 시각으로 표시하기
at-invalid = URL의 '#at=' 뒤에 있는 날짜와 시각을 읽을 수 없습니다. '#at=2023-04-18T10:00'처럼 써 주세요. 지금 시각으로 표시하고 있습니다.
clock-invalid = 이 기기의 시계를 읽을 수 없거나, 있을 수 없는 날짜와 시각으로 되어 있습니다. 시계를 맞춘 뒤 페이지를 다시 열어 주세요.
zone-matters = 기한은 일본 시간 기준입니다. 이 기기의 시계는 일본과 다른 시각을 가리킵니다.
moment = 다른 시각으로 보기
moment-label = 일본 시간의 날짜와 시각
moment-show = 이 시각으로 표시하기
later-edition = 이 페이지는 새 공지에 맞추어 바뀌었습니다. 지금 보이는 것은 그 전의 내용입니다. 신호가 좋은 곳에서 다시 열어 주세요.
result-coming = 결과를 받고 있습니다. 잠시 기다려 주세요.
time-moved = 시간이 지나 이 화면의 내용이 바뀌었습니다. 다시 봐 주세요.
update = 이 페이지의 새 버전이 있습니다. 지금 그대로 계속해도 됩니다.
update-take = 답을 남긴 채 새 버전으로 바꾸기
damaged = 이 페이지의 일부가 도착하지 않았거나 손상되었습니다. 신호가 좋은 곳에서 페이지를 다시 열어 주세요.
engine-broken = 이 브라우저에서는 질문에 답하여 알아보는 기능이 작동하지 않았습니다. 다른 브라우저로 열어 보세요.
engine-old = 이 브라우저는 오래되어 질문에 답하여 알아보는 기능이 작동하지 않습니다. 브라우저를 업데이트하거나 다른 브라우저로 열어 주세요.
engine-missing = 이 브라우저의 설정(차단 모드 등)에서는 질문에 답하여 알아보는 기능이 작동하지 않습니다. 설정을 바꾸거나 다른 브라우저로 열어 주세요.
engine-policy = 이 페이지가 있는 사이트의 설정에서는 질문에 답하여 알아보는 기능이 작동하지 않습니다. 이 페이지를 파일 하나로 저장하여 기기에서 열어 보세요.
engine-damaged = 질문에 답하여 알아보는 기능을 끝까지 받지 못했습니다. 신호가 좋은 곳에서 다시 열어 주세요.
engine-saved = 이것은 이 기기에 저장된 페이지의 사본이어서, 질문에 답하여 알아보는 기능이 작동하지 않습니다. 원래 URL의 페이지를 다시 열어 주세요.
engine-failed = 아래의 설명과 표에서도 같은 내용을 알 수 있습니다.
noscript = 스크립트를 사용할 수 없어서, 질문에 답하여 알아보는 기능은 표시하지 않습니다. 아래의 설명과 표에서도 같은 내용을 알 수 있습니다.

## Questions

next = 다음
change = 수정
answers = 지금까지의 답 보기·수정하기
error-title = 입력한 내용을 확인해 주세요
choose = 하나를 선택해 주세요.
error-date-missing = 연·월·일을 입력해 주세요. 모르는 경우에는 '모름'을 선택해 주세요.
error-date-form = 연도는 { $notice_year } 또는 ⟦令和{ $notice_era_year }⟧, 월과 일은 숫자로 입력해 주세요.
error-date-range = 연도를 확인해 주세요. 서기 2000~2099년 사이의 연도를 { $notice_year }처럼 입력해 주세요.
error-date-calendar = 달력에 없는 날짜입니다. 월과 일을 확인해 주세요.
error-yen-missing = 금액을 입력해 주세요. 모르는 경우에는 '모름'을 선택해 주세요.
error-yen-number = 금액을 읽을 수 없습니다. 500처럼 숫자로 입력해 주세요.
error-yen-negative = 금액은 0엔 이상으로 입력해 주세요.
error-yen-fraction = 금액은 1엔 단위로 입력해 주세요.
error-yen-large = 금액이 너무 큽니다. 100만 엔 이하로 입력해 주세요.
dont-know = 모름
yen = 엔
year = 년
month = 월
day-of-month = 일

date-hint = 연도는 { $notice_year }이나 ⟦令和{ $notice_era_year }⟧ 중 어느 쪽이든 괜찮습니다.

## Result

binding = 다음 기한
binding-guide = 참고 날짜
days-left-before = {""}
days-left-after = 일 남음
today = 오늘까지
plan = 절차
reasons = 이유

state-done = 완료
state-not-yet = 아직 시작되지 않았습니다
state-open = 기한 전입니다
state-to-do = 할 일
state-under-way = 시작될 시기입니다
state-last-day = 오늘이 마지막 날
state-closed = 끝났습니다
state-unclear = 가능한지 알 수 없음

turns = 답이 달랐다면
turn-answer-before = : '
turn-answer-after = '인 경우,{" "}
held-true = 해당함
held-false = 해당하지 않음
held-null = 알 수 없음
clause = 공지 { $clause }

## Steps

by = { $date }까지
by-no-time = { $date }까지(몇 시까지인지는 나와 있지 않습니다)
no-deadline = 기한은 공지에 나와 있지 않습니다

## Calendar

calendar = 캘린더에 추가
calendar-stated = 기한: { $step }
calendar-advisory = 참고 날짜: { $step }
calendar-japan-time = 날짜와 시각은 일본 시간 기준입니다.

## Several items

and = ,{" "}
of-item = :{" "}

## A link

keep = 결과 보관하기·알리기
link-make = 답이 담긴 링크 만들기
link-label = 답이 담긴 링크
link-copy = 복사하기
link-copied = 복사했습니다.
link-send = 보내기
link-code = 답이 담긴 링크의 QR 코드
link-long = 답이 많아서 QR 코드로 만들 수 없습니다. 링크를 이용해 주세요.
link-file = 이 페이지는 기기에 저장된 파일입니다. 이 링크는 이 기기에서만 열 수 있습니다. 다른 사람에게는 인쇄한 것이나 이 화면을 보여 주세요.
file-save = 이 페이지를 파일 하나로 저장하기
file-hint = 파일 하나로 저장해 두면 전파가 없는 곳에서도 기기에서 열어 사용할 수 있습니다. 여섯 언어가 들어 있습니다. 답은 들어 있지 않습니다.
unkept-line = LINE 안에서 연 페이지는 인터넷이 안 되는 곳에서는 사용할 수 없습니다. 평소 쓰는 브라우저로 열면 사용할 수 있습니다. 답은 처음부터 다시 입력해야 합니다.
unkept-open = 평소 쓰는 브라우저로 열기
unkept-app = 앱 안에서 연 페이지는 인터넷이 안 되는 곳에서는 사용할 수 없습니다. 앱의 메뉴에서 평소 쓰는 브라우저로 열어 주세요. 답은 처음부터 다시 입력해야 합니다.
unkept-none = 이 브라우저의 지금 설정(개인정보 보호 브라우징 등)에서는 한 번 닫으면 인터넷이 안 되는 곳에서 페이지를 열 수 없습니다. 평소 설정으로 열면 열 수 있습니다.
unkept-file = 페이지를 파일 하나로 저장해 둘 수도 있습니다.
boxed = 이 프레임 안에서는 전화, 캘린더, 인쇄, 저장을 사용할 수 없을 때가 있습니다. 그때는 이 페이지만 따로 열어 주세요:
link-read = 링크에 담긴 답을 불러왔습니다. 이 탭을 닫을 때까지는 페이지를 다시 열어도 남습니다.
link-foreign = 이 링크는 다른 공지를 위해 만들어졌습니다. 답을 불러오지 않았습니다.
link-old = 이 링크는 공지나 이 페이지가 이전 버전일 때 만들어졌습니다. 지금과 내용이 다를 수 있어 답을 불러오지 않았습니다. 다시 답해 주세요.
link-damaged = 이 링크는 중간에 잘렸거나 바뀌었습니다. 답을 불러오지 않았습니다. 보낸 분에게 물어보거나 다시 답해 주세요.

## Guide

guide = 공지의 내용
guide-table = 누가, 무엇을, 언제까지
guide-group = 나의 경우
guide-steps = 할 일(순서대로)
guide-details = 절차의 자세한 설명
guide-open = 공지에 나와 있지 않은 것

## End of the page

source = 바탕이 된 공지
later-report = 그 뒤에 새 공지가 나와서 내용이 바뀌었을 수 있습니다.
kept-after = {" "}(일본 시간)에 저장했습니다.
not-kept-host = 서버에 있는 이 페이지의 일부가 없거나 달라져서 이 기기에 저장할 수 없었습니다. 잠시 후 페이지를 다시 열어 주세요.
not-kept-network = 이 페이지의 일부가 도착하지 않아 이 기기에 저장할 수 없었습니다. 신호가 좋은 곳에서 페이지를 다시 열어 주세요.
not-kept-browser = 이 브라우저의 설정(개인정보 보호 브라우징 등)이나 기기의 공간 부족 때문에 이 기기에 저장할 수 없었습니다.
not-kept = 한번 연 뒤에는 그대로 쓸 수 있지만, 다음에 열 때는 인터넷 연결이 필요합니다.

## On paper

print = 인쇄하기(A4 한 장)
paper-judged-before = {""}
paper-judged-after = {" "}(일본 시간) 시점에 알아본 결과입니다.
paper-blanks = 직접 적는 곳
paper-notes = 메모

## The call card, and the guide folded

guide-fold = 전체 표와 설명

## Readings of the dates that the device writes

date-rewrites = 일 월=일 (월)|일 화=일 (화)|일 수=일 (수)|일 목=일 (목)|일 금=일 (금)|일 토=일 (토)|일 일=일 (일)
