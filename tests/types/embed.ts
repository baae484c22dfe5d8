// Sample code of a user of www/embed.d.ts. It is only type-checked, never run.

import type { Language } from "../../www/embed.js";

const check = document.createElement("kigen-check");
check.language = "ja-easy";
check.language satisfies Language;
// @ts-expect-error: not a language of the page
check.language = "fr";
check.language = null;
check.language = undefined;
check.addEventListener("kigen-verdict", ({ detail }) => {
  detail.verdict.toUpperCase();
  detail.notice.toUpperCase();
  // @ts-expect-error: no answers
  detail.answers;
});
check.addEventListener("click", ({ clientX }) => clientX.toFixed());
