import { expect, it } from "vitest";
import { addressOn, isAtPublicAddress, publicAddressOn } from "../../src/facts/address.ts";

const known = { url: "https://example.org/rye/", base: undefined };
const invented = { url: "https://site.invalid/rye/", base: undefined };

it("resolves on the page, or its base", () => {
  expect(addressOn(known, "a.jpg")).toBe("https://example.org/rye/a.jpg");
  expect(addressOn({ ...known, base: "/oat/" }, "a.jpg")).toBe("https://example.org/oat/a.jpg");
});

it("shows nobody a host that was made up", () => {
  expect(publicAddressOn(known, "/a.jpg")).toBe("https://example.org/a.jpg");
  expect(publicAddressOn(invented, "/a.jpg")).toBeUndefined();
  expect(publicAddressOn(invented, "https://example.org/a.jpg")).toBe("https://example.org/a.jpg");
  expect([known, invented, { url: undefined }].map(isAtPublicAddress)).toEqual([true, false, false]);
});
