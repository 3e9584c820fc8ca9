/** What a server said of a feed that was read by its address; its file is the address it was read at in the end. */
export interface Delivery {
  /** The redirects on the way, in their order. */
  readonly redirects: readonly Redirect[];
  /** HTTP status of the last answer. */
  readonly status: number;
  /** Content-Type: lower case, without parameters. */
  readonly mediaType: string | undefined;
  /** The charset of the Content-Type, lower case. */
  readonly charset: string | undefined;
  /** Content-Encoding, lower case: "gzip". */
  readonly contentEncoding: string | undefined;
  /** Whether there is an ETag or a Last-Modified: what conditional requests need. */
  readonly validator: boolean;
}

/** One redirect: who asks for this address is sent elsewhere. */
interface Redirect {
  readonly url: string;
  readonly status: number;
}
