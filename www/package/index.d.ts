export { check, default as init, initSync } from "./kigen.js";
export type * from "./kigen.js";
