import { expect, test } from "vitest";
import { TimedOut } from "../../../src/engine/web/errors.ts";
import { judgeFailure } from "../../../src/engine/web/failure.ts";

const limits = { timeout: 10_000, deadline: 120_000 };

function failure(code: string, address?: string): Error {
  return Object.assign(new Error(code), { code, ...(address !== undefined && { address }) });
}

test.each([
  ["ENOTFOUND", "broken", "has a host that does not exist"],
  ["EAI_AGAIN", "unknown", "has a host that the DNS gives no answer for"],
  ["ECONNREFUSED", "broken", "refused the connection"],
  ["EHOSTUNREACH", "unknown", "has a host that cannot be reached"],
  ["ECONNRESET", "unknown", "closed the connection without an answer"],
  ["ETIMEDOUT", "unknown", "did not answer within 10 s"],
  ["CERT_HAS_EXPIRED", "broken", "has a certificate that has expired"],
  ["ERR_TLS_CERT_ALTNAME_INVALID", "broken", "has a certificate for another host"],
  ["UNABLE_TO_VERIFY_LEAF_SIGNATURE", "broken", "has a certificate that cannot be verified"],
  ["HPE_INVALID_CONSTANT", "unknown", "gives no answer that can be understood"],
  ["DEADLINE_PASSED", "unchecked", "was not reached within the 120 s of the run"],
])("%s is %s: %s", (code, outcome, reason) => {
  expect(judgeFailure(failure(code), limits)).toMatchObject({ outcome, reason });
});

test.each([
  [["ENETUNREACH", "ECONNREFUSED"], "broken"],
  [["ECONNREFUSED", "ETIMEDOUT"], "unknown"],
  [["ENETUNREACH", "EHOSTUNREACH"], "unknown"],
])("a host whose addresses fail with %j is %s", (codes, outcome) => {
  const error = new AggregateError(codes.map((code) => failure(code)));
  expect(judgeFailure(error, limits)).toMatchObject({ outcome });
});

test("a connection refused by a public address is doubted, by one of this machine it is not", () => {
  expect(judgeFailure(failure("ECONNREFUSED", "9.9.9.9"), limits)).toHaveProperty("doubt", "connections");
  expect(judgeFailure(failure("ECONNREFUSED", "127.0.0.1"), limits)).not.toHaveProperty("doubt");
});

test("a connection that times out is doubted, a server that is silent is not", () => {
  expect(judgeFailure(failure("UND_ERR_CONNECT_TIMEOUT"), limits)).toHaveProperty("doubt", "connections");
  expect(judgeFailure(new TimedOut(), limits)).not.toHaveProperty("doubt");
});

test.each([undefined, null, "text", new Error("no code"), { code: 7 }, new AggregateError([])])(
  "something else that was thrown is unknown: %s",
  (error) => {
    expect(judgeFailure(error, limits)).toMatchObject({ outcome: "unknown" });
  },
);
