//! The texts of a result for each kind of plan, around every moment at which a step ends.

use anyhow::{Context as _, Result};
use kigen_browser::serde_json::json;
use kigen_browser::{Browser, Setup, Site};

use super::{HERE, PAPER, PRINTED, own};
use crate::common::{self, Answer};

/// Travellers of every kind of plan, with all answers that any moment needs.
const PLANS: [&[Answer]; 7] = [
    &[("incident", "none"), PRINTED, ("balance", "1"), ("payout", "points"), ("charge", "paper")],
    &[("incident", "none"), PRINTED, ("balance", "1"), ("payout", "points"), ("charge", "app")],
    &[("incident", "none"), PRINTED, ("balance", "1"), ("payout", "points"), ("charge", "unknown")],
    &[("incident", "charged_twice"), ("expiry", "2023-03-30"), ("payout", "points"), ("charge", "app")],
    &[("incident", "charged_twice"), PRINTED, ("balance", "1"), ("payout", "points"), ("charge", "withdrawn")],
    &[("incident", "paid_otherwise"), ("expiry", "2023-03-30"), ("payout", "bank")],
    &[("incident", "none"), ("expiry", "unknown"), ("balance", "unknown"), ("payout", "bank")],
];

/// The common answers of [`PLANS`], as far as they are asked.
const ALIKE: [Answer; 5] = [HERE, PAPER, ("left", "1"), ("applied", "no"), ("inquiry_number", "lost")];

/// Around every moment at which something ends.
const TURNS: [&str; 9] = [
    "2023-03-10T10:00",
    "2023-03-31T23:59",
    "2023-04-01T00:00",
    "2023-04-28T17:59",
    "2023-04-28T18:00",
    "2023-04-30T23:59",
    "2023-05-01T00:00",
    "2023-05-31T23:59",
    "2023-06-01T00:00",
];

async fn judged(browser: &Browser, plan: &[Answer], at: &'static str) -> Result<kigen::outcome::Judgement> {
    browser.run(&format!("history.replaceState(null, '', '#at={at}')")).await?;
    let asked = |answers: &[Answer]| own()?.judge(answers, Some(at));
    let mut answers = Vec::new();
    while let kigen::outcome::Outcome::Ask { question } = asked(&answers)? {
        let answer = plan.iter().chain(&ALIKE).find(|(of, _)| *of == question);
        answers.push(*answer.with_context(|| format!("there is no answer to `{question}`"))?);
    }
    own()?.fill_in(browser, &answers, Some(at)).await
}

/// The past times in steps that can still be taken. The expiry printed on the coupon is one, and so may be the moment
/// at which the amount is fixed.
fn past(now: i64) -> String {
    format!(
        "const steps = seen('#result [data-step]')
            .filter(({{ dataset }}) => !['closed', 'done', 'unclear'].includes(dataset.state));
        const isFixed = ({{ dateTime }}, place) => dateTime === '2023-02-24'
            || dateTime === '2023-03-31T23:59+09:00' && place.dataset.step === 'collect';
        // A minute and a day last to their end; the hour at which a call centre closes does not.
        const end = (time) => time.includes('T18:00') ? Date.parse(time)
            : time.includes('T') ? Date.parse(time) + 60e3 : Date.parse(time + 'T00:00+09:00') + 24 * 36e5;
        return [...steps, ...seen('#binding, [data-call-by]')].flatMap((place) => seen('time:not([data-fill])', place)
            .filter((time) => !isFixed(time, place) && end(time.dateTime) <= {now})
            .map((time) => time.closest('p, h3, h4').textContent))"
    )
}

