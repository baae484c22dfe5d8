// Composes the embedding code, and shows a preview. Its addresses are derived from that of this page, so that they are
// right on the deployed site.
const form = document.querySelector("#maker");
const snippet = document.querySelector("#snippet");
const preview = document.querySelector("#preview");
const { notice, element } = form.dataset;
const site = new URL("../../", document.baseURI);

const fill = (made, attributes, children) => {
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
};

const make = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

const link = ({ page, tag, words }) => make("a", { href: page, hreflang: tag }, words);

const frame = ({ page, words, height, colours }) => {
  const made = make("iframe", { src: page, title: words, width: "100%", height });
  // The policy of this page blocks style attributes, but not styles set by a script.
  Object.assign(made.style, { border: "0", colorScheme: colours });
  return made;
};

// Without a namespace it is serialised like a script, but is none: this page creates no script elements.
const script = () => {
  const attributes = { src: new URL("embed.js", site), integrity: element, crossorigin: "anonymous", async: "" };
  return fill(document.createElementNS(null, "script"), attributes, []);
};

const file = ({ language, tag, words }) =>
  make("a", { href: `kigen-${notice}.html#${language}`, hreflang: tag }, words);

const kinds = {
  frame: (choice) => [frame(choice)],
  link: (choice) => [link(choice)],
  element: (choice) => [make("kigen-check", {}, link(choice)), script()],
  file: (choice) => [file(choice)],
};

// The element and the file only work on their own page; the preview shows the page that they contain.
const shown = { frame, link, element: frame, file: ({ page, words, tag }) => link({ page, words, tag }) };

const update = () => {
  const chosen = Object.fromEntries(new FormData(form));
  const { lang, words } = form.elements.language.selectedOptions[0].dataset;
  const page = new URL(`${notice}/${chosen.language}/`, site).href;
  const choice = { ...chosen, page, tag: lang, words };
  snippet.value = kinds[chosen.kind](choice).map(({ outerHTML }) => outerHTML.replace(' async=""', " async")).join("\n");
  preview.replaceChildren(shown[chosen.kind](choice));
  for (const use of document.querySelectorAll("[data-kind]")) use.hidden = use.dataset.kind !== chosen.kind;
  for (const choice of form.querySelectorAll("[data-for]")) choice.hidden = choice.dataset.for !== chosen.kind;
  document.querySelector("#copied").hidden = true;
};

const copy = document.querySelector("#copy");
copy.hidden = !navigator.clipboard;
copy.addEventListener("click", async () => {
  await navigator.clipboard.writeText(snippet.value);
  document.querySelector("#copied").hidden = false;
});

form.addEventListener("change", update);
form.addEventListener("submit", (event) => event.preventDefault());
document.querySelector("#undeployed").hidden = site.protocol !== "file:";
form.hidden = document.querySelector("#made").hidden = site.protocol === "file:";
if (!form.hidden) update();
