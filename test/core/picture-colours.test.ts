import assert from "node:assert/strict";
import { test } from "node:test";
import { colourClass, PICTURE_COLOURS } from "../../src/core/picture-colours.ts";

test("64 classes, each with a colour of its own", () => {
  assert.equal(PICTURE_COLOURS.length, 64);
  assert.equal(new Set(PICTURE_COLOURS).size, 64);
  for (const colour of PICTURE_COLOURS) assert.match(colour, /^#[0-9a-f]{6}$/);
});

test("the colour of a class is of that class", () => {
  for (const [index, colour] of PICTURE_COLOURS.entries()) {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
      Number.parseInt(colour.slice(at, at + 2), 16),
    );
    assert.equal(colourClass(red, green, blue), index, colour);
  }
});

test("greys are the first of each level, from dark to light", () => {
  const greys = [0, 40, 90, 110, 150, 200, 255].map((value) => colourClass(value, value, value));
  assert.deepEqual(greys, [0, 0, 16, 16, 32, 48, 48]);
});
