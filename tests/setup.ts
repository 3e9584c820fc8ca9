import { loadHtmlEntities } from "../src/sources/xml/index.ts";

// Reading a feed loads them when it has to; tests of the parser itself would have to know when.
await loadHtmlEntities();
