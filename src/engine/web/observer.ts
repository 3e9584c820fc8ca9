/** Hears what the web is asked, while it is. */
export interface Observer {
  /** An address is to be asked or read. */
  asked(hostname: string): void;
  /** Where an address leads is known, or that it will not be. */
  answered(hostname: string): void;
  /** A request is sent. */
  sent(hostname: string): void;
  /** Its answer begins. */
  received(hostname: string): void;
  /** It is over, answered or not. */
  ended(hostname: string): void;
}

const ignore = (): void => {};

export const nobody: Observer = { asked: ignore, answered: ignore, sent: ignore, received: ignore, ended: ignore };
