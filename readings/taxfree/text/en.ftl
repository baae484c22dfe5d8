# English. The sentences of the page on tax-free shopping with a refund; those of every page are in www/text.
#
# Dates and amounts come in as {$…}. The lines to show to shop staff or to a customs officer are Japanese, and are in page.html.
#
# ⟦…⟧ is Japanese: a word to recognise in print or to say. A browser that translates the page leaves it as it is.
# The clause behind each text is noted in ja.ftl.

## Head of the page

title = Tax-free shopping in Japan: does the tax on my receipt come back, and until when?
description = Tax-free shopping in Japan since { $starts_on_full }: check, receipt by receipt, whether the tax may come back, and by when customs must confirm it.
short-name = Tax-free check
campaign = Tax-free shopping in Japan (⟦免税⟧), refund method (⟦リファンド方式⟧)
heading = Check if the tax on your receipt comes back
lead = Since { $starts_on_full } you pay the tax in the shop. It comes back only if customs (⟦税関⟧) confirms your goods when you leave Japan. Check each receipt to see if it may come back, what to do, and by when.
at-hand = Have the receipt at hand.
not-office = This is not a page of the Japan Tourism Agency or of customs.
clock-early = The clock of this device shows a time before { $amended_full }. If that is wrong, set the clock.
superseded = The rules have changed since this page was made. It may be out of date. Look at the page of the Japan Tourism Agency.
instead = If it is urgent, ask the shop or customs (⟦税関⟧).

## Questions

date-typed = Enter the date

bought = What day did you buy this?
bought-short = Bought on
bought-hint = The date on the receipt, in Japan time.
bought-typed-legend = Day of purchase

procedure = Did the shop do the tax-free procedure (⟦免税手続き⟧)?
procedure-short = Tax-free procedure
procedure-hint = At the shop: show your passport (⟦パスポート⟧), or its code in Visit Japan Web.
procedure-done = Yes, the shop read my passport or the code for tax-free
procedure-not_done = No

traveller = What is your status in Japan?
traveller-short = Status
traveller-short_stay = Short stay (⟦短期滞在⟧), such as tourism
traveller-diplomat = Diplomat or official (⟦外交・公用⟧)
traveller-us_forces = US forces in Japan
traveller-landing_permit = Landing permission (⟦上陸許可⟧): ship, transit, crew and the like
traveller-japanese_abroad = Japanese national living abroad
traveller-other = I work, study or live in Japan

entered = What day did you land in Japan?
entered-short = Landed on
entered-hint = For this stay.
entered-typed-legend = Day of landing

abroad = Have you lived outside Japan for two years or more in a row?
abroad-short = Time abroad
abroad-two_years = Yes, two years or more in a row
abroad-less = No, less

proof = Did you show the shop proof of that?
proof-short = Proof shown
proof-hint = At the shop, one of these: ⟦戸籍の附票の写し⟧ (copy of the family register’s address record), ⟦在留証明⟧ (certificate of residence), or a ⟦マイナンバーカード⟧ (My Number card) that shows the move abroad.
proof-shown = Yes, one of them
proof-not_shown = No

amount = How much is this receipt before tax (⟦税抜き⟧)?
amount-short = Amount before tax
amount-hint = Food and other goods count together. { $minimum } yen before tax is { $with_10 } yen with 10% tax, or { $with_8 } yen with 8%.
amount-below = Less than { $minimum } yen
amount-from = { $minimum } yen or more, but less than { $unit_minimum }
amount-million = { $unit_minimum } yen or more
amount-typed = Enter the amount
amount-label = Amount before tax
error-amount-large = The amount is too large. Enter 100,000,000 yen or less.

same_day = Do you have another tax-free receipt from the same shop and day?
same_day-short = Another receipt
same_day-yes = Yes
same_day-no = No

goods = Is everything on it goods to take home?
goods-short = What you bought
goods-hint = Services, meals, bullion, and gold and platinum coins do not qualify.
goods-goods = Yes, only goods to take home
goods-part = Some of it is services, meals, bullion or coins
goods-none = No, it is all services, meals, bullion or coins

