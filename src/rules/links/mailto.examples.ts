import type { Example } from "../../rule.ts";

const mail = (address: string): string => `Write to [Ada](${address}).`;
const page = (...hrefs: readonly string[]) => ({
  "public/index.html": `<title>Bread</title>\n${hrefs.map((href) => `<a href="${href}">Ada</a>`).join("\n")}`,
});
const site = { dir: "public", url: "https://bread.example/" };

export const mailtoExamples: readonly [Example, Example, ...Example[]] = [
  {
    good: page(
      "mailto:ada@a.example",
      "mailto:ada@a.example,bob@b.example?cc=cy@c.example&amp;subject=Rye%20%26%20oats&amp;body=Hello%0D%0AAda",
      "mailto:?subject=Rye&amp;body=https://bread.example/?a=1",
      "mailto:?to=ada@a.example",
      "mailto:",
      "mailto:jörg@bücher.example",
      "mailto:gorby%25kremvax@a.example",
      "mailto:{{ site.email }}",
      "https://social.example/@ada@a.example",
    ),
    site,
  },
  { good: '<title>Bread</title><img src="loaf@2x.png" alt="A loaf">' },
  {
    bad: mail("⟦mailto:not-an-address⟧"),
    says: "“not-an-address” has no @, so the mail cannot be sent. Write a mail address behind “mailto:”.",
  },
  {
    bad: page("⟦mailto:ada@bread⟧", "⟦mailto:ada [at] a.example⟧", "⟦mailto:ada..b@a.example⟧"),
    site,
    says: [
      "“ada@bread” has no domain that can exist, so the mail cannot be sent. Write a mail address behind “mailto:”.",
      "“ada [at] a.example” has words where its signs belong, so the mail cannot be sent. Write a mail address behind “mailto:”.",
      "“ada..b@a.example” cannot be a mailbox, so the mail cannot be sent. Write a mail address behind “mailto:”.",
    ],
  },
  {
    bad: mail("⟦mailto://ada@a.example⟧"),
    says: "“mailto://ada@a.example” begins with more than “mailto:”, which mail programs take for a part of the address. Write “mailto:ada@a.example”.",
    fixed: mail("mailto:ada@a.example"),
  },
  {
    bad: page("⟦ada@a.example⟧"),
    site,
    says: "Browsers take “ada@a.example” for a page of the site. Write “mailto:ada@a.example”.",
    fixed: page("mailto:ada@a.example")["public/index.html"],
  },
  {
    bad: page("⟦mailto: ada@a.example⟧", "⟦mailto:ada@a.example;bob@b.example⟧", "⟦mailto:Ada &lt;ada@a.example&gt;⟧"),
    site,
    says: [
      "“mailto: ada@a.example” has white space around the address. Write “mailto:ada@a.example”.",
      "“mailto:ada@a.example;bob@b.example” has semicolons between its addresses, which only some mail programs read. Write “mailto:ada@a.example,bob@b.example”.",
      "“mailto:Ada <ada@a.example>” has a name beside the address. Write the address alone.",
    ],
    fixed: page("mailto:ada@a.example", "mailto:ada@a.example,bob@b.example", "mailto:Ada &lt;ada@a.example&gt;")[
      "public/index.html"
    ],
  },
  {
    bad: page("⟦mailto:ada@a.example?subject=Rye&oats⟧", "⟦mailto:ada@a.example?subject=50% off⟧"),
    site,
    says: [
      "“oats” in “mailto:ada@a.example?subject=Rye&oats” is no field of a mail. Write %26 for an & in a text, and a single & between fields.",
      "“mailto:ada@a.example?subject=50% off” has a % that begins no percent-encoding. Write %25 for it.",
    ],
  },
  {
    bad: mail("⟦mailto:ada@a.example?subject=Rye?body=Hello⟧"),
    says: "“mailto:ada@a.example?subject=Rye?body=Hello” has a second “?”, so what follows it becomes part of the text before. Write “mailto:ada@a.example?subject=Rye&body=Hello”.",
  },
  {
    bad: page("⟦mailto:ada@a.example?subject=Dark rye⟧"),
    site,
    says: "“mailto:ada@a.example?subject=Dark rye” has white space in its fields, where %20 belongs. Write “mailto:ada@a.example?subject=Dark%20rye”.",
    fixed: page("mailto:ada@a.example?subject=Dark%20rye")["public/index.html"],
  },
];
