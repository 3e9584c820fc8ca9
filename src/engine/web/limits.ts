/** Bytes of a body, compressed or not. */
export const largestBody = 32 * 1024 * 1024;

/** Bytes of headers. Servers send 16 KB at most, as a rule; long content security policies need more. */
const largestHeaders = 64 * 1024;

/** What every connection keeps to, whomever it leads to. */
export const connectionLimits = {
  maxHeaderSize: largestHeaders,
  maxResponseSize: largestBody,
  // Timers of our own cover the whole request, from the look-up of the host on.
  headersTimeout: 0,
  bodyTimeout: 0,
} as const;