confirmed = Has customs (⟦税関⟧) already confirmed this receipt?
confirmed-short = Customs confirmation
confirmed-hint = When you leave: the terminal showed green, or it showed red and customs then confirmed the goods.
confirmed-yes = Yes
confirmed-no = Not yet

unit = Is one piece on it { $unit_minimum } yen or more before tax?
unit-short = One piece of { $unit_minimum } yen
unit-million = Yes
unit-below = No

complete = Do you still have everything on this receipt?
complete-short = The goods
complete-hint = If a single item is missing, no tax comes back for the whole receipt.
complete-all = Yes, all of it, nothing eaten or used up
complete-used = No, some or all of it has been eaten or used up
complete-missing = No, something is lost, given away, posted or with someone else
complete-checked_in = It is in baggage that I have already handed over

departure = What day do you leave Japan?
departure-short = You leave on
departure-hint = The date in Japan.
departure-typed-legend = Day you leave

place = Where do you leave from?
place-short = You leave from
place-vjw = Narita, Haneda, Kansai, Chubu, Fukuoka, New Chitose or Naha
place-airport = Another airport
place-port = A sea port
place-connection = I take a domestic flight first

## Result

verdict-eligible = The tax on this receipt may come back
verdict-confirm = Ask the shop about this receipt
verdict-not-covered = The tax on this receipt does not appear to come back
verdict-old = This was bought before the refund method
verdict-old-more = Until { $old_until } you did not pay the tax, so there is none to come back. When you leave, show your passport (⟦パスポート⟧) to customs (⟦税関⟧), and the goods if asked.
verdict-confirm-more = Your answers do not settle it. See “Reasons” for what would.
ground-eligible = Your answers meet all the conditions.
verdict-only-office = Customs and the shop decide. This page is a guide.
unconfirmed = No authority has confirmed this page’s reading of the rules yet.
standing-confirmed = Customs has confirmed this receipt
standing-void = The tax on this receipt does not appear to come back
standing-too-late = The time for customs has passed
standing-unclear = Ask customs (⟦税関⟧) about this receipt
void-used = If any part is eaten or used up in Japan, no tax comes back for the whole receipt. Your other receipts are not affected.
void-missing = If a single item cannot be confirmed, no tax comes back for the whole receipt. Your other receipts are not affected.
at-risk = You leave after the last day. Customs must confirm before midnight (Japan time) at the end of that day.
too-late-more = The rules name no way after that day. If you are unsure, ask customs (⟦税関⟧).
too-late-own = The day you gave for leaving has passed. If you are still in Japan, change your answer.
unclear-checked-in = Customs comes before you hand over baggage. Only customs can say what happens now.
unclear-record = The time for customs has passed, but customs may already have confirmed.
contradiction-bought = The day of purchase is still to come. If that is wrong, change your answer.
contradiction-entered = The day you landed is after the day of purchase. If that is wrong, change your answer.
contradiction-departure = The day you leave is before the day of purchase. If that is wrong, change your answer.
binding-if = Next deadline, if it qualifies
if-so = Only if it qualifies
if-million = Only with a piece of { $unit_minimum } yen or more
source-mark = Source { $source }

reason-start-true = Bought on or after { $starts_on_full }.
reason-start-false = Bought before { $starts_on_full }.
reason-start-null = We cannot tell if it was bought on or after { $starts_on_full }. The date on the receipt shows it.
reason-procedure-true = The shop did the tax-free procedure.
reason-procedure-false = The shop did not do the tax-free procedure.
reason-procedure-null = We cannot tell if the shop did the tax-free procedure. The shop can say.
reason-person-true = You are a person who can buy tax-free.
reason-person-false = You are not a person who can buy tax-free, such as someone who works or lives in Japan or has been here { $months } months or more.
reason-person-null = We cannot tell if you can buy tax-free. It depends on your status, on less than { $months } months since you landed and, for Japanese nationals, on proof of two years abroad.
reason-amount-true = { $minimum } yen or more before tax, in one shop on one day.
reason-amount-false = Less than { $minimum } yen before tax, in one shop on one day.
reason-amount-null = We cannot tell if it is { $minimum } yen or more before tax, in one shop on one day. The shop can say whether receipts are added together.
reason-goods-true = Only goods to take home.
reason-goods-false = Nothing on it qualifies.
reason-goods-null = Something on it may not qualify. The shop can say.
turn-eligible = the tax may come back
turn-not_covered = the tax does not appear to come back
turn-old = it was bought before the refund method

