# English. The sentences of every page; those of one kind of notice are in its folder (readings/…/text).
#
# Dates and names come in as {$…}. {$amended} is the date of the notice; those that end in _full have the year.
#
# ⟦…⟧ is Japanese: a word to recognise in print or to say on the phone. A browser that translates the page leaves it as it is.

## Language

language-name = { language-short }{ language-rest }
language-short = English
language-rest = {""}
languages = Language

## How dates are written

day = { $weekday } { $day } { day.month }
    .month = { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
      }
day-full = { $weekday } { $day } { day.month } { $year }
clock = { $hour12 }{ $minute ->
    [0] {""}
    [1] :01
    [2] :02
    [3] :03
    [4] :04
    [5] :05
    [6] :06
    [7] :07
    [8] :08
    [9] :09
   *[other] :{ $minute }
  }{ $half }
minute = { $day }, { $clock }
third = { $third ->
    [early] early { day.month }
    [middle] mid-{ day.month }
   *[late] late { day.month }
  }
weekday = { $index ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
  }

## Head of the page

privacy = Your answers stay on this page. We do not send or save them.
skip = Skip to main content
sample-short = [Sample]{" "}
to-guide = See everything on one page
as-of-before = You are viewing this page as it was on{" "}
as-of-after = {" "}(Japan time), not as it is now.
as-of-reset = Show it as of now
at-invalid = The date and time after “#at=” in the web address cannot be read. Write it like this: “#at=2023-04-18T10:00”. The page is shown as of now.
clock-invalid = The clock of this device cannot be read, or it shows an impossible date and time. Set the clock, then open the page again.
zone-matters = Deadlines are in Japan time. The clock of this device shows a different time from clocks in Japan.
moment = See the page as of another time
moment-label = Date and time in Japan
moment-show = Show it as of this time
later-edition = This page has changed because of a newer notice. What you see now is from before that. Open it again where you have a better signal.
result-coming = Your result is on its way.
time-moved = Time has passed, and what this page shows has changed. Read it again.
update = There is a new version of this page. You can also go on as it is.
update-take = Keep my answers and change to the new version
damaged = Part of this page did not arrive, or is damaged. Open the page again where you have a better signal.
engine-broken = In this browser the part where you answer questions did not work. Try another browser.
engine-old = This browser is too old for the part where you answer questions. Update it or use another browser.
engine-missing = With the settings of this browser (such as Lockdown Mode) the part where you answer questions does not work. Change the settings or use another browser.
engine-policy = The settings of the site that this page is on do not let the part where you answer questions work. Try saving this page as one file and opening it from your device.
engine-damaged = The part where you answer questions did not arrive in full. Open the page again where you have a better signal.
engine-saved = This is a copy of the page saved on this device, in which answering questions does not work. Open the page at its original web address.
engine-failed = The explanations and the table below say the same.
noscript = Scripts cannot be used here, so the part that asks questions and checks your case is not shown. The explanations and the table below say the same.

## Questions

next = Next
change = Change{" "}
answers = See or change your answers so far
error-title = There is a problem
choose = Select an answer
error-date-missing = Enter the year, month and day. If you do not know, choose “Not sure”.
error-date-form = Enter the year as { $notice_year } or ⟦令和{ $notice_era_year }⟧, and the month and day in digits.
error-date-range = Check the year. Enter it as in the Western calendar, from 2000 to 2099, such as { $notice_year }.
error-date-calendar = This date is not in the calendar. Check the month and day.
error-yen-missing = Enter an amount. If you do not know, choose “Not sure”.
error-yen-number = The amount cannot be read. Enter it in digits, such as 500.
error-yen-negative = Enter an amount of 0 yen or more.
error-yen-fraction = Enter the amount in whole yen.
error-yen-large = The amount is too large. Enter 1,000,000 yen or less.
dont-know = Not sure
yen = {" "}yen
year = {" "}year
month = {" "}month
day-of-month = {" "}day

