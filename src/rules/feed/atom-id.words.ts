import type { TagUriCode } from "../../values/tag-uri.ts";
import type { UrnCode } from "../../values/urn.ts";

/** What is wrong with a tag URI, to follow a colon. */
export const tagProblems: Readonly<Record<TagUriCode, string>> = {
  scheme: "“tag:” is written in small letters",
  "no-date": "a comma and a date belong behind the name, as in tag:a.example,2025:rye",
  authority: "before the comma belongs a domain or a mail address",
  date: "the date is a year, a month (2025-05) or a day (2025-05-02)",
  "impossible-date": "there is no such date",
  "no-specific": "a colon belongs behind the date",
  character: "this character must be percent-encoded",
};

/** What is wrong with a URN, to follow a colon. */
export const urnProblems: Readonly<Record<UrnCode, string>> = {
  scheme: "it does not begin with “urn:”",
  namespace: "its namespace is 2 to 32 letters, digits and hyphens, as in urn:isbn:0451450523",
  "no-name": "there is nothing behind the namespace",
  character: "this character must be percent-encoded",
  uuid: "a UUID is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12",
};
