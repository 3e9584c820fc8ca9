/** Something wrong with a configuration, at its place where the format has places. */
export interface ConfigMistake {
  /** The path as it is shown: relative to the working directory, with forward slashes. */
  readonly file: string;
  /** Line and column, both from 1. */
  readonly line?: number;
  readonly column?: number;
  /** Whole sentences: what is wrong, what is allowed. */
  readonly message: string;
}

/** `file:line:column: message`, as compilers write it. */
export function mistakeLine({ file, line, column, message }: ConfigMistake): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${message}`;
}

/** The user asked for something that cannot be done: no fault of the content, no fault of ours. */
export class UserError extends Error {
  /** One line each. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.name = "UserError";
    this.details = details;
  }
}
