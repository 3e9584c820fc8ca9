import { expect, test } from "vitest";
import { expiryOf } from "../../src/values/expiring-address.ts";

test.each([
  ["https://a.example/rye.jpg?X-Amz-Expires=60&X-Amz-Signature=1", "X-Amz-Expires"],
  ["https://a.example/rye.jpg?X-Goog-Expires=60", "X-Goog-Expires"],
  ["https://a.example/rye.jpg?Expires=17&Signature=1&AWSAccessKeyId=2", "Expires"],
  ["https://a.example/rye.jpg?Expires=17&Signature=1&Key-Pair-Id=2", "Expires"],
  ["https://a.blob.example/rye.jpg?sv=2024&se=2025-01-01&sr=b&sp=r&sig=1", "se"],
  ["https://cdn.discordapp.com/attachments/1/2/rye.jpg?ex=1&is=2&hm=3", "ex"],
  ["https://cdn.discordapp.com/attachments/1/2/rye.jpg", undefined],
  ["https://a.example/?expires=17", undefined],
  ["https://a.example/?se=north&sig=1", undefined],
  ["https://a.example/attachments/?ex=1&hm=3", undefined],
  ["no address", undefined],
])("%s: %s", (url, name) => expect(expiryOf(url)).toBe(name));
