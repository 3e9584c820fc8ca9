import type { LinkUse } from "../model/link.ts";
import { type AddressSlip, addressSlip } from "../values/address-slip.ts";
import { isBareMailAddress } from "../values/bare-mail-address.ts";

/** What surely went wrong with an address as it was written: links/malformed tells it. */
export function slipOf({ role, value, written }: LinkUse): AddressSlip | undefined {
  const slip = written === "bare" ? undefined : addressSlip(value);
  // What a head says is judged there: canonicals that are doubled or have no scheme, images of cards.
  if (slip && role === "head" && (!/^\s*https?:/i.test(value) || slip.code === "double-scheme")) return undefined;
  return slip;
}

/** A mail address without `mailto:`: links/mailto tells it. */
export function isMailWithoutScheme({ role, value }: LinkUse): boolean {
  return role === "link" && isBareMailAddress(value.trim());
}

/** Whether an address leads nowhere for the way it is written, which is told as that. */
export function isMiswritten(use: LinkUse): boolean {
  const slip = slipOf(use);
  return (slip !== undefined && slip.code !== "backslash") || isMailWithoutScheme(use);
}
