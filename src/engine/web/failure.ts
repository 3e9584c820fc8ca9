import { ProxyRefusal, TimedOut } from "./errors.ts";
import { isPublicAddress } from "./public-address.ts";
import type { Verdict } from "./reply.ts";

type Failure = Omit<Verdict, "kind">;

const cannotReach: Failure = { outcome: "unknown", reason: "has a host that cannot be reached", doubt: "connections" };
const noNameAnswer: Failure = {
  outcome: "unknown",
  reason: "has a host that the DNS gives no answer for",
  doubt: "names",
};
const tooLarge: Failure = { outcome: "unknown", reason: "is larger than 32 MiB", final: true };
const brokenOff: Failure = { outcome: "unknown", reason: "closed the connection without an answer" };
const unverified: Failure = { outcome: "broken", reason: "has a certificate that cannot be verified" };
const selfSigned: Failure = { outcome: "broken", reason: "has a certificate that it signed itself" };

/** By the code of the error. */
const failures: Readonly<Record<string, Failure>> = {
  ENOTFOUND: { outcome: "broken", reason: "has a host that does not exist", doubt: "names" },
  SILENT_DNS: noNameAnswer,
  EAI_AGAIN: noNameAnswer,
  EAI_FAIL: noNameAnswer,
  ECONNREFUSED: { outcome: "broken", reason: "refused the connection", doubt: "connections" },
  ENETUNREACH: cannotReach,
  EHOSTUNREACH: cannotReach,
  ENETDOWN: cannotReach,
  EADDRNOTAVAIL: cannotReach,
  EACCES: cannotReach,
  EPERM: cannotReach,
  ECONNRESET: brokenOff,
  ECONNABORTED: brokenOff,
  EPIPE: brokenOff,
  UND_ERR_SOCKET: brokenOff,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: { outcome: "unknown", reason: "broke off in the middle of its answer" },
  UND_ERR_HEADERS_OVERFLOW: { outcome: "unknown", reason: "sends more than 64 KiB of headers" },
  UND_ERR_RES_EXCEEDED_MAX_SIZE: tooLarge,
  BODY_TOO_LARGE: tooLarge,
  SLOW_BODY: { outcome: "unknown", reason: "is too slow to be read", final: true },
  PROXY_LOST: { outcome: "unchecked", reason: "was not asked: the proxy does not serve us" },
  REFUSED_TARGET: { outcome: "unchecked", reason: "leads to an address that is not public" },
  REFUSED_PORT: { outcome: "unchecked", reason: "is at a port that browsers do not open" },
  CERT_HAS_EXPIRED: { outcome: "broken", reason: "has a certificate that has expired" },
  CERT_NOT_YET_VALID: { outcome: "broken", reason: "has a certificate that is not valid yet" },
  CERT_REVOKED: { outcome: "broken", reason: "has a certificate that was revoked" },
  ERR_TLS_CERT_ALTNAME_INVALID: { outcome: "broken", reason: "has a certificate for another host" },
  HOSTNAME_MISMATCH: { outcome: "broken", reason: "has a certificate for another host" },
  DEPTH_ZERO_SELF_SIGNED_CERT: selfSigned,
  SELF_SIGNED_CERT_IN_CHAIN: unverified,
  UNABLE_TO_GET_ISSUER_CERT: unverified,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unverified,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unverified,
  CERT_CHAIN_TOO_LONG: unverified,
  CERT_SIGNATURE_FAILURE: unverified,
  CERT_REJECTED: unverified,
  CERT_UNTRUSTED: unverified,
  INVALID_CA: unverified,
  INVALID_PURPOSE: unverified,
  PATH_LENGTH_EXCEEDED: unverified,
};

const timeouts = ["TIMED_OUT", "ETIMEDOUT", "UND_ERR_CONNECT_TIMEOUT"];

/** The limits that the reasons name, in milliseconds. */
interface TimeLimits {
  readonly timeout: number;
  readonly deadline: number;
}

/** Judges a request that came to no answer. */
export function judgeFailure(error: unknown, limits: TimeLimits): Verdict {
  const code = tellingCode(error);
  if (timeouts.includes(code)) return timedOut(error, limits);
  if (code === "DEADLINE_PASSED") {
    const reason = `was not reached within the ${seconds(limits.deadline)} of the run`;
    return { kind: "verdict", outcome: "unchecked", reason, late: true };
  }
  const failure = failures[code] ?? { outcome: "unknown", reason: "gives no answer that can be understood" };
  if (failure.doubt === "connections" && isBesideUs(error)) return { kind: "verdict", ...withoutDoubt(failure) };
  return { kind: "verdict", ...failure };
}

/** Certificates that a proxy which reads along would not have issued; any other may be its own. */
const hostsOwn = ["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "CERT_REVOKED", "ERR_TLS_CERT_ALTNAME_INVALID"];

/** Judges what came to no answer through a proxy, where the host is not to blame for what the proxy may have done. */
export function judgeProxied(error: unknown, limits: TimeLimits): Verdict {
  if (error instanceof ProxyRefusal) {
    const reason = `is not reached through the proxy, which answers ${error.status}`;
    return { kind: "verdict", outcome: "unknown", reason };
  }
  const { doubt: _, ...verdict } = judgeFailure(error, limits);
  if (verdict.outcome !== "broken" || hostsOwn.includes(tellingCode(error))) return verdict;
  return { ...verdict, outcome: "unknown", reason: `${verdict.reason}; it may be the proxy's own` };
}

/** A time-out of the connection is also what a firewall gives; one after it is the server's own. */
function timedOut(error: unknown, { timeout }: TimeLimits): Verdict {
  const reason = `did not answer within ${seconds(timeout)}`;
  const silence = { kind: "verdict", outcome: "unknown", reason, silent: true } as const;
  if (error instanceof TimedOut || isBesideUs(error)) return silence;
  return { ...silence, doubt: "connections" };
}

function withoutDoubt({ outcome, reason }: Failure): Failure {
  return { outcome, reason };
}

function seconds(milliseconds: number): string {
  return `${milliseconds / 1000} s`;
}

/**
 * The code that says most. A host with several addresses fails with one error for each: it refused when one address
 * refused and the rest could not be reached, while a time-out of any leaves it open.
 */
function tellingCode(error: unknown): string {
  const codes = partsOf(error).map(codeOf);
  const telling = ["ETIMEDOUT", "ECONNREFUSED"].find((code) => codes.includes(code));
  return telling ?? codes[0] ?? "";
}

/** Whether an address that is not public failed: no network is needed for that. */
function isBesideUs(error: unknown): boolean {
  return partsOf(error).every((part) => {
    const address = part instanceof Error && "address" in part ? part.address : undefined;
    return typeof address === "string" && !isPublicAddress(address);
  });
}

function partsOf(error: unknown): readonly unknown[] {
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors : [error];
}

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