## Steps

ask-title = Ask the shop or customs
ask-details = A line to show, in Japanese
ask-title-shop = Ask the shop
ask-title-customs = Ask customs (⟦税関⟧)
ask-when = No deadline is stated. Ask before you leave.
ask-shop = Show this to the shop:
ask-checked-in = Show this at customs (⟦税関⟧) at once:
ask-missing = Show this at the customs desk (⟦税関⟧):
ask-incomplete = If you still cannot tell, show this at the customs desk (⟦税関⟧):
ask-record = Show this to customs (⟦税関⟧):
line-shop = “Does this receipt qualify for tax-free by the refund method? Is it one purchase record?”
line-checked-in = “I have already handed over what I bought tax-free. What do I do about customs confirmation?”
line-missing = “Some of what I bought tax-free is missing. What do I do?”
line-incomplete = “I do not know if everything I bought tax-free is here. What do I do?”
line-record = “Has customs confirmed this receipt?”
line-customs = “I have not handed over my baggage yet. I would like customs confirmation of what I bought tax-free.”
line-desk = “I have used up some or all of what I bought tax-free, in Japan.”
line-refund = “When and how is the refund paid?”

keep-title = Keep all the goods together and unused
keep-details = What to keep together
keep-own = With the receipt and your passport. Only what you carry out yourself is confirmed. Posting goods home yourself ended on 31 March 2025.
until-customs = Until customs has confirmed

papers-title = Have the certificate or warranty ready
papers-details = What customs may ask for
papers-more = For a piece of { $unit_minimum } yen or more before tax, customs may ask for its certificate or warranty.

customs-title = Customs confirmation (⟦税関確認⟧) when you leave
customs-details = Where and how
customs-by = By day { $days }, counted from the day after you bought it
customs-own = If you leave Japan earlier: on that day
customs-at-latest = If the day you bought it is not known: the day you leave at the latest. Day { $days } may come first
customs-in-calendar = By day { $days }, counted from the day after you bought it, or the day you leave Japan if that comes first
last-day = Last day:{" "}
day-of-leaving = The day you leave:{" "}
at-latest = At the latest:{" "}
baggage-first = Before you hand over your baggage, and before security
customs-more = Use the terminal in the airport or port, with your passport. Green: you are finished.
customs-red = Red: show the goods to customs. Red is not a refusal.
note-vjw = At Narita, Haneda, Kansai, Chubu, Fukuoka, New Chitose and Naha you can also use Visit Japan Web, on the Wi-Fi of the departure lobby, before security.
note-terminals = What we read does not say which other airports and ports have a terminal. Ask customs (⟦税関⟧) there.
note-connection = Before you hand over baggage for the domestic flight, ask customs where the goods are confirmed.

desk-title = Tell the officer at the customs desk (⟦税関⟧)
desk-details = How, and a line to show in Japanese
desk-more = Do not use the terminal for this receipt.

refund-title = Get the refund
refund-details = Who pays, and a line to show in Japanese
refund-when = Ask the shop when and how it is paid
refund-more = The shop pays it, or a company that the shop has commissioned. It is best to ask when you buy.

## Calendar

calendar-only-office = Customs and the shop decide. This entry is a guide.

## Several receipts

item-kind = Receipt
items = Results by receipt
items-steps = What to do for all receipts
item-current = This receipt:{" "}
item-name = A name for this receipt (such as “Donki, 3 Nov”)
item-see = See or change{" "}
item-remove = Remove{" "}
item-removed = One receipt was removed from this page.
item-restore = Put it back
item-asks = There are more questions to answer.
item-more = If you have other receipts
item-more-hint = Each receipt is checked by itself. What is the same for all, such as your departure, is asked once.
item-add = Add a receipt
item-copy = Add a receipt with the same answers
link-hint = You can put your answers into a link, to keep it or to send it to your family. The link contains the answers, and anyone who has it can see them. The names of the receipts are not in it. Making the link sends nothing anywhere.
link-full = With the receipts of this link there would be more than 100, so its answers were not taken. Remove receipts that you do not need, then open the link again.

