# English. The sentences of the pages of these notices; those of every page are in www/text.
#
# Dates and names come in as {$…}, from the files of the notice (notices); they are not written here.
# A date such as {$apply_by} reads "Sunday 30 April", one with a time such as {$use_by} "Friday 31 March, 11:59pm",
# a rough one such as {$transfers_from} "mid-May"; those that end in _full have the year.
#
# ⟦…⟧ is Japanese: a word to recognise in print or to say on the phone. A browser that translates the page leaves it as it is.
# The clause of the notice behind each text is noted in ja.ftl.

## Language

authoritative = Only the campaign office’s notice, in Japanese, is official. If this page differs from the notice, the notice applies.

## Head of the page

title = regionPAY system failure compensation: your steps and deadlines
description = After the regional coupon (regionPAY) system failure of { $outage_full }: check if you may qualify for compensation, what to do next, and when to do it by.
campaign = { $campaign }
heading = Check if you can get compensation for your regionPAY coupon
lead = On { $outage_full } a system failure stopped regional coupons (⟦地域クーポン⟧, regionPAY) from being issued and used. Answer up to 10 questions to find out if you may qualify for compensation, what to do and when to do it by.
at-hand = If you have the paper coupon, keep it at hand.
not-office = This is not a page of the campaign office.
sample = This is a sample. Mihon Prefecture (⟦見本県⟧) and this notice are made up; they have nothing to do with any real compensation.
clock-early = The clock of this device shows a time before { $amended_full }, the day of the notice’s addendum. If that is wrong, set the clock.
ended = All the deadlines in the notice have passed. The last was { $collect_by_full }.
superseded = A newer notice has come out after this one. What this page says may be out of date. See the campaign office’s newer notice.
engine-failed-call = If it is urgent, call.

## Questions

prefecture = Was your trip to { $prefecture }?
prefecture-short = Destination
prefecture-here = Yes, to { $prefecture }
prefecture-elsewhere = No, to another prefecture

coupon = What did you receive for your trip?
coupon-short = What you received
coupon-hint = Choose the first answer also if you loaded a paper coupon into the app.
coupon-paper = A paper regional coupon (⟦地域クーポン（紙）⟧) of National Travel Support (⟦全国旅行支援⟧), through regionPAY
coupon-not-issued = I should have received one, but it was not issued
coupon-other = I received something else, or nothing

incident = What went wrong when you paid, during the failure on { $outage }?
incident-short = What went wrong with the payment
incident-hint = The failure happened { $outage_about }. The notice does not say the exact hours.
incident-hint-hours = The failure lasted { $outage_hours }.
incident-otherwise = I could not use the coupon and paid in cash or another way, but the coupon’s balance was deducted as well
incident-twice = I pressed the payment button (⟦決済ボタン⟧) more than once and so was charged more than once
incident-other = Something else went wrong with the payment
incident-none = None of these (choose this also if you simply could not use it, or did not try to)

expiry = What expiry date (⟦有効期限⟧) is printed on the paper coupon?
expiry-short = Printed expiry date
expiry-hint = If the app shows { $first_extension_day } or { $use_by_day }, that may be the date after an extension. Choose the date printed on the paper coupon.
expiry-hint-paper = Choose the date printed on the paper coupon, not a date after an extension.
expiry-typed = Another date (enter it)
expiry-typed-legend = The printed date

balance = Was there any balance (⟦残額⟧) left on the coupon as of { $first_extension }?
balance-short = Balance on { $first_extension_day }
balance-hint = A paper coupon does not have the balance printed on it (our reading). If you do not know, choose “Not sure”.
balance-some = Yes, 1 yen or more (you do not need to know how much)
balance-nothing = No, 0 yen
balance-typed = Enter the amount
balance-label = Balance as of { $first_extension }

left = Was there any balance (⟦残額⟧) left on the coupon as of { $use_by }?
left-short = Balance on { $use_by_day }
left-some = Yes, 1 yen or more (you do not need to know how much)
left-nothing = No, 0 yen (I used it all)
left-typed = Enter the amount
left-label = Balance as of { $use_by }

payout = How do you want to receive it: as points or by bank transfer?
payout-short = How you receive it
payout-hint = For points, you can choose one of these: { $points }.
payout-points = Cashless points (⟦キャッシュレスポイント⟧)
payout-bank = Bank transfer (⟦銀行振込⟧): I have a reason not to want points
payout-unknown = I have not decided yet (you will be shown the steps for points)