#[tokio::test]
async fn open_steps_at_every_turn_name_no_time_that_has_passed() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, None)).await?;
    for plan in PLANS {
        for at in TURNS {
            let judgement = judged(&browser, plan, at).await?;
            assert_eq!(common::shown(&browser).await?, own()?.expected(&judgement, Some(at))?, "{plan:?} at {at}");
            let past = past(common::moment(Some(at))?.epoch_ms());
            assert_eq!(common::look(&browser, &past).await?, json!([]), "{plan:?} at {at}");
        }
    }
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// Clauses 2(B)①, 2(B)②: until the extended expiry the first advice under (B) is to call at once, and the number is on
/// the card. After it comes the advisory date, while it is ahead; before it for those who apply.
#[tokio::test]
async fn call_under_b_is_urgent_until_the_extended_expiry_and_advised_after() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, None)).await?;
    let said = "const summary = '#result [data-step=call] [data-summary] ';
        return [
            seen(summary + 'b time').map((time) => time.dateTime),
            seen(summary + 'b').every((urgent) => seen(summary + 'p')[0].contains(urgent)),
            seen(summary + 'time[datetime^=\"2023-04-28\"]').length,
            seen('#result [data-step=call] p time[datetime=\"2023-03-31\"]').length,
            seen('#result [data-step=call] [data-calendar]').length,
            seen('#binding a[href^=tel]').length,
        ]";
    let [_, _, _, by_app, _, by_bank, _] = PLANS;
    for (plan, at, expected) in [
        (by_app, "2023-03-10T10:00", json!([["2023-03-31"], true, 0, 2, 0, 1])),
        (by_app, "2023-03-31T23:59", json!([["2023-03-31"], true, 0, 2, 0, 1])),
        (by_bank, "2023-03-10T10:00", json!([["2023-03-31"], true, 1, 2, 1, 1])),
        (by_app, "2023-04-01T00:00", json!([[], true, 1, 0, 1, 1])),
        (by_bank, "2023-04-18T10:00", json!([[], true, 1, 0, 1, 1])),
        (by_app, "2023-04-28T18:00", json!([[], true, 0, 0, 0, 1])),
    ] {
        judged(&browser, plan, at).await?;
        assert_eq!(common::look(&browser, said).await?, expected, "{plan:?} at {at}");
    }
    // Under (A) alone there is no call. While the coupon can be used, the page says that nobody has to travel for it;
    // after that, it does not.
    let [on_paper, ..] = PLANS;
    judged(&browser, on_paper, "2023-04-01T00:00").await?;
    assert_eq!(common::look(&browser, "return seen('.rest').length").await?, json!(0));
    judged(&browser, on_paper, "2023-03-10T10:00").await?;
    assert_eq!(common::look(&browser, "return seen('#binding .rest').length").await?, json!(1));
    assert_eq!(common::look(&browser, "return seen('#binding a[href^=tel]').length").await?, json!(0));
    browser.close().await
}

/// Clause 2(B)②: under (B) alone the page does not say that a coupon can be used before its balance is restored.
#[tokio::test]
async fn use_under_b_alone_waits_for_the_balance() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, None)).await?;
    let said = "const waits = document.querySelector('#result [data-step=use] .brief').textContent;
        const [state] = seen('#result [data-step=use] .state').map(({ innerText }) => innerText);
        return [state.includes(waits), state.trim() === waits, seen('#binding .brief').length]";
    let [_, by_app, _, b_alone, both, ..] = PLANS;
    for (plan, at, expected) in [
        (b_alone, "2023-03-10T10:00", json!([true, true, 1])),
        (b_alone, "2023-03-31T10:00", json!([true, false, 1])),
        (b_alone, "2023-04-01T10:00", json!([false, false, 0])),
        (both, "2023-03-10T10:00", json!([false, false, 0])),
        (by_app, "2023-03-31T10:00", json!([false, false, 0])),
    ] {
        judged(&browser, plan, at).await?;
        assert_eq!(common::look(&browser, said).await?, expected, "{plan:?} at {at}");
    }
    browser.close().await
}

