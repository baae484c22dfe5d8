// The questions of the built page, as data for the forms of the peers.

import { readFileSync } from "node:fs";
import { dist } from "../tests/walk/node.mjs";

const plain = (html) => html.replaceAll(/<[^>]*>/g, "").trim();

/** In their order: `{ name, text, choices: [{ value, text }], isTyped }`. */
export function questions() {
  const page = readFileSync(`${dist}/nagasaki/ja/index.html`, "utf8");
  const found = [...page.matchAll(/<fieldset data-question="?([a-z_]+)"?(.*?)<\/fieldset>/gs)].map(([, name, inner]) => {
    const choices = [...inner.matchAll(/<input type="?radio"? name="?[a-z_]+"? value="?([a-z_0-9-]*)"?[^>]*><span>(.*?)<\/span>/gs)];
    return {
      name,
      text: plain(inner.match(/<h2[^>]*>(.*?)<\/h2>/s)[1]),
      choices: choices.map(([, value, text]) => ({ value, text: plain(text) })),
      isTyped: inner.includes("data-typed"),
    };
  });
  if (found.length !== 10 || found.some(({ choices }) => choices.length < 2)) throw new Error("the page is not as it was");
  return found;
}
