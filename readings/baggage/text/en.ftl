# English. The sentences of the page on checked baggage; those of every page are in www/text.
#
# Dates and days come in as {$…}. The lines to show at a counter, and the complaint to copy, are in page.html.
#
# ⟦…⟧ is Japanese: a word to recognise in print or to say. A browser that translates the page leaves it as it is.
# The clause behind each text is noted in ja.ftl.

## Head of the page

title = Checked baggage damaged, late or missing: by when must you complain?
description = Checked baggage that came damaged or late, or has not come: check how, and by when, to complain to the airline.
short-name = Baggage claim
campaign = Checked baggage: JAL, ANA and other international flights
heading = Baggage damaged, late or missing
lead = Complain to the airline in writing, and soon: for damage you have { $ana_damaged_days } days. Check each bag to see by when.
at-hand = Still in the arrivals hall? Go to the airline’s desk first.
not-office = This is not a page of an airline.
clock-early = The clock of this device shows a time before { $amended_full }. If that is wrong, set the clock.
superseded = The conditions have changed since this page was made. It may be out of date. Look at the airline’s page.
instead = If it is urgent, ask at the airline’s desk.

## Questions

date-typed = Enter the date

carrier = Which airline flew your last flight?
carrier-short = Airline
carrier-hint = If the flight was shared (codeshare), the airline that flew it.
carrier-jal = JAL
carrier-ana = ANA
carrier-other = Another airline

flight = Was it an international or a domestic flight?
flight-short = Kind of flight
flight-hint = A domestic flight on the same ticket as an international one counts as international.
flight-international = International (⟦国際線⟧)
flight-domestic = Domestic (⟦国内線⟧)

what = What happened to the bag?
what-short = The bag
what-damaged = It was damaged
what-late = It came late
what-missing = It has not come yet

received = What day did you receive the bag?
received-short = Received on
received-hint = If it came late, the day it came.
received-typed-legend = Day you received it

reported = Have you told the airline?
reported-short = Complaint
reported-written = Yes, in writing
reported-spoken = Only by speaking, at the desk or by phone
reported-no = Not yet

arrived = What day did your flight arrive?
arrived-short = Arrived on
arrived-hint = The date at the place where it landed.
arrived-typed-legend = Day of arrival

still_there = Where are you now?
still_there-short = Where you are
still_there-airport = Still in the arrivals hall
still_there-left = I have left it

## Result

verdict-claim = Complain to the airline in writing
verdict-confirm = Ask the airline by when you have to complain
verdict-not-read = Ask the airline at once
verdict-desk = Before you leave: go to the airline’s desk
standing-reported = You have complained in writing
standing-too-late = The time to complain in writing has passed
standing-unclear-day = Complain in writing today
standing-unclear-reported = Ask the airline if it has your complaint
verdict-only-office = The airline decides. This page is a guide.
unconfirmed = We read the rules of JAL, ANA and the convention on { $read_on_full }; no airline has confirmed this page.
reported-more = Wait for the airline’s answer.
suit-unclear = The last safe day for going to court has passed. If you mean to, ask a lawyer at once.
suit-closed = The time for going to court has passed.
suit-not-read = For ANA, we have not read how long you have to go to court.
confirm-more = Your answers do not settle which rule applies. See “Reasons” for what would.
write-uncounted = Complain at once.
write-undated = Without the date, the last day cannot be counted.
note-spoken = Speaking at the desk or by phone is not enough. Complain in writing.
too-late-more = Ask the airline if it will still take your complaint.
unclear-day = The last safe day has passed. The conditions do not say whether you are still in time today.
unclear-reported = The time has passed, but you may already have complained in writing.
contradiction-received = The day you received the bag is still to come. If that is wrong, change your answer.
contradiction-arrived = The day of arrival is still to come, or is after the day you received the bag. If that is wrong, change your answer.
binding-if = Next deadline, if that rule applies
if-so = Only if that rule applies

reason-notice-true = We have read this airline’s rule for this flight.
reason-notice-false = We have not read this airline’s rule for this flight.
reason-notice-null = We cannot tell which rule applies. It depends on the airline, on whether the flight was international, and on what happened to the bag.
reason-what-true = It is known what happened to the bag.
reason-what-null = It is not known what happened to the bag.
turn-claim = it is known which rule applies
turn-not_read = it is a rule that we have not read

## Rules

row-jal-damaged = Damaged, JAL international: as soon as you see it, and within { $jal_damaged_days } days of the day you received the bag, send the complaint in writing.
row-jal-late = Late, JAL international: send the complaint in writing within { $jal_late_days } days of the day you could have the bag.
row-jal-missing = Missing, JAL international: send the complaint in writing within { $jal_missing_days } days of the day you should have had the bag.
row-ana-damaged = Damaged, ANA: complain in writing within { $ana_damaged_days } days, counted from the day after you received the bag.
row-ana-late = Late or missing, ANA international: complain in writing within { $ana_late_days } days, counted from the day after arrival.
row-mc-damaged = Damaged, convention for international flights: hand in or send the complaint in writing within { $mc_damaged_days } days of the day you received the bag.
row-mc-late = Late, convention for international flights: hand in or send the complaint in writing within { $mc_late_days } days of the day you could have the bag.
row-mc-missing = Missing, convention for international flights: no time to complain is stated.

## Steps

ask-title = Ask the airline
ask-details = A line to show, in Japanese
ask-when = Ask at once
ask-when-where = Show this at the desk:
ask-late = If the time may have passed, show this:
line-when-where = “It is about my checked baggage. Where do I complain, and by when?”
line-late = “The time may have passed. Will you still take my complaint?”
line-desk = “I want to report a problem with my checked baggage. Please give me a reference number and a copy of the report.”

