import assert from "node:assert/strict";
import { test } from "node:test";
import sharp from "sharp";
import { decodePicture } from "../../../src/host/pictures/decode.ts";
import type { OpenPicture } from "../../../src/host/pictures/sharp.ts";
import { drawing, LIBRARY, photo, tagged } from "./pictures.ts";

const open = (await LIBRARY.load()) as OpenPicture;
const decode = async (bytes: Uint8Array) => {
  const { hash, colour, ...facts } = await decodePicture(open, bytes, "0123456789abcdef");
  assert.equal(hash, "0123456789abcdef");
  return facts;
};
const plain = { width: 64, height: 48, alpha: false, animated: false, lossless: false, flaw: null };

test("every format that browsers show is told by its content", async () => {
  for (const format of ["jpeg", "png", "webp", "avif"] as const)
    assert.deepEqual(await decode(await photo(64, 48).toFormat(format).toBuffer()), { ...plain, format });
  // Of 256 colours at most.
  const gif = await decode(await photo(64, 48).gif().toBuffer());
  assert.deepEqual({ ...gif, lossless: false }, { ...plain, format: "gif" });
});

test("width and height are those of the upright picture", async () => {
  const { width, height } = await decode(await tagged(photo(64, 48)).jpeg().toBuffer());
  assert.deepEqual([width, height], [48, 64]);
});

test("one transparent pixel is transparency, and an opaque alpha channel is none", async () => {
  const opaque = await photo(64, 48).ensureAlpha().png().toBuffer();
  assert.equal((await decode(opaque)).alpha, false);
  const { data, info } = await photo(64, 48).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  data[4 * 1000 + 3] = 254;
  const pierced = await sharp(data, { raw: info }).png().toBuffer();
  assert.equal((await decode(pierced)).alpha, true);
  assert.equal((await decodePicture(open, pierced, "")).colour, null);
});

test("a drawing is lossless in a format without loss, a photograph in none", async () => {
  const lossless = async (bytes: Uint8Array) => (await decode(bytes)).lossless;
  assert.equal(await lossless(await drawing(300, 200).png().toBuffer()), true);
  assert.equal(await lossless(await drawing(300, 200).webp({ lossless: true }).toBuffer()), true);
  assert.equal(await lossless(await drawing(300, 200).jpeg().toBuffer()), false);
  assert.equal(await lossless(await photo(300, 200).png().toBuffer()), false);
});

test("a picture of several frames is animated", async () => {
  const frames = new Uint8Array(16 * 32 * 3).fill(255, 0, 16 * 16 * 3);
  const gif = await sharp(frames, { raw: { width: 16, height: 32, channels: 3, pageHeight: 16 } })
    .gif()
    .toBuffer();
  const { width, height, animated, flaw } = await decode(gif);
  assert.deepEqual([width, height, animated, flaw], [16, 16, true, null]);
});

test("half a picture can't be decoded, whatever its header says", async () => {
  for (const format of ["jpeg", "png", "gif", "webp", "avif"] as const) {
    const whole = await photo(64, 48).toFormat(format).toBuffer();
    const { flaw } = await decode(whole.subarray(0, whole.length * 0.6));
    assert.equal(flaw, "undecodable", format);
  }
});

test("what a phone writes behind a photograph is no flaw", async () => {
  const jpeg = await photo(64, 48).jpeg().toBuffer();
  assert.equal((await decode(Buffer.concat([jpeg, Buffer.alloc(500, 7)]))).flaw, null);
});

test("files of other formats are not looked into, whatever their names", async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>1</script></svg>';
  for (const bytes of [Buffer.from(svg), Buffer.from("%PDF-1.4"), Buffer.from("II*\0junk"), Buffer.alloc(0)])
    assert.equal((await decode(bytes)).flaw, "undecodable");
});

test("too many pixels are known by the header, before any is decoded", async () => {
  const png = await photo(16, 16).png().toBuffer();
  // 16,320 × 12,240, as phones of 200 megapixels write; the checksum of the header has to follow.
  png.writeUInt32BE(16_320, 16);
  png.writeUInt32BE(12_240, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  const { width, height, flaw } = await decode(png);
  assert.deepEqual([width, height, flaw], [16_320, 12_240, "too-large"]);
});

test("the class of the colour is that of the average", async () => {
  const plainly = async (background: string) => {
    const create = { width: 20, height: 20, channels: 3, background } as const;
    return (await decodePicture(open, await sharp({ create }).png().toBuffer(), "")).colour;
  };
  assert.deepEqual(await Promise.all(["#000", "#fff", "#c33", "#39c"].map(plainly)), [0, 48, 18, 43]);
});

/** Of PNG. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
