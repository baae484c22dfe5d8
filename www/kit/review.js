// Filters the rows by all choices. Without this script all rows are shown, and the filters are hidden.
const form = document.querySelector(".filters");
const rows = [...document.querySelectorAll("tbody tr")];
const facts = new Map(rows.map((row) => [row, new Set(row.dataset.facts.split(" "))]));
const count = document.querySelector("[data-count]");

/** A row that does not ask a question matches any answer to it. */
const fits = (row, [name, value]) => facts.get(row).has(value) || facts.get(row).has(`${name}:-`);

const update = () => {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
  for (const row of rows) row.hidden = !chosen.every((choice) => fits(row, choice));
  count.textContent = rows.filter((row) => !row.hidden).length;
};

form.addEventListener("change", update);
// The event comes before the form is reset.
form.addEventListener("reset", () => setTimeout(update));
form.addEventListener("submit", (event) => event.preventDefault());
form.hidden = false;
update();
