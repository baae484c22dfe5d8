// The same questions as a React form; the next question is the one that publicodes lacks for the grounds and the
// deadline.

import { createElement as h, useState } from "react";
import { createRoot } from "react-dom/client";
import { engine, situation } from "../publicodes.mjs";
import questions from "questions";
import dates from "dates";

const model = engine(dates);
const WANTED = ["a", "b1", "b2", "deadline"];

function next(answers) {
  const given = situation(answers, Date.now());
  const asked = Object.fromEntries(Object.entries(given).filter(([name]) => name === "now" || name in answers));
  model.setSituation(asked);
  const evaluated = WANTED.map((rule) => model.evaluate(rule));
  const isMissing = ({ name }) => !(name in answers) && evaluated.some(({ missingVariables }) => name in missingVariables);
  return questions.find(isMissing) ?? evaluated.at(-1).nodeValue;
}

function Question({ name, text, choices, isTyped, onAnswer }) {
  const [chosen, choose] = useState(null);
  const [typed, type] = useState("");
  const choice = ({ value, text }) =>
    h("label", { key: value }, h("input", { type: "radio", name, checked: chosen === value, onChange: () => choose(value) }), text);
  const answer = (event) => {
    event.preventDefault();
    if (chosen !== null) onAnswer(name, chosen !== "" ? chosen : name === "expiry" ? typed : Number(typed));
  };
  return h("form", { onSubmit: answer },
    h("fieldset", null, h("legend", null, h("h2", null, text)), choices.map(choice)),
    isTyped && h("input", { type: "text", value: typed, onChange: ({ target }) => type(target.value) }),
    h("button", null, "次へ"));
}

function Form() {
  const [answers, setAnswers] = useState({});
  const coming = next(answers);
  if (typeof coming !== "object" || coming === null) return h("output", null, String(coming));
  const onAnswer = (name, value) => setAnswers({ ...answers, [name]: value });
  return h(Question, { key: coming.name, ...coming, onAnswer });
}

createRoot(document.getElementById("form")).render(h(Form));
