export { check, default as init, initSync } from "./kigen.js";
