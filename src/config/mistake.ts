/** Something wrong with a configuration, at its place where the format has places. */
export interface ConfigMistake {
  /** The path as it is shown: relative to the working directory, with forward slashes. */
  readonly file: string;
  /** Line and column, both from 1; code that threw has a line alone. */
  readonly line?: number;
  readonly column?: number;
  /** Whole sentences: what is wrong, what is allowed. */
  readonly message: string;
}

/** `file:line:column: message`, as compilers write it. */
export function mistakeLine({ file, line, column, message }: ConfigMistake): string {
  const place = [file, line, column].filter((part) => part !== undefined);
  return `${place.join(":")}: ${message}`;
}