/// The heading of a card is its condition, if there is one, and the kind of its date; only a stated date has a
/// countdown. With several coupons it is that of the one with the first date, whichever is in the form.
#[tokio::test]
async fn card_is_headed_by_its_condition_and_kind() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let browser = Browser::open(&Setup::PHONE).await?;
    common::open(&browser, &own()?.address(&server, None)).await?;
    let said = |card: &str| {
        format!(
            "const step = document.getElementById('binding').dataset.deadline;
            const [heading] = seen('{card} h3').map(({{ textContent }}) => textContent);
            const of = (step, verdict) => document.querySelector(
                `#result [data-step=${{step}}] h3 [data-show=\"verdict:${{verdict}}\"]`).textContent;
            return [step, ['eligible', 'confirm'].filter((verdict) => of(step, verdict) === heading),
                seen('{card} [data-days]').length, seen('{card} .rest').length]"
        )
    };
    let [on_paper, _, which, _, _, by_bank, nothing] = PLANS;
    for (plan, at, expected) in [
        (on_paper, "2023-03-10T10:00", json!(["use", ["eligible"], 1, 1])),
        (on_paper, "2023-04-18T10:00", json!(["apply", ["eligible"], 1, 0])),
        (nothing, "2023-03-10T10:00", json!(["use", ["confirm"], 1, 1])),
        (nothing, "2023-04-18T10:00", json!(["apply_bank", ["confirm"], 0, 0])),
        (by_bank, "2023-04-18T10:00", json!(["apply_bank", ["eligible"], 0, 0])),
    ] {
        judged(&browser, plan, at).await?;
        assert_eq!(common::look(&browser, &said("#binding")).await?, expected, "{plan:?} at {at}");
    }
    let apart = "return new Set(['use', 'apply_bank'].flatMap((step) =>
        [...document.querySelectorAll(`#result [data-step=${step}] h3 span`)].map(({ textContent }) => textContent))).size";
    assert_eq!(browser.run(apart).await?, json!(4));
    // Travellers who may not have to apply at all get a note beside the deadline of those who must.
    judged(&browser, which, "2023-04-18T10:00").await?;
    let whose = "return [seen('#binding .brief').length, seen('#result [data-step=apply] .if').length]";
    assert_eq!(common::look(&browser, whose).await?, json!([1, 1]));

    judged(&browser, by_bank, "2023-04-18T10:00").await?;
    browser.run("document.querySelector('#result [data-items=copy]').click()").await?;
    judged(&browser, nothing, "2023-04-18T10:00").await?;
    let card = "#items-binding";
    let of_first = json!(["apply_bank", ["eligible"], 0, 0]);
    assert_eq!(common::look(&browser, &said(card)).await?, of_first);
    assert_eq!(common::look(&browser, "return seen('.items .row').length").await?, json!(1));
    common::is_quiet(&browser).await?;
    browser.close().await
}

/// The page says once that only the office decides, beneath the verdict; with several coupons above all of them.
#[tokio::test]
async fn office_decides_is_said_once_beneath_every_verdict() -> Result<()> {
    let server = Site::build_once()?.serve()?;
    let said =
        "return [seen('.office').length, seen('#result-title + .ground + .office, #items-title + .office').length]";
    for setup in [Setup::PHONE, Setup::DESK] {
        let browser = Browser::open(&setup).await?;
        common::open(&browser, &own()?.address(&server, None)).await?;
        let outside: [&[Answer]; 3] =
            [&[("prefecture", "elsewhere")], &[HERE, ("coupon", "other")], &[HERE, ("coupon", "not_issued")]];
        for answers in outside {
            own()?.fill_in(&browser, answers, None).await?;
            assert_eq!(common::look(&browser, said).await?, json!([1, 1]), "{answers:?}");
        }
        for plan in PLANS {
            judged(&browser, plan, "2023-04-18T10:00").await?;
            assert_eq!(common::look(&browser, said).await?, json!([1, 1]), "{plan:?}");
        }
        browser.run("document.querySelector('#result [data-items=copy]').click()").await?;
        assert_eq!(common::look(&browser, said).await?, json!([1, 1]), "two coupons");
        browser.close().await?;
    }
    Ok(())
}