charge = Did you load the coupon into the app (⟦チャージ⟧)?
charge-short = Loaded into the app
charge-hint = Deleting the app does not close your account (⟦退会⟧).
charge-app = Yes, and I have not closed my account
charge-withdrawn = Yes, but I have closed my account (⟦退会⟧)
charge-paper = I did not use the app (paper coupon only)

applied = Have you already applied on { $application_site }?
applied-short = Application
applied-yes = Yes, I have applied
applied-no = No, not yet

inquiry_number = Do you know the coupon’s inquiry number (⟦お問合せ番号⟧)?
inquiry_number-short = Inquiry number
inquiry-hint = It is the number beside ⟦お問合せ番号⟧ on the paper coupon. Do not enter the number itself here.
inquiry-known = Yes, I know it
inquiry-lost = No, or I have lost the coupon

## Result

verdict-eligible = You appear to qualify for compensation
verdict-eligible-ended = At the time, you appear to have qualified for compensation
verdict-confirm = Check with the call centre
verdict-not-covered = You do not appear to qualify for compensation under this notice
verdict-elsewhere = Your case cannot be judged by this notice
verdict-elsewhere-more = This notice is about trips to { $prefecture }. For a trip to another prefecture, see the notice of the prefecture you travelled to. The phone number is the same (our reading).
verdict-confirm-more = We cannot tell from your answers. See “Reasons” for what you need to find out.
verdict-not-issued = The notice does not say what happens about a coupon that was not issued.
ground-a = You are in the group whose coupon had the expiry date (⟦有効期限⟧) { $expiry } and a balance after { $first_extension_day }.
ground-b1 = You are in the group that paid another way and had the balance deducted as well.
ground-b2 = You are in the group that was charged more than once.
ground-other = The notice asks people with any other payment problem to call.
ground-coupon = The notice is for people who received a paper coupon (⟦地域クーポン（紙）⟧) through regionPAY.
ground-none = Your answers meet none of the notice’s conditions.
verdict-only-office = Only the campaign office (⟦事務局⟧) decides whether you qualify. This page is a guide based on the notice.
standing-settled = You had used it all by { $use_by_day }, so there is nothing left to receive.
standing-too-late = The deadline in the notice has passed. Ask the call centre whether there is still a way.
standing-unclear = The notice and your answers do not show whether you are still in time. Ask the call centre.
note-ended = Below is what applied at the time.
note-late-report = The notice is written on the assumption that the balance is restored by { $use_by_day }. It does not say what happens if you contact the call centre after that, so ask the call centre.

binding-if = Next deadline, if you qualify
binding-guide-if = Suggested date, if you qualify
ready = What to have ready
ready-etc = You may be asked for more.

if-so = Only if you qualify
if-paper = Only if not loaded into the app, or account closed

reason-prefecture-true = Your trip was to { $prefecture }.
reason-prefecture-false = Your trip was not to { $prefecture }.
reason-prefecture-null = We do not know whether your trip was to { $prefecture }. If it was, this condition is met.
reason-coupon-true = You received a paper regional coupon (⟦地域クーポン（紙）⟧) through regionPAY.
reason-coupon-false = You did not receive a paper regional coupon (⟦地域クーポン（紙）⟧) through regionPAY.
reason-coupon-null = We do not know whether you received a paper regional coupon (⟦地域クーポン（紙）⟧) through regionPAY. The coupon, or the papers you were given where you stayed, may show it (our reading).
reason-expiry-true = The printed expiry date (⟦有効期限⟧) is { $expiry }.
reason-expiry-false = The printed expiry date (⟦有効期限⟧) is not { $expiry }.
reason-expiry-null = We do not know the printed expiry date (⟦有効期限⟧). If it is { $expiry }, this condition is met.
reason-balance-true = As of { $first_extension }, a balance of 1 yen or more was left.
reason-balance-false = As of { $first_extension }, no balance was left.
reason-balance-null = We do not know the balance as of { $first_extension }. If it was 1 yen or more, this condition is met.
reason-b1-true = You paid in cash or another way, but the balance was deducted as well.
reason-b1-false = You did not pay in cash or another way and have the balance deducted as well.
reason-b1-null = We do not know whether you paid in cash or another way and the balance was deducted as well. If you contact the call centre, it may be possible to find out.
reason-b2-true = You were charged more than once.
reason-b2-false = You were not charged more than once.
reason-b2-null = We do not know whether you were charged more than once. If you contact the call centre, it may be possible to find out.
reason-other-true = Something else went wrong with your payment during the failure. The notice says to contact the call centre.
reason-other-false = Nothing else went wrong with your payment.
reason-other-null = We do not know whether something else went wrong with your payment during the failure. If you contact the call centre, it may be possible to find out.
turn-eligible = you would appear to qualify for compensation
turn-not_covered = you would not appear to qualify for compensation under this notice

