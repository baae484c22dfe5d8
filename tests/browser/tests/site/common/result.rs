//! The result: the shown one, and the expected one.

use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Context as _, Result, anyhow, bail};
use kigen::japan_time::{ClockTime, Day, Moment};
use kigen::outcome::Judgement;
use kigen_browser::Browser;
use kigen_browser::serde_json::{Value, json};

use super::{At, look};

/// The moment of an address.
pub(crate) fn moment(at: At) -> Result<Moment> {
    let Some(text) = at else {
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        return Ok(Moment::from_epoch_ms(now.try_into()?));
    };
    let (day, time) = text.split_once('T').with_context(|| format!("`{text}` is no moment"))?;
    let day = Day::parse(day).map_err(|flaw| anyhow!("{flaw:?} in `{text}`"))?;
    Ok(day.at(ClockTime::parse(time).with_context(|| format!("`{text}` has no time"))?))
}

/// The result that the page must show for a judgement, as [`shown`] reads it.
pub(super) fn expected(judgement: &Judgement, at: At, is_in_time: bool) -> Result<Value> {
    let binding = judgement.steps.iter().find(|step| Some(step.step) == judgement.deadline);
    // If the claim is too late, the page says so, and shows no deadline of steps that are no longer possible.
    let closes = binding.filter(|_| is_in_time).and_then(|step| step.closes);
    let is_stated = binding.is_some_and(|step| step.closes_kind != "advisory");
    // The page counts no days to a date that is only our advice.
    let days = match closes.filter(|_| is_stated) {
        None => None,
        Some(closes) => Some(days_between(moment(at)?, Moment::from_epoch_ms(closes - 1))?),
    };
    let mut notes = judgement.notes.clone();
    notes.sort_unstable();
    Ok(json!({
        "verdict": judgement.verdict,
        "standing": judgement.standing,
        "reasons": judgement.reasons.iter().map(|reason| json!([reason.clause, reason.holds])).collect::<Vec<_>>(),
        "steps": judgement.steps.iter().map(|step| json!([step.step, step.state, step.conditional])).collect::<Vec<_>>(),
        "deadline": judgement.deadline,
        "closes": closes,
        "days": days,
        "notes": notes,
        "call_centre": judgement.call_centre,
    }))
}

fn days_between(from: Moment, to: Moment) -> Result<i64> {
    let (Some(from), Some(to)) = (from.day(), to.day()) else { bail!("a moment is in no calendar") };
    Ok((to.start().epoch_ms() - from.start().epoch_ms()) / (24 * 3_600_000))
}

/// The shown result, in the words of its data attributes.
pub(crate) async fn shown(browser: &Browser) -> Result<Value> {
    look(
        browser,
        "const result = document.getElementById('result'), binding = document.getElementById('binding');
        // The first moment after a date or a minute, as the page writes it.
        const after = (time) => time.includes('T') ? Date.parse(time) + 60e3 : Date.parse(time + 'T00:00+09:00') + 24 * 36e5;
        const callCentre = () => {
            const [state = 'none'] = seen('[data-call]', result).map((element) => element.dataset.call);
            const time = () => Date.parse(seen('[data-call] time', result)[0].dateTime);
            return state === 'open' ? { state, until: time() } : state === 'closed' ? { state, next: time() } : { state };
        };
        const days = () => {
            const [counted] = seen('[data-days]', binding);
            return !counted ? null : counted.dataset.days === 'none' ? 0 : +counted.querySelector('[data-fill=days]').textContent;
        };
        const bound = binding.checkVisibility();
        return {
            verdict: result.dataset.verdict,
            standing: result.dataset.standing,
            reasons: seen('[data-reason]', result).map(({ dataset }) => [dataset.reason, JSON.parse(dataset.holds)]),
            steps: seen('[data-step]', result).map((step) =>
                [step.dataset.step, step.dataset.state, seen('[data-show$=\":conditional\"]', step).length > 0]),
            deadline: binding.dataset.deadline ?? null,
            closes: bound ? after(seen('time:not([data-fill])', binding)[0].dateTime) : null,
            days: bound ? days() : null,
            notes: seen('[data-show^=\"note:\"]', result).map((note) => note.dataset.show.slice(5)).sort(),
            call_centre: callCentre(),
        }",
    )
    .await
}

/// The visible text of the page, without the note on when it was cached, which appears independently of the rest.
pub(crate) async fn visible_text(browser: &Browser) -> Result<String> {
    let text = look(
        browser,
        "document.getElementById('kept')?.style.setProperty('display', 'none'); return document.body.innerText",
    )
    .await?;
    Ok(text.as_str().context("the page has no text")?.to_owned())
}
