import { defineRule } from "../../rule.ts";

const rss = (attributes: string): string => `<rss version="2.0"><channel><cloud ${attributes} /></channel></rss>`;
const call = 'port="80" path="/RPC2" registerProcedure="site.notify" protocol="xml-rpc"';

export default defineRule({
  scope: "feed",
  summary: "The cloud of a feed is a host, a path and, but for plain HTTP, a procedure.",
  why: "A reader that registers with the cloud puts its address together from these parts: from wrong ones it never hears of new posts.",
  source: "RSS 2.0, cloud; RSS Best Practices Profile, cloud.",
  severity: "error",
  options: {},
  messages: {
    domain: "The domain of <cloud>, “{value}”, is more than the name of a host. Write “{host}” alone.",
    path: "The path of <cloud>, “{value}”, does not begin with a slash. Write “/{value}”.",
    procedure: "With the protocol {protocol} a reader calls the registerProcedure of <cloud>, which is empty. Name it.",
  },
  examples: [
    { good: rss(`domain="rpc.a.example" ${call}`) },
    { good: rss('domain="a.example" port="80" path="/?notify" registerProcedure="" protocol="http-post"') },
    {
      bad: rss(`domain="⟦https://rpc.a.example/⟧" ${call}`),
      says: "The domain of <cloud>, “https://rpc.a.example/”, is more than the name of a host. Write “rpc.a.example” alone.",
      fixed: rss(`domain="rpc.a.example" ${call}`),
    },
    {
      bad: rss('domain="a.example" port="80" path="⟦notify⟧" registerProcedure="" protocol="http-post"'),
      says: "The path of <cloud>, “notify”, does not begin with a slash. Write “/notify”.",
      fixed: rss('domain="a.example" port="80" path="/notify" registerProcedure="" protocol="http-post"'),
    },
    {
      bad: rss('domain="a.example" port="80" path="/RPC2" registerProcedure="⟦⟧" protocol="soap"'),
      says: "With the protocol soap a reader calls the registerProcedure of <cloud>, which is empty. Name it.",
    },
  ],

  check({ element }, { report }) {
    const cloud = element?.child("cloud");
    const [domain, path, procedure, protocol] = ["domain", "path", "registerProcedure", "protocol"].map((name) =>
      cloud?.attribute(name)?.value.trim(),
    );
    const host = /^(?:\w+:)?\/*([^/:?#\s]+)/.exec(domain?.value ?? "")?.[1];
    if (domain && host !== undefined && host !== domain.value && !domain.value.includes("[")) {
      const fix = [domain.replace(0, domain.value.length, host)];
      report({ at: domain, message: "domain", data: { value: domain.value, host }, fix });
    }
    if (path?.value && !path.value.startsWith("/")) {
      report({ at: path, message: "path", data: { value: path.value }, fix: [path.replace(0, 0, "/")] });
    }
    if (procedure?.value === "" && /^(?:xml-rpc|soap)$/.test(protocol?.value ?? "")) {
      report({ at: procedure, message: "procedure", data: { protocol: protocol?.value ?? "" } });
    }
  },
});