## Steps

call-title = Phone the call centre
call-details = The four things you will be asked
call-advisory = As a guide: by { $call_by }, when the phone line closes for the last time before the application deadline, { $apply_by }.
call-soon = Call as early as possible. Even a restored balance can be used until { $use_by_day } only.
call-first = First, call as early as possible:
call-ready-number = The coupon’s inquiry number (⟦お問合せ番号⟧)
call-ready-expiry = The expiry date (⟦有効期限⟧)
call-ready-prefecture = The prefecture you travelled to (⟦旅行先の都道府県⟧)
call-ready-shop = The name of the shop you used (⟦利用店舗名⟧)
call-asked = If you call because too much was deducted, you will be asked for these four things.
call-after = When your details have been checked with the shop, the balance is restored and the expiry date is extended to { $use_by_day }.

find_number-title = Ask the hotel, travel agency or other issuer of the coupon for the inquiry number (⟦お問合せ番号⟧)
find-first = First, ask the hotel or other issuer for the inquiry number (⟦お問合せ番号⟧).
find_number-details = If you have lost the coupon
find-more = If the coupon is lost and the number not known, the notice asks you to get it from the issuer.
find-by = In time for the application deadline, { $apply_by }

use-title = Use the coupon, if you can go
use-details = About using it
use-more = The notice advises you to go to { $prefecture } again, if you can, and use it there.
use-rest = If you cannot go, you can receive the equivalent of the balance as points or by bank transfer (clause 2(A)②).
use-after = After the balance is restored
use-printed = Even if { $expiry } is printed on it, a coupon that qualifies can be used until { $use_by_day }.
use-restored = What was deducted in excess can be used after your call, once it is back on the balance. The notice does not say when that will be.

apply-title = Apply on { $application_site }
apply-details = What to have ready, and the site
no-time = No time of day is stated
apply-opens = Planned to open on { $application_opens }
apply-more = The site is within the National Travel Support (⟦全国旅行支援⟧) website of the prefecture you travelled to. Its web address is not in this notice; the next one (⟦第3報⟧) is to give it.
apply-more-site = The site is within the National Travel Support (⟦全国旅行支援⟧) website of the prefecture you travelled to. Its web address: { $application_site_address }
apply-weekend = The deadline, { $apply_by }, is not a working day, but the notice does not say that it moves to the next day.
apply-separate = For another prefecture, apply separately on that prefecture’s site.
apply-if-paper = If you loaded the coupon into the app (⟦チャージ⟧) and have not closed your account (⟦退会⟧), you do not need to apply. You must still collect the points by { $collect_by }.
ready-name = Name (⟦氏名⟧)
ready-contact = Contact details (⟦連絡先⟧)
ready-prefecture = The prefecture where you used the campaign (⟦利用都道府県⟧)
ready-date = Date of travel (⟦旅行日⟧)
ready-number = The coupon’s inquiry number (⟦お問合せ番号⟧)
ready-notify = A mobile number or email address that will receive the message about collecting (⟦受取案内配信先⟧)

apply_bank-title = Apply for a bank transfer (⟦銀行振込⟧) on { $application_site }
apply_bank-details = What to have ready, and the site
bank-when = The notice does not state a deadline. As a guide: by { $apply_by } (the same day as the deadline to apply for points).
bank-guide = As a guide: by { $apply_by }
bank-note = The notice states no deadline; applying for points ends that day.
bank-more = If you used the app, a bank transfer still needs a separate application.
ready-account = Bank account number (⟦口座番号⟧)
ready-identity = Your personal details (⟦本人情報⟧)
ready-stay = Details of your stay (⟦宿泊に関する情報⟧)

collect-title = Collect the points
collect-details = How to collect them, and how much
collect-app = If the coupon is loaded into the app (⟦チャージ⟧) and your account is not closed, you do not need to apply. In { $links_sent_from } or later, a link to the site for collecting the points (⟦キャッシュレスポイント受取サイト⟧) will arrive at the phone number or email address that you registered in the app. Collect them there yourself.
collect-stay = Advice from this page: do not close your account in the app (⟦退会⟧) before you have collected them. Those who have closed it must apply.
collect-paper = The notice does not say when the message about collecting will arrive after you apply. When it does, collect the points by the deadline.
collect-amount = What you can receive is the equivalent of the balance left as of { $use_by }.

transfer-title = Wait for the transfer to your bank account
transfer-details = Before the transfer
transfer-when = From { $transfers_from }, one after another
transfer-more = The transfer is made after your application has been checked.

## Calendar

