/** The address that a host leads to is one that content may not make us connect to. */
export class RefusedTarget extends Error {
  readonly code = "REFUSED_TARGET";
}

/** The port belongs to a service that is not the web. */
export class RefusedPort extends Error {
  readonly code = "REFUSED_PORT";
}

/** The DNS says nothing about a host. */
export class SilentDns extends Error {
  readonly code = "SILENT_DNS";
}

/** No answer within the time-out. */
export class TimedOut extends Error {
  readonly code = "TIMED_OUT";
}

/** The time for the whole run is over, or the web was closed. */
export class DeadlinePassed extends Error {
  readonly code = "DEADLINE_PASSED";
}

/** A body with more bytes than may be read. */
export class BodyTooLarge extends Error {
  readonly code = "BODY_TOO_LARGE";
}

/** A body that was begun and not ended in time. */
export class SlowBody extends Error {
  readonly code = "SLOW_BODY";
}

/** There is no way to a proxy. */
export class ProxyUnreachable extends Error {
  readonly code = "PROXY_UNREACHABLE";

  constructor(cause: unknown) {
    super("The proxy cannot be reached.", { cause });
  }
}

/** A proxy does not do what it is asked. */
export class ProxyRefusal extends Error {
  readonly code = "PROXY_REFUSAL";
  readonly status: number;

  constructor(status: number) {
    super("The proxy refuses.");
    this.status = status;
  }
}

/** A proxy has turned out to be of no use. */
export class ProxyLost extends Error {
  readonly code = "PROXY_LOST";
}
