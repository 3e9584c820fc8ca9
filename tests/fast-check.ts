import fc from "fast-check";

/** The same cases in every run, so that a change is judged and not luck; others with FUZZ=1. */
const seed = process.env["FUZZ"] === undefined ? 20_250_502 : Date.now();
fc.configureGlobal({ seed });

export default fc;
