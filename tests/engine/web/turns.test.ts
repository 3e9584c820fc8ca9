import { expect, test } from "vitest";
import { Turns } from "../../../src/engine/web/turns.ts";

test("so many at once, in their order", async () => {
  const turns = new Turns(2);
  const order: string[] = [];
  const [endFirst, endSecond] = [await turns.take(), await turns.take()];
  const third = turns.take().then((end) => {
    order.push("third");
    return end;
  });
  const fourth = turns.take().then(() => order.push("fourth"));
  await Promise.resolve();
  expect(order).toEqual([]);
  endSecond();
  (await third)();
  endFirst();
  await fourth;
  expect(order).toEqual(["third", "fourth"]);
});
