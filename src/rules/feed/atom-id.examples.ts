import type { Example } from "../../rule.ts";

const atom = (id: string): string => `<feed xmlns="http://www.w3.org/2005/Atom"><id>${id}</id></feed>`;

export const examples: readonly [Example, Example, ...Example[]] = [
  { good: atom("https://a.example/posts/rye#1") },
  { good: atom("tag:ada@a.example,2025-05-02:/posts/rye") },
  { good: atom("\n  urn:uuid:60a76c80-d399-11d9-b93c-0003939e0af6\n") },
  {
    bad: atom("tag:⟦a.example⟧:rye"),
    says: "“tag:a.example:rye” is no tag URI: a comma and a date belong behind the name, as in tag:a.example,2025:rye. Mend how ids are made, and keep those already published.",
  },
  {
    bad: '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:id><![CDATA[tag:a.example,⟦2025/05/02⟧:rye]]></a:id></a:feed>',
    says: "“tag:a.example,2025/05/02:rye” is no tag URI: the date is a year, a month (2025-05) or a day (2025-05-02). Mend how ids are made, and keep those already published.",
    fixed:
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:id><![CDATA[tag:a.example,2025-05-02:rye]]></a:id></a:feed>',
  },
  {
    bad: atom("urn:uuid:⟦60a76c80-d399⟧"),
    says: "“urn:uuid:60a76c80-d399” is no URN: a UUID is 32 hexadecimal digits in groups of 8, 4, 4, 4 and 12. Mend how ids are made, and keep those already published.",
  },
  {
    bad: atom("⟦HTTP://A.example:80/r%79e⟧"),
    says: "“HTTP://A.example:80/r%79e” is not in its canonical form, “http://a.example/rye”: tools that write addresses anew change it. Use that form for new entries.",
    fixed: atom("http://a.example/rye"),
  },
];
