// The same questions in SurveyJS, one a page; expressions decide which are shown.

import { Model } from "survey-core";
import "survey-core/survey-core.min.css";
import { renderSurvey } from "survey-js-ui";
import questions from "questions";

const gate = "{prefecture} != 'elsewhere' and {coupon} != 'not_issued' and {coupon} != 'other'";
const plan = `${gate} and ({expiry} = '2023-02-24' or {expiry} = 'unknown' or {incident} = 'paid_otherwise' or {incident} = 'charged_twice')`;
const comes = {
  coupon: "{prefecture} != 'elsewhere'",
  incident: gate,
  expiry: gate,
  balance: `${gate} and ({expiry} = '2023-02-24' or {expiry} = 'unknown')`,
  left: plan,
  payout: plan,
  charge: `${plan} and {payout} != 'bank'`,
  applied: plan,
  inquiry_number: plan,
};

const element = ({ name, text, choices, isTyped }) => ({
  type: "radiogroup",
  name,
  title: text,
  isRequired: true,
  choices: choices.filter(({ value }) => value !== ""),
  showOtherItem: isTyped,
  ...(comes[name] && { visibleIf: comes[name] }),
});

const model = new Model({ questionsOnPageMode: "questionPerPage", elements: questions.map(element) });
renderSurvey(model, document.getElementById("survey"));
