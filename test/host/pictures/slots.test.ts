import assert from "node:assert/strict";
import { test } from "node:test";
import { isDrawing } from "../../../src/host/pictures/is-drawing.ts";
import { createSlots } from "../../../src/host/pictures/slots.ts";
import { sideBySide } from "../../../src/host/side-by-side.ts";

test("the weights of what runs at once stay within the limit, in the order of asking", async () => {
  const slots = createSlots(10);
  const begun: number[] = [];
  let weight = 0;
  let most = 0;
  await Promise.all(
    [4, 5, 6, 100, 1].map((each) =>
      slots.run(each, async () => {
        begun.push(each);
        weight += Math.min(each, 10);
        most = Math.max(most, weight);
        await new Promise(setImmediate);
        weight -= Math.min(each, 10);
      }),
    ),
  );
  assert.deepEqual(begun, [4, 5, 6, 100, 1]);
  assert.equal(most, 10);
});

test("work that fails gives its place back", async () => {
  const slots = createSlots(1);
  await assert.rejects(
    slots.run(1, () => Promise.reject(new Error("no"))),
    /no/,
  );
  assert.equal(await slots.run(1, async () => 7), 7);
});

test("after a failure nothing is begun, and what has begun is waited for", async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const items = Array.from({ length: 100 }, (_, index) => index);
  const work = async (item: number) => {
    begun.push(item);
    if (item === 3) throw new Error("3");
    await new Promise(setImmediate);
    ended.push(item);
  };
  await assert.rejects(sideBySide(items, work), /3/);
  assert.deepEqual(
    ended,
    begun.filter((item) => item !== 3),
  );
  assert.ok(begun.length < 20, `${begun.length}`);
});

test("flat parts and few colours are a drawing; noise, and many colours on white paper, are none", () => {
  const size = 64;
  const pixels = (colour: (at: number) => number) => ({
    data: Uint8Array.from(
      { length: size * size * 3 },
      (_, at) => colour(Math.floor(at / 3)) >> (8 * (at % 3)),
    ),
    width: size,
    height: size,
    channels: 3,
  });
  assert.equal(isDrawing(pixels((at) => (at % size < 30 ? 0xffffff : 0x203040))), true);
  assert.equal(isDrawing(pixels((at) => at * 4057)), false);
  assert.equal(isDrawing(pixels((at) => (at < 2200 ? 0xffffff : at * 4057))), false);
});
