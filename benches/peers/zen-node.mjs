// ZEN's engine for Node: native, and by a promise.

import { ZenEngine } from "@gorules/zen-engine";
import { expressions, lacks as missing } from "./zen.mjs";

export const name = "ZEN (zen-engine, native)";
export const lacks = missing;

export function prepare(dates) {
  const { grounds, deadline, closes } = expressions(dates, "$.");
  const written = Object.entries({ ...grounds, deadline, closes }).map(([key, value]) => ({ id: key, key, value }));
  const nodes = [
    { id: "in", type: "inputNode", name: "in" },
    { id: "reading", type: "expressionNode", name: "reading", content: { expressions: written } },
    { id: "out", type: "outputNode", name: "out" },
  ];
  const edges = [["in", "reading"], ["reading", "out"]].map(([sourceId, targetId]) => ({ id: sourceId, sourceId, targetId, type: "edge" }));
  const decision = new ZenEngine().createDecision({ nodes, edges });
  return async (answers, now) => {
    // Its result leaves out null values.
    const { a = null, b1 = null, b2 = null, deadline = null, closes = null } = (await decision.evaluate({ ...answers, now })).result;
    return { a, b1, b2, deadline, closes };
  };
}