calendar-only-office = Only the campaign office (⟦事務局⟧) decides whether you qualify. This entry is a guide based on the notice.

## Phone

call-card = Phone
call-why = Ask here if you are unsure of an answer, or if an expected message does not arrive.
call-centre = { $call_centre }
call-times = Opening hours and cost of the call
call-free = The call is free, and you cannot call from outside Japan (both our reading). The notice gives no number for calls from outside Japan.
call-open-before = You can call now. The line is open until{" "}
call-open-after = .
call-closed-before = The line is closed now. It next opens on{" "}
call-closed-after = {""}.
call-unknown = The notice does not say whether the line is still open now.
call-unknown-last = The notice gives { $first_call_day } to { $last_call_day } for calls. It is not within those days now.
call-hours = From { $hours_open } to { $hours_close }. Every day up to and including { $every_day_through }, after that on weekdays only (closed on Saturdays, Sundays and public holidays). The notice does not say how long this continues.
call-hours-last = From { $hours_open } to { $hours_close }. Every day up to and including { $every_day_through }, after that on weekdays only (closed on Saturdays, Sundays and public holidays). The last day is { $last_call_day }.

## Several items

item-kind = Coupon
items = Results by coupon
items-steps = What to do for all coupons
item-current = This coupon:{" "}
item-name = A name for this coupon (such as “Dad’s coupon”)
item-see = See or change{" "}
item-remove = Remove{" "}
item-removed = One coupon was removed from this page.
item-restore = Put it back
item-asks = There are more questions to answer.
item-more = If you have other coupons
item-more-hint = Each coupon is checked by itself. What to do is put together in one list.
item-add = Add a coupon
item-copy = Add a coupon with the same answers
route-app = For coupons loaded into the app
route-apply = For coupons with an application

## A link

link-hint = You can put your answers into a link, to keep it or to send it to your family. The link contains the answers, and anyone who has it can see them. The names of the coupons are not in it. Making the link sends nothing anywhere.
link-full = With the coupons of this link there would be more than 100, so its answers were not taken. Remove coupons that you do not need, then open the link again.

## Guide

guide-who = Who is compensated
guide-who-both = People who used National Travel Support (⟦全国旅行支援⟧) for a trip to { $prefecture }, received a paper regional coupon (⟦地域クーポン（紙）⟧) through regionPAY, and meet one of the following. Both (A) and (B) can apply (our reading).
guide-who-a = (A) The expiry date (⟦有効期限⟧) printed on the coupon was { $expiry }, and a balance of 1 yen or more was still left after { $first_extension }. It does not matter whether you tried to pay (our reading).
guide-who-b1 = (B)① During the failure, you could not use the coupon and paid in cash or another way, but the coupon’s balance was deducted as well. The expiry date does not matter (our reading).
guide-who-b2 = (B)② During the failure, you pressed the payment button (⟦決済ボタン⟧) more than once and so were charged more than once. The expiry date does not matter (our reading).
guide-who-other = If something else went wrong with your payment during the failure, contact the call centre.
guide-children = The coupon of a child, a friend or a group is checked as belonging to the person who holds it (our reading).
open-outage = The hours of the failure
open-site = The web address of { $application_site }
open-third = What a later notice says
open-call = By when to call if (B) applies
open-bank = The deadline to apply for a bank transfer
open-line = The last day of the call centre
open-restore = The day when the balance is restored if (B) applies
persona-a-paper = (A), with a paper coupon only
persona-a-withdrawn = (A), with the app account closed
persona-a-app = (A), with the coupon loaded into the app and an account
persona-a-bank = (A), if you want a bank transfer
persona-a-points = (A), if you want points
persona-b-paper = (B), with a paper coupon only or the app account closed
persona-b-app = (B), with the coupon loaded into the app and an account
persona-b-bank = (B), if you want a bank transfer
persona-b-points = (B), if you want points
persona-other = If you had another problem with payment during the failure, if your coupon was not issued, or if there is an answer you do not know
persona-elsewhere = If you travelled to another prefecture
persona-none = If you meet none of the conditions
persona-none-step = You do not appear to qualify for compensation under this notice

## Foot of the page

source-report = From { $office }: { $title }, { $published_full }. Addendum: { $amended_full }.
kept-before = This page is kept on this device and works without a connection. It follows the notice as amended on { $amended }, and was kept on{" "}
short-name = Coupon check
about = Kigen (⟦期限⟧, “deadline”) is a page that anyone can use.

## On paper

paper-called = Date of the call
paper-with = Spoke with
paper-receipt = Application receipt

## The call card, and the guide folded

call-last = Before the application deadline, { $apply_by }, you can call only until { $call_by }.