desk-title = Tell the airline’s staff at the desk
desk-details = What to show, and a line in Japanese
desk-when = Before you leave the arrivals hall
desk-get = Get a reference number and a copy of the report.
desk-more = Show your baggage tag and boarding pass.

write-title = Complain in writing
write-details = How, and a text to copy
write-when = At once
write-by = ANA: by the last day, counted from the day after
write-safe-by = JAL and convention: by the last safe day, with the first day counted
write-in-calendar = The last day to complain in writing. Where the rule does not say if the first day counts, the last safe day.
last-day = Last day:{" "}
safe-day = Last safe day:{" "}
write-unstated = For the day after, the conditions do not say whether you are still in time.
write-earliest = Counted for damage, from the day of arrival: the earliest case.
state-safe-day = Today is the last safe day
today-safe = Last safe day: today
write-ana = ANA has a form for it. A phone call alone is not enough.
write-more = Keep a copy, and something that shows when you sent it.
letter = A complaint to copy, in Japanese and English
letter-more = Fill in the blanks on paper or in your own mail. This page takes nothing in and sends nothing.
letter-mail-ja = Write a mail with the Japanese text
letter-mail-en = Write a mail with the English text

keep-title = Keep the tag, boarding pass, photos and receipts
keep-details = What to keep
keep-when = Until it is settled
keep-more = The baggage tag, the boarding pass, photos of the damage, receipts for what you bought while the bag was missing. Do not throw away the bag or what was in it.

follow-title = Keep asking where the bag is
follow-details = If it does not come
follow-when = Until it comes
follow-more = Ask with the number from the desk. Under the convention, a bag that has not come 21 days after it should have is treated as lost.

sue-title = Know by when you can go to court
sue-details = How the time counts
sue-when = { $mc_suit_years } years from arrival
sue-in-calendar = The last safe day for going to court.
sue-unstated = The two days after that depend on the law of the court.
sue-more = { $mc_suit_years } years from the day of arrival, from the day the flight should have arrived, or from the day the carriage stopped (JAL international, and convention).
sue-court = How they are counted depends on the law of the court.

## Calendar

calendar-only-office = The airline decides. This entry is a guide.

## Several bags

item-kind = Bag
items = Results by bag
items-steps = What to do for all bags
item-current = This bag:{" "}
item-name = A name for this bag (such as “blue suitcase”)
item-see = See or change{" "}
item-remove = Remove{" "}
item-removed = One bag was removed from this page.
item-restore = Put it back
item-asks = There are more questions to answer.
item-more = If you have other bags
item-more-hint = Each bag is checked by itself. What is the same for all, such as your flight, is asked once.
item-add = Add a bag
item-copy = Add a bag with the same answers
link-hint = You can put your answers into a link, to keep it or to send it to your family. The link contains the answers, and anyone who has it can see them. The names of the bags are not in it. Making the link sends nothing anywhere.
link-full = With the bags of this link there would be more than 100, so its answers were not taken. Remove bags that you do not need, then open the link again.

## Guide

guide-first = Before you leave the arrivals hall, tell the airline’s staff at the desk. Then complain in writing, in time. Speaking alone is not enough.
guide-days = By when to complain
guide-first-day = JAL and the convention do not say whether the first day counts. This page names the last day that is in time if it does as the last safe day; the day after that is not clear.
guide-example = An example: a damaged bag received on { $read_on_full }. ANA: by { $example_counted_full }. JAL and the convention: safe until { $example_safe_full }; on { $example_unclear_full } they do not say whether you are still in time.
persona-jal-damaged = JAL international, damaged
persona-ana-damaged = ANA, damaged
persona-other-damaged = Another airline, international, damaged
persona-jal-late = JAL international, late
persona-ana-late = ANA international, late
persona-jal-missing = JAL international, missing
persona-hall = JAL international, damaged; still in the arrivals hall
persona-written = JAL international, damaged; complained in writing
persona-domestic = JAL domestic
open-first-day = Whether the first day counts, for JAL and under the convention
open-desk = Whether the report made at the desk is a complaint in writing
open-lost = Under the convention, how long there is to complain of a bag that does not come
open-court = How the last day for going to court is counted
open-domestic = JAL’s domestic flights, and late or missing bags on ANA’s
open-edition = Whether JAL has an edition newer than November 2017
sources = Sources
source-jal = JAL, International Conditions of Carriage (⟦国際運送約款⟧), article 19, edition of November 2017; a newer one may exist { $jal_page }
source-ana = ANA, damaged baggage and search for baggage { $ana_page } { $ana_domestic_page } { $ana_search_page }
source-mc = Montreal Convention (⟦モントリオール条約⟧), articles 17, 31 and 35 { $mc_page }
sources-read = Read on { $read_on_full }.
unconfirmed-full = No airline has confirmed this page’s reading. If their pages differ from this one, theirs apply.
confirmed-by = This page’s reading was confirmed by { $confirmed_by }
guide-not-read = What we have not read
not-read-jal = We have not read JAL’s rules for domestic flights.
not-read-ana = We have not read ANA’s rules for late or missing bags on domestic flights.
not-read-other = We have not read other airlines’ rules for domestic flights. The convention does not apply to them.

## Foot of the page

source-report = JAL’s International Conditions of Carriage, ANA’s pages and the Montreal Convention (read on { $read_on_full }). The addresses are above, under “Sources”.
authoritative = Only the airlines’ conditions and the convention are official.
kept-before = This page is kept on this device and works without a connection. It follows what was read on { $read_on }, and was kept on{" "}
about = Kigen (⟦期限⟧, “deadline”) is a page that anyone can use.

## On paper

paper-flight = Flight number
paper-tag = Baggage tag number
paper-reference = Reference number from the desk
paper-sent = Day the complaint was sent
