import type { FeedElement } from "../../model/element.ts";
import { defineRule } from "../../rule.ts";

const rss = (name: string): string => `<rss version="2.0"><channel>
  <textInput><title>Search</title><description>Search</description><name>${name}</name><link>https://a.example/</link></textInput>
</channel></rss>`;
const marked = (text: string): string => text.replace("<textInput>", "⟦<textInput>⟧");
const rdf = (
  name: string,
): string => `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
  <textinput><name>${name}</name></textinput>
</rdf:RDF>`;

export default defineRule({
  scope: "feed",
  summary: "A feed has no text input; where it has one, its name is that of a form field.",
  why: "Next to no reader shows the search box that a text input asks for, so nobody can use it; and a name that is no field's sends nothing.",
  source:
    "RSS Best Practices Profile, textInput; RSS 2.0 and RSS 1.0, section 5.6; HTML 4.01, section 6.2, name tokens.",
  severity: "error",
  options: {},
  messages: {
    name: "“{name}” is no name of a form field: it begins with a letter, and has letters, digits, “-”, “_”, “.” and “:” alone.",
    avoid: {
      text: "Next to no reader shows a <{element}>. Link to the form from the site instead.",
      severity: "warning",
    },
  },
  examples: [
    { good: '<rss version="2.0"><channel><title>Bread</title></channel></rss>' },
    { good: rdf("q") },
    {
      bad: rdf("⟦search for⟧"),
      says: "“search for” is no name of a form field: it begins with a letter, and has letters, digits, “-”, “_”, “.” and “:” alone.",
    },
    { bad: marked(rss("q")), says: "Next to no reader shows a <textInput>. Link to the form from the site instead." },
  ],

  check({ root, element, format }, { report }) {
    const owners = new Set([element, format === "rdf" ? root : undefined]);
    const inputs = [...owners].flatMap((owner) => owner?.children.filter(isTextInput) ?? []);
    for (const input of inputs) {
      if (format === "rss") report({ at: input.opening, message: "avoid", data: { element: input.written } });
      const name = input.child("name")?.text.trim();
      if (name?.value && !/^[a-z][\w:.-]*$/i.test(name.value)) {
        report({ at: name, message: "name", data: { name: name.value } });
      }
    }
  },
});

/** Netscape and RSS 1.0 write it in lower case. */
function isTextInput({ name }: FeedElement): boolean {
  return name === "textInput" || name === "textinput";
}
