export { LinkinatorProber } from "./prober.ts";
export { visit } from "./visit.ts";
