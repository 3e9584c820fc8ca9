import { expect, test } from "vitest";
import { mended } from "../../src/values/fault.ts";
import { checkPhoneAddress } from "../../src/values/phone-address.ts";

test.each([
  "tel:+49-30-1234567",
  "tel:%2B49301234567",
  "tel:(555)123",
  "tel:112",
  "tel:*100%23",
  "tel:+15551234567,,12",
  "tel:+15551234567p12",
  "tel:7042;phone-context=example.com",
  "tel:+15551234567;ext=12",
  "sms:",
  "sms:+15551234567,+15557654321?body=Two loaves",
  "sms:+15551234567&body=Rye",
  "sms:/open?addresses=+15551234567",
  "tel:{{ phone }}",
])("%s is right", (value) => expect(checkPhoneAddress(value)).toBeUndefined());

test.each([
  ["tel://112", "slashes", "tel:112"],
  ["tel:", "empty", undefined],
  ["tel:Ada", "empty", undefined],
  ["tel:555-1234 ext. 12", "extension", "tel:555-1234;ext=12"],
  ["tel:555-1234x12", "extension", "tel:555-1234;ext=12"],
  ["tel:1-800-FLOWERS", "letters", "tel:1-800-3569377"],
  ["tel:555_1234", "character", undefined],
  ["tel:+49 (0) 30 12", "trunk", "tel:+49-30-12"],
  ["tel:0049301234567", "plus", "tel:+49301234567"],
  ["tel:+49 30 12", "space", "tel:+49-30-12"],
  ["tel:%20555%201234", "space", "tel:555-1234"],
])("%s: %s", (value, code, right) => {
  const fault = checkPhoneAddress(value);
  expect(fault?.code).toBe(code);
  if (right !== undefined && fault) expect(mended(value, fault)).toBe(right);
});
