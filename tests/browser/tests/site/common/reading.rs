//! A reading in the browser: the addresses of its pages, the results of its rules, and the page beside them.

use anyhow::{Context as _, Result, bail, ensure};
use kigen::input::Value as Given;
use kigen::outcome::{Judgement, Outcome};
use kigen_browser::serde_json::Value;
use kigen_browser::{Browser, Server};
use kigen_registry::first_published;

use super::travellers::{Reading, Traveller};
use super::version::Version;
use super::{Answer, At, PAGE_LANGUAGE, form, result};

/// A path in the folder of the first notice's pages, such as `path("ja/")`.
pub(crate) fn path(rest: &str) -> String {
    format!("{}/{rest}", first_published())
}

/// The path of the first notice's page at the moment of the usual traveller.
pub(crate) fn usual_page() -> Result<String> {
    let (reading, usual) = first()?;
    Ok(reading.page(PAGE_LANGUAGE, usual.at))
}

/// The first reading, and its usual traveller, for tests that do not depend on the reading.
pub(crate) fn first() -> Result<(&'static Reading, &'static Traveller)> {
    let reading = Reading::first()?;
    Ok((reading, reading.usual()?))
}

impl Reading {
    // The addresses of its pages.

    /// The built site with its pages.
    pub(crate) fn site(&self) -> Result<Version> {
        let is_published = self.kind.published.iter().any(|(name, _)| *name == self.notice);
        if is_published { Version::built() } else { Version::samples(self.notice) }
    }

    /// Serves that site.
    pub(crate) fn serve(&self) -> Result<Server> {
        Server::start(self.site()?.dist, 0)
    }

    /// A path in the folder of its pages.
    pub(crate) fn path(&self, rest: &str) -> String {
        format!("{}/{rest}", self.notice)
    }

    /// The path of its page in a language, at a moment.
    pub(crate) fn page(&self, language: &str, at: At) -> String {
        self.path(&format!("{language}/{}", at.map(|at| format!("#at={at}")).unwrap_or_default()))
    }

    /// The address of its page.
    pub(crate) fn address(&self, server: &Server, at: At) -> String {
        server.url(&self.page(PAGE_LANGUAGE, at))
    }

    /// The beginning of a link to answers, up to the first of them.
    pub(crate) fn link(&self) -> Result<String> {
        Ok(format!("answers/2/{}/{}/", self.notice, self.notice()?.version()))
    }

    // The results of the rules.

    /// The outcome for answers.
    pub(crate) fn judge(&self, answers: &[Answer], at: At) -> Result<Outcome> {
        let field = |(question, answer): &Answer| {
            let number = answer.parse().map(Given::Number);
            ((*question).to_owned(), number.unwrap_or_else(|_| Given::Text((*answer).to_owned())))
        };
        Ok(self.notice()?.check(&Given::Table(answers.iter().map(field).collect()), result::moment(at)?))
    }

    /// The judgement for complete answers.
    pub(crate) fn judgement(&self, answers: &[Answer], at: At) -> Result<Judgement> {
        match self.judge(answers, at)? {
            Outcome::Done(judgement) => Ok(judgement),
            other => bail!("{answers:?} come to {other:?}"),
        }
    }

    /// The answers that the rules ask for, in their order.
    pub(crate) fn asked(&self, answers: &[Answer], at: At) -> Result<Vec<Answer>> {
        let mut given = Vec::new();
        while let Outcome::Ask { question } = self.judge(&given, at)? {
            given.push(answer_to(question, answers)?);
        }
        Ok(given)
    }