## Guide

guide-method = For purchases from { $starts_on_full }: you pay the price with tax in the shop, and the tax comes back if customs (⟦税関⟧) confirms the goods when you leave.
guide-who = At the shop: what qualifies
guide-start = Bought on or after { $starts_on_full }.
guide-procedure = The shop did the tax-free procedure (⟦免税手続き⟧). Show your passport (⟦パスポート⟧), or its code in Visit Japan Web.
guide-person = Bought by someone on a short stay (⟦短期滞在⟧), a diplomat or official, someone on landing permission (⟦上陸許可⟧), or US forces in Japan. All but diplomats, officials and US forces: less than { $months } months after landing.
guide-abroad = Japanese nationals: two years or more in a row outside Japan, and less than { $months } months after coming back. Show the shop ⟦戸籍の附票の写し⟧ (copy of the family register’s address record), ⟦在留証明⟧ (certificate of residence) or a ⟦マイナンバーカード⟧ (My Number card) that shows the move abroad.
guide-amount = { $minimum } yen or more before tax, in one shop on one day. Food and other goods count together. There is no upper limit.
guide-goods = Goods to take home. Not services, meals, bullion, or gold and platinum coins.
guide-whole = When you leave: what to know
guide-days = Customs must confirm by day { $days }, counted from the day after you bought it. Bought on { $starts_on_full }: by { $example_last_full }. Weekends and holidays move nothing.
guide-one = If a single item cannot be confirmed, no tax comes back for the whole receipt. Your other receipts are not affected.
guide-duty-free = The DUTY FREE shops behind passport control are another matter. This page is not about them.
guide-old = Bought by { $old_until_full }: you did not pay the tax, so there is none to come back. When you leave, show your passport to customs, and the goods if asked.
persona-tourist = Short stay, bought on { $starts_on_full }, everything still there (last day: { $example_last_full })
persona-japanese-abroad = Japanese national, two years abroad, proof shown to the shop
persona-missing = Something is lost, given away or posted
persona-used = Something has been eaten or used up
persona-resident = You work, study or live in Japan
persona-old = Bought by { $old_until_full }
persona-none-step = There appears to be no tax to come back
open-together = Whether every shop adds two receipts of one day together
open-months = How { $months } months are counted on the very day
open-midnight = The day of purchase in shops open past midnight
open-terminals = Where there are terminals outside the seven airports
open-returns = Returns and exchanges
open-cancelled = What happens after a cancelled flight
open-when = When the shop pays
sources = Sources
source-t = T: Japan Tourism Agency (⟦観光庁⟧), for travellers { $travellers_page }
source-f = F: Japan Tourism Agency, FAQ { $faq_page }
source-s = S: Japan Tourism Agency, for shops { $shops_page }
source-z = Z: association of tax-free shops (⟦全国免税店協会⟧) { $association_page }
source-l = L: ⟦消費税法施行令18条⟧, Order for the Consumption Tax Act, article 18 (text of 2023)
sources-read = Read on { $read_on_full }. These points were not read at the source (B, C):
second-person = B: who can buy tax-free, and less than { $months } months after landing (US forces: L)
second-amount = B: the amount of { $minimum } yen
second-goods = B: what does not qualify
second-papers = B: the certificate or warranty for a piece of { $unit_minimum } yen or more
second-baggage = C: before you hand over your baggage. It is a general rule of customs.
unconfirmed-full = The Japan Tourism Agency, customs and the association have not confirmed this page’s reading. If their pages differ from this one, theirs apply.
confirmed-by = This page’s reading was confirmed by { $confirmed_by }

## Foot of the page

source-report = Japan Tourism Agency (⟦観光庁⟧), for travellers { $travellers_page } (read on { $read_on_full }).
authoritative = Only the Japan Tourism Agency and customs, in Japanese, are official.
kept-before = This page is kept on this device and works without a connection. It follows what was read on { $read_on }, and was kept on{" "}
about = Kigen (⟦期限⟧, “deadline”) is a page that anyone can use.

## On paper

paper-shop = Shop and receipt number
paper-confirmed = Day of customs confirmation
