// ZEN's Wasm, which evaluates expressions, in stages as for JsonLogic.

import { evaluateExpression } from "@gorules/zen-engine-wasm";
import { expressions, lacks as missing } from "./zen.mjs";

export const name = "ZEN (zen-engine-wasm)";
export const lacks = `${missing}; its Wasm has no decisions, only expressions, which are parsed at each evaluation`;

export function prepare(dates) {
  const { grounds, deadline, closes } = expressions(dates, "");
  const stage = `{ ${Object.entries(grounds).map(([key, value]) => `${key}: ${value}`).join(", ")} }`;
  return (answers, now) => {
    const { a, b1, b2 } = evaluateExpression(stage, answers);
    const binding = evaluateExpression(deadline, { ...answers, a, b1, b2, now });
    return { a, b1, b2, deadline: binding, closes: evaluateExpression(closes, { deadline: binding }) };
  };
}
