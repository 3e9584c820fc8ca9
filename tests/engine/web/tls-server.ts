import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:https";
import tls from "node:tls";
import { onTestFinished, vi } from "vitest";
import { selfSigned } from "./certificate.ts";
import { listen } from "./server.ts";

/** The host that the certificate is for. */
export const secureHost = "self-signed.test";

/** A server on loopback that speaks TLS; its port. */
export function serveSecurely(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<number> {
  return listen(createServer(selfSigned, answer));
}

/** Makes the certificate a trusted one until the test is over. */
export function trustIt(): void {
  const { connect } = tls;
  const trusting = (options: tls.ConnectionOptions) => connect({ ...options, ca: selfSigned.cert });
  const spy = vi.spyOn(tls, "connect").mockImplementation(trusting as typeof connect);
  onTestFinished(() => spy.mockRestore());
}
