/** How the web is asked. Times are milliseconds. */
export interface WebOptions {
  /** For one request, until its answer begins. Reading a page may take six times as long. */
  readonly timeout: number;
  /** Requests at once. */
  readonly concurrency: number;
  /** Requests at once to one host. */
  readonly perHost: number;
  /** Between the starts of two requests to one host. */
  readonly pause: number;
  /** For the whole run, from its first request on. What is not answered then is unchecked. */
  readonly deadline: number;
  readonly userAgent: string;
  /** Addresses that are not public and may be asked all the same: "10.0.0.0/8", "127.0.0.1", "localhost:4000". */
  readonly allowPrivate: readonly string[];
  /** Origins that the user typed, public or not: "http://localhost:4000". */
  readonly typedOrigins: readonly string[];
  /** Status codes that count as ok besides 200 to 299. */
  readonly accept: readonly number[];
  /** Headers for single hosts, by patterns like "api.example.com" and names in lower case. */
  readonly headers: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The variables that may name proxies. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export const webDefaults: WebOptions = {
  timeout: 10_000,
  concurrency: 32,
  perHost: 4,
  pause: 5,
  deadline: 120_000,
  userAgent: "Mozilla/5.0 (compatible; contentlint)",
  allowPrivate: [],
  typedOrigins: [],
  accept: [],
  headers: {},
  environment: {},
};
