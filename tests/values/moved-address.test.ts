import { describe, expect, test } from "vitest";
import { isOnTheWay, movedAddress } from "../../src/values/moved-address.ts";

describe("a page at another address", () => {
  test.each([
    ["https://a.example/2019/rye-bread", "https://a.example/posts/rye-bread/", true],
    ["https://a.example/rye-bread.html", "https://a.example/posts/rye-bread/", true],
    ["http://old.example/rye?a=1", "https://new.example/rye?a=1", true],
    ["https://docs.a.example/en-us/rye/", "https://learn.a.example/en-us/rye/", true],
    ["https://a.example/Rye-Bread", "https://a.example/bread/rye-bread", true],
    ["https://a.example/rye", "https://a.example/bread/", false],
    ["https://a.example/rye", "https://a.example/2019/rye", true],
    ["https://a.example/rye", "https://a.example/bread/rye?ref=old", false],
    ["https://a.example/node/12", "https://a.example/bread/12", false],
    ["https://old.example/", "https://new.example/", false],
    ["https://code.example/react/", "https://reactjs.example/", false],
    ["https://a.example/docs/", "https://docs.a.example/", false],
    ["https://a.example/blog/", "https://a.example/", false],
    ["https://a.example/about", "https://a.example/#about", false],
    ["https://a.example/a/b", "https://a.example/a", false],
  ])("%s → %s", (from, to, certain) => {
    expect(movedAddress(from, to)).toEqual({ kind: "new", certain });
  });
});

describe("the same address, written another way", () => {
  test.each([
    ["http://a.example/rye", "https://a.example/rye", "https"],
    ["https://a.example/", "https://www.a.example/", "www"],
    ["https://www.a.example/rye", "https://a.example/rye", "www"],
    ["https://a.example/caf%c3%a9", "https://a.example/caf%C3%A9/", "the slash at its end"],
    ["http://a.example", "https://www.a.example/", "https and www"],
  ])("%s → %s", (from, to, difference) => {
    expect(movedAddress(from, to)).toEqual({ kind: "form", difference });
  });
});

describe("a page that is probably gone", () => {
  test.each([
    ["https://a.example/2019/rye", "https://a.example/", "home"],
    ["https://a.example/rye", "https://www.a.example/en-gb/", "home"],
    ["https://a.example/rye", "https://a.example/index.html", "home"],
    ["https://old.example/2019/rye", "https://new.example/", "home"],
    ["https://a.example/rye", "https://a.example/404", "error"],
    ["https://a.example/rye", "https://b.example/errors/not-found.html", "error"],
    ["https://a.example/rye", "https://a.example/PageNotFound.aspx", "error"],
    ["https://a.example/", "https://www.hugedomains.com/domain_profile.cfm?d=a.example", "offer"],
    ["https://a.example/rye", "https://sedo.com/search/?a.example", "offer"],
  ])("%s → %s", (from, to, place) => {
    expect(movedAddress(from, to)).toEqual({ kind: "gone", place });
  });
});

describe("what tells nothing of the address", () => {
  test.each([
    ["https://doi.org/10.1000/182", "https://publisher.example/182"],
    ["https://dx.doi.org/10.1000/182", "https://doi.org/10.1000/182"],
    ["http://www.tinyurl.com/abc", "https://a.example/"],
    ["https://a.example/rye", "https://a.example/rye?utm_source=b"],
    ["https://a.example/rye?a=1", "https://a.example/rye/"],
    ["https://a.example/rye", "https://a.example/en/rye"],
    ["https://a.example/", "https://a.example/de-de/"],
    ["https://a.example/fr/rye", "https://a.example/en/rye"],
    ["https://www.a.example/", "https://de.a.example/"],
    ["https://a.example/rye", "https://m.a.example/rye"],
    ["https://docs.a.example/library/os.html", "https://docs.a.example/3/library/os.html"],
    ["https://docs.a.example/", "https://docs.a.example/en/latest/"],
    ["https://a.example/page/1/", "https://a.example/"],
    ["https://a.example/tags/rye/page/1/", "https://a.example/tags/rye/"],
    ["https://a.example/rye", "https://a.example/login?next=rye"],
    ["https://a.example/rye", "https://consent.b.example/m?continue=rye"],
    ["https://a.example/rye", "https://accounts.b.example/signin/v2"],
    ["https://a.example/rye", "http://a.example/rye"],
    ["no address", "https://a.example/"],
  ])("%s → %s", (from, to) => {
    expect(movedAddress(from, to)).toBeUndefined();
  });

  test("an error page that was linked to, and an offer that was", () => {
    expect(movedAddress("https://a.example/404", "https://a.example/en/404.html")).not.toHaveProperty("place");
    expect(movedAddress("https://sedo.com/a", "https://sedo.com/search/a")).toEqual({ kind: "new", certain: false });
  });
});

test("hosts and paths that are meant to lead on", () => {
  expect(["https://bit.ly/x", "https://a.example/oauth2/start"].map(isOnTheWay)).toEqual([true, true]);
  expect(["https://a.example/authors/", "https://login-tips.example/", "x"].map(isOnTheWay)).toEqual([
    false,
    false,
    false,
  ]);
});
