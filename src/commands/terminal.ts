/** Where a stream of text goes. */
export interface Sink {
  write(text: string): void;
  readonly isTerminal: boolean;
  readonly columns: number | undefined;
}

/** All that a command knows of the process it runs in. */
export interface Terminal {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly out: Sink;
  readonly err: Sink;
}

/** 0 clean, 1 findings, 2 usage, configuration or input, 3 a mistake of ours. */
export type ExitCode = 0 | 1 | 2 | 3;

/** NO_COLOR and FORCE_COLOR (no-color.org, force-color.org) before what the stream is. */
export function wantsColor(env: Terminal["env"], sink: Sink): boolean {
  if (env["NO_COLOR"]) return false;
  const forced = env["FORCE_COLOR"];
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return sink.isTerminal && env["TERM"] !== "dumb";
}
