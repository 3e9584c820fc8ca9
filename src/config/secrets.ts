/** The variables of the environment, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What the names of variables that a configuration may read begin with. */
export const secretPrefix = "CONTENTLINT_";

const placeholder = /\$\{([^{}]*)\}/g;

/** The names that stand in a value as `${NAME}`, of whatever form. */
export function variablesIn(value: string): string[] {
  return [...value.matchAll(placeholder)].map(([, name = ""]) => name);
}

/** Whether a configuration may read this variable. */
export function isSecretName(name: string): boolean {
  return name.startsWith(secretPrefix) && /^\w+$/.test(name.slice(secretPrefix.length));
}

/** A value with each `${CONTENTLINT_…}` replaced by that variable. */
export function filledIn(value: string, environment: Environment): string {
  return value.replace(placeholder, (written, name: string) =>
    isSecretName(name) ? (environment[name] ?? "") : written,
  );
}

type Headers = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Headers by host with their variables filled in: what is sent, and is never to be shown. */
export function filledHeaders(headers: Headers, environment: Environment): Headers {
  const filled = Object.entries(headers).map(([host, values]): [string, Headers[string]] => {
    const pairs = Object.entries(values).map(([name, value]) => [name.toLowerCase(), filledIn(value, environment)]);
    return [host, Object.fromEntries(pairs)];
  });
  return Object.fromEntries(filled);
}