date-hint = You can enter the year as { $notice_year } or as ⟦令和{ $notice_era_year }⟧.

## Result

binding = Next deadline
binding-guide = Suggested date
days-left-before = Days left:{" "}
days-left-after = {""}
today = Last day: today
plan = Steps
reasons = Reasons

state-done = Done
state-not-yet = Not started yet
state-open = Deadline not passed
state-to-do = To do
state-under-way = Due to have started
state-last-day = Today is the last day
state-closed = Closed
state-unclear = Not clear whether still possible

turns = What would change this
turn-answer-before = : “
turn-answer-after = ”:{" "}
held-true = Met
held-false = Not met
held-null = Not known
clause = Notice, clause { $clause }

## Steps

by = By { $date }
by-no-time = By { $date } (the notice does not say what time)
no-deadline = The notice does not state a deadline

## Calendar

calendar = Add to calendar
calendar-stated = Deadline: { $step }
calendar-advisory = Suggested date: { $step }
calendar-japan-time = Dates and times are in Japan time.

## Several items

and = ,{" "}
of-item = :{" "}

## A link

keep = Keep or share the result
link-make = Make a link with the answers
link-label = Link with the answers
link-copy = Copy
link-copied = Copied.
link-send = Send
link-code = QR code of the link with the answers
link-long = There are too many answers for a QR code. Use the link.
link-file = This page is a file saved on your device. This link opens on this device only. To show your answers to somebody else, print them or show this screen.
file-save = Save this page as one file
file-hint = As one file the page can be opened from your device and used without a connection. It holds all six languages. Your answers are not in it.
unkept-line = A page opened inside LINE cannot be used without a connection. Open it in your usual browser and it can be. You will need to enter your answers again.
unkept-open = Open in your usual browser
unkept-app = A page opened inside an app cannot be used without a connection. From the app’s menu, open it in your usual browser. You will need to enter your answers again.
unkept-none = With the current settings of this browser (such as private browsing) the page cannot be opened without a connection once it is closed. With the usual settings it can be.
unkept-file = You can also save the page as one file.
boxed = Inside this frame, the phone number, the calendar, printing and saving may not work. If so, open this page by itself:
link-read = The answers were filled in from the link. They stay until this tab is closed, also when the page is reloaded.
link-foreign = This link was made for another notice. Its answers were not taken.
link-old = This link was made for an earlier version of the notice or of this page, whose content may differ. Its answers were not taken. Answer again.
link-damaged = This link is cut off or was changed. Its answers were not taken. Ask the person who sent it, or answer again.

## Guide

guide = What the notice says
guide-table = Who does what, and by when
guide-group = Your case
guide-steps = What to do (in order)
guide-details = More about the steps
guide-open = What the notice does not say

## Foot of the page

source = The notice this page is based on
later-report = A newer notice may have come out since then, and things may have changed.
kept-after = {" "}(Japan time).
not-kept-host = Part of this page is missing on the server, or is not as it should be, so the page could not be kept on this device. Open it again later.
not-kept-network = Part of this page did not arrive, so the page could not be kept on this device. Open it again where you have a better signal.
not-kept-browser = The settings of this browser (such as private browsing) or too little free space did not let the page be kept on this device.
not-kept = Now that it is open you can go on using it, but you will need a connection to open it again.

## On paper

print = Print (one page of A4)
paper-judged-before = Checked as of{" "}
paper-judged-after = {" "}(Japan time).
paper-blanks = To fill in by hand
paper-notes = Notes

## The call card, and the guide folded

guide-fold = The whole table and explanations

## Readings of the dates that the device writes

date-rewrites = ,=|Mon =Monday |Tue =Tuesday |Wed =Wednesday |Thu =Thursday |Fri =Friday |Sat =Saturday |Sun =Sunday | at =, |:00 =| am=am| pm=pm
