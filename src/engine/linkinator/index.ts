export type { Environment } from "./lent-fetch.ts";
export { LinkinatorProber } from "./prober.ts";
export { type Visited, visit } from "./visit.ts";