    /// The question that the usual traveller is asked at this index, from 0.
    pub(crate) fn question(&self, place: usize) -> Result<&'static str> {
        let usual = self.usual()?;
        let asked = self.asked(&usual.answers, usual.at)?;
        asked.get(place).map(|(question, _)| *question).context("less is asked")
    }

    /// The answer to the first question, after which the traveller `short` is asked nothing more.
    pub(crate) fn short(&self) -> Result<Answer> {
        let short = self.traveller("short")?;
        match self.asked(&short.answers, short.at)?.as_slice() {
            [only] => Ok(*only),
            asked => bail!("`short` is asked {asked:?}"),
        }
    }

    // The page beside them.

    /// Answers the questions as they come, each from `answers`, and returns the judgement that the page must now show.
    /// At every step the question on the page must be the one that the rules ask.
    pub(crate) async fn interview(&self, browser: &Browser, answers: &[Answer], at: At) -> Result<Judgement> {
        match self.interview_up_to(browser, "the result", answers, at).await? {
            Outcome::Done(judgement) => Ok(judgement),
            other => bail!("the interview ended with {other:?}"),
        }
    }

    /// Answers the questions up to one of them, or up to the end.
    pub(crate) async fn interview_up_to(
        &self,
        browser: &Browser,
        last: &str,
        answers: &[Answer],
        at: At,
    ) -> Result<Outcome> {
        let mut given = Vec::new();
        loop {
            let outcome = self.judge(&given, at)?;
            let Outcome::Ask { question } = outcome else {
                form::finishes(browser).await?;
                return Ok(outcome);
            };
            form::asks(browser, question, !given.is_empty()).await?;
            if question == last {
                return Ok(outcome);
            }
            let answer = answer_to(question, answers)?;
            form::take(browser, answer).await?;
            given.push(answer);
        }
    }

    /// Answers as the usual traveller up to a question whose answer is a date, and chooses to type it. Returns the
    /// question.
    pub(crate) async fn interview_up_to_a_date(&self, browser: &Browser) -> Result<&'static str> {
        let usual = self.usual()?;
        for (place, answer) in self.asked(&usual.answers, usual.at)?.into_iter().enumerate() {
            let (question, _) = answer;
            form::asks(browser, question, place > 0).await?;
            if form::is_date(browser, question).await? {
                form::choose_to_type(browser, question).await?;
                return Ok(question);
            }
            form::take(browser, answer).await?;
        }
        bail!("{} asks for no date", self.notice)
    }

    /// Fills in the form by script, as a change of the language does, and returns the judgement that the page must now
    /// show. For tests of the time after an interview: it takes a twentieth of the time.
    pub(crate) async fn fill_in(&self, browser: &Browser, answers: &[Answer], at: At) -> Result<Judgement> {
        form::fill(browser, answers).await?;
        let result = "return seen('#result').length > 0 || seen('.notices > *').map(({ innerText }) => innerText)";
        let shown = super::look(browser, result).await?;
        ensure!(shown == true, "{answers:?} come to no result; the page says {shown}");
        self.judgement(answers, at)
    }

    /// The result that the page must show for a judgement, as [`result::shown`] reads it.
    pub(crate) fn expected(&self, judgement: &Judgement, at: At) -> Result<Value> {
        let is_in_time = self.notice()?.is_in_time(judgement.standing).context("there is no such standing")?;
        result::expected(judgement, at, is_in_time)
    }

    /// Asserts that the result on the page is that of the rules.
    pub(crate) async fn shows(&self, browser: &Browser, answers: &[Answer], at: At) -> Result<()> {
        let judgement = self.judgement(answers, at)?;
        assert_eq!(result::shown(browser).await?, self.expected(&judgement, at)?, "{answers:?} at {at:?}");
        Ok(())
    }

    /// Goes through an interview from the first question to the result, which must be that of the rules.
    pub(crate) async fn is_gone_through(&self, browser: &Browser, answers: &[Answer], at: At) -> Result<()> {
        self.interview(browser, answers, at).await?;
        self.shows(browser, answers, at).await
    }
}

fn answer_to(question: &str, answers: &[Answer]) -> Result<Answer> {
    let answer = answers.iter().find(|(answered, _)| *answered == question);
    answer.copied().with_context(|| format!("there is no answer to `{question}`"))
}
