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

/** Whether a variable holds something. CI gives empty ones to whoever may not have the secret. */
export function isSet(name: string, environment: Environment): boolean {
  return (environment[name] ?? "").trim() !== "";
}

/** A value with each `${CONTENTLINT_…}` replaced by that variable, or by `instead` where it is not set. */
export function filledIn(value: string, environment: Environment, instead = ""): string {
  return value.replace(placeholder, (written, name: string) => {
    if (!isSecretName(name)) return written;
    return isSet(name, environment) ? (environment[name] ?? "") : instead;
  });
}

type ByHost<Value> = Readonly<Record<string, Readonly<Record<string, Value>>>>;

/** A value that was made of variables, and the names of those that are not set. */
interface Filled {
  readonly value: string;
  readonly unset: readonly string[];
}

/** Headers by host with their variables filled in: what is sent, and is never to be shown. */
export function filledHeaders(headers: ByHost<string>, environment: Environment): ByHost<string | Filled> {
  const filled = Object.entries(headers).map(([host, values]) => {
    const pairs = Object.entries(values).map(([name, value]) => [name.toLowerCase(), headerValue(value, environment)]);
    return [host, Object.fromEntries(pairs)];
  });
  return Object.fromEntries(filled);
}

function headerValue(value: string, environment: Environment): string | Filled {
  const names = variablesIn(value).filter(isSecretName);
  if (names.length === 0) return value;
  return { value: filledIn(value, environment), unset: names.filter((name) => !isSet(name, environment)) };
}
