import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import decodeQr from "qr/decode.js";
import { qrCode } from "../../../src/cli/start/qr-code.ts";

/** Pixels of a module; a character of a terminal is one wide and two high. */
const SCALE = 4;
/** Modules of the dark terminal around the code. */
const MARGIN = 3;

/** A photograph of a dark terminal: light where the foreground or the background is, as the escapes have it. */
function paint(lines: readonly string[]) {
  const cells = lines.map((line) => {
    const [ink, paper] = line.includes("[30;107m") ? [0, 255] : [255, 0];
    const halves = [...stripVTControlCharacters(line)].map((each) => [
      /[▀█]/.test(each) ? ink : paper,
      /[▄█]/.test(each) ? ink : paper,
    ]);
    return [halves.map(([upper]) => upper), halves.map(([, lower]) => lower)];
  });
  const rows = cells.flat();
  const width = (Math.max(...rows.map(({ length }) => length)) + 2 * MARGIN) * SCALE;
  const height = (rows.length + 2 * MARGIN) * SCALE;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const light = rows[Math.floor(y / SCALE) - MARGIN]?.[Math.floor(x / SCALE) - MARGIN] ?? 0;
      data.set([light, light, light, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

for (const [how, color] of [
  ["black on white", true],
  ["in the colours of a dark terminal", false],
] as const)
  test(`a scanner reads the address of the QR code, ${how}`, () => {
    for (const url of [
      "http://192.168.0.7:8080/column/?token=abcdefghijklmnopqrstuv",
      "http://10.0.0.2:65535/%EC%97%B0%EC%9E%AC/?token=A_b-C_d-E_f-G_h-I_j-Kk",
    ])
      assert.equal(decodeQr(paint(qrCode(url, color))), url);
  });
