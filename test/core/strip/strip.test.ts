import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { strip } from "../../../src/core/strip/strip.ts";
import { NEEDLE, needleGif, PHOTOS, photo, sourceOf, strippedBytes } from "../../kit/pictures.ts";
import { property } from "../../kit/property.ts";
import { takesAtMost } from "../../kit/takes.ts";

const latin1 = (text: string) => Buffer.from(text, "latin1");
/** EXIF data of orientation 6 alone, as a TIFF. */
const TURNED = "MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0";

test("no photo keeps where it was taken, and each keeps its colour profile, its orientation and its picture", () => {
  const jpeg = photo("photo.jpg");
  assert.deepEqual(
    strippedBytes(jpeg),
    Buffer.concat([
      latin1(`\xff\xd8\xff\xe1\0\x22Exif\0\0${TURNED}`),
      jpeg.subarray(jpeg.indexOf("ICC_PROFILE") - 4),
    ]),
  );
  const png = photo("photo.png");
  assert.deepEqual(
    chunksOf(strippedBytes(png) as Buffer, 8, "png"),
    chunksOf(png, 8, "png")
      .filter(([name]) => name !== "zTXt")
      .map(([name, data]) => (name === "eXIf" ? [name, TURNED] : [name, data])),
  );
  const webp = photo("photo.webp");
  assert.deepEqual(
    chunksOf(strippedBytes(webp) as Buffer, 12, "webp"),
    chunksOf(webp, 12, "webp")
      .filter(([name]) => name !== "XMP ")
      .map(([name, data]) => {
        if (name === "EXIF") return [name, TURNED];
        // Flags: colour profile and EXIF, no longer XMP.
        return name === "VP8X" ? [name, `\x28${data.slice(1)}`] : [name, data];
      }),
  );
  for (const name of PHOTOS) {
    const bytes = photo(name);
    assert.ok(bytes.includes(NEEDLE), name);
    assert.ok(!strippedBytes(bytes)?.includes(NEEDLE), name);
  }
});

test("an AVIF keeps its length: what says where it was taken is overwritten in place", () => {
  const avif = photo("photo.avif");
  const after = strippedBytes(avif) as Buffer;
  const [exif, xmp, end] = [
    avif.indexOf("Exif\0\0II*\0") - 4,
    avif.indexOf("<?xpacket"),
    avif.indexOf('<?xpacket end="w"?>') + 19,
  ];
  const same = Buffer.from(avif);
  same.fill(0, Math.min(exif, xmp), end);
  same.write("MM\0*\0\0\0\x08", exif + 4, "latin1");
  assert.deepEqual(after, same);
  assert.deepEqual(strip(sourceOf(after), false), "whole");
});

test("boxes of programs in an AVIF become free space; data within the box of items is overwritten too", () => {
  const item = box("infe", `\x02\0\0\0\0\x07\0\0Exif\0`) + box("infe", "\x02\0\0\0\0\x01\0\0av01\0");
  // Numbers of four bytes, data within `idat`, 24 bytes from its second on.
  const places = box("iloc", `\x01\0\0\0\x44\0\0\x01\0\x07\0\x01\0\0\0\x01\0\0\0\x01\0\0\0\x18`);
  const avif = (data: string, name: string, program: string) =>
    box("ftyp", "avif\0\0\0\0") +
    box("meta", `\0\0\0\0${box("iinf", `\0\0\0\0\0\x02${item}`)}${places}${box("idat", data)}`) +
    box("moov", box("trak", box("tkhd", "x") + box(name, program))) +
    box(name, program) +
    box("mdat", "picture");
  const none = `x\0\0\0\0MM\0*\0\0\0\x08${"\0".repeat(12)}y`;
  assert.equal(
    strippedBytes(latin1(avif(`x\0\0\0\0II*\0${NEEDLE}3456789012y`, "uuid", NEEDLE)))?.toString("latin1"),
    avif(none, "free", "\0".repeat(6)),
  );
  assert.equal(strip(sourceOf(latin1(avif(none, "free", ""))), false), "whole");
  // From the first byte of the file to nobody knows where.
  const endless = avif("", "free", "").replace("\0\0\0\x18", "\0\0\0\0");
  assert.equal(strip(sourceOf(latin1(endless)), false), "unsafe");
});

test("a JPEG loses texts, previews, and every picture and film behind it", () => {
  const scan = "\xff\xda\0\x03xdata\xff\0data\xff\xd0data";
  const kept = [
    segment(0xe0, "JFIF\0\x01\x02\0\0\x01\0\x01\0\0"),
    segment(0xe2, "ICC_PROFILE\0\x01\x02colours"),
    segment(0xe2, "ICC_PROFILE\0\x02\x02colours"),
    segment(0xee, "Adobe\0d\0\0\0\0\x01"),
    `\xff${segment(0xdb, "table")}`,
    segment(0xc2, "frame"),
    scan,
    segment(0xc4, "table"),
    `${scan}\xff\xd9`,
  ];
  const lost = [
    segment(0xfe, NEEDLE),
    segment(0xe0, `JFXX\0\x10${NEEDLE}`),
    segment(0xe1, `Exif\0\0II*\0\x08\0\0\0\0\0${NEEDLE}`),
    segment(0xe1, `http://ns.adobe.com/xap/1.0/\0${NEEDLE}`),
    segment(0xe1, `http://ns.adobe.com/xmp/extension/\0${NEEDLE}`),
    segment(0xe2, `MPF\0${NEEDLE}`),
    segment(0xeb, `JP\0\0${NEEDLE}`),
    segment(0xed, `Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x06${NEEDLE}`),
    `${NEEDLE}\xff\0`,
  ];
  const mixed = kept.flatMap((each, index) => [lost[index] ?? "", each]).join("");
  const gainMap = `\xff\xd8${segment(0xe1, `Exif\0\0${NEEDLE}`)}\xff\xd9${NEEDLE}SEFT`;
  const after = strippedBytes(latin1(`\xff\xd8${mixed}${gainMap}`));
  assert.equal(after?.toString("latin1"), `\xff\xd8${kept.join("")}`);
  assert.equal(strip(sourceOf(after as Buffer), false), "whole");

  const preview = segment(0xe0, `JFIF\0\x01\x02\0\0\x01\0\x01\x01\x02${NEEDLE}`);
  assert.equal(
    strippedBytes(latin1(`\xff\xd8${preview}${scan}\xff\xd9`))?.toString("latin1"),
    `\xff\xd8${kept[0]}${scan}\xff\xd9`,
  );
});

test("a PNG loses texts and times, a film of PNGs keeps its pictures", () => {
  const start = `\x89PNG\r\n\x1a\n${chunk("IHDR", "head")}`;
  const kept = ["iCCP", "sRGB", "gAMA", "cHRM", "pHYs", "tRNS", "acTL", "fcTL", "IDAT", "fcTL", "fdAT"];
  const lost = ["tEXt", "zTXt", "iTXt", "tIME", "eXIf", "iDOT", "caBX", "prVt"];
  const mixed = kept
    .map((name, index) => chunk(name, "data") + chunk(lost[index % lost.length] ?? "", NEEDLE))
    .join("");
  const whole = start + kept.map((name) => chunk(name, "data")).join("") + chunk("IEND", "");
  assert.equal(
    strippedBytes(latin1(`${start}${mixed}${chunk("IEND", "")}${NEEDLE}`))?.toString("latin1"),
    whole,
  );
  assert.equal(strip(sourceOf(latin1(whole)), false), "whole");
});

test("a film of WebPs keeps its pictures", () => {
  const riff = (chunks: string, more = "") => latin1(`RIFF${u32le(4 + chunks.length)}WEBP${chunks}${more}`);
  const part = (name: string, data: string) =>
    name + u32le(data.length) + data + (data.length % 2 ? "\0" : "");
  const size = "\0\0\0\0\0\0\0\0\0";
  const frames = part("ANIM", "colour") + part("ANMF", "one") + part("ANMF", "two.");
  const mixed = part("VP8X", `\x0e${size}`) + frames + part("EXIF", `II*\0${NEEDLE}`) + part("XMP ", NEEDLE);
  assert.deepEqual(strippedBytes(riff(mixed, NEEDLE)), riff(part("VP8X", `\x02${size}`) + frames));
  // EXIF as it stands in a JPEG.
  const turned = part("VP8X", `\x08${size}`) + frames + part("EXIF", TURNED);
  assert.deepEqual(
    strippedBytes(riff(part("VP8X", `\x0c${size}`) + frames + part("EXIF", `Exif\0\0${TURNED}${NEEDLE}`))),
    riff(turned),
  );
  assert.equal(strip(sourceOf(riff(turned)), false), "whole");
});

test("a GIF loses comments and XMP, and goes on repeating", () => {
  const gif = needleGif().toString("latin1");
  const loop = gif.slice(0, 38);
  const picture = gif.slice(gif.indexOf("\x21\xf9"), gif.lastIndexOf("\x3b") + 1);
  const after = strippedBytes(needleGif()) as Buffer;
  assert.equal(after.toString("latin1"), loop + picture);
  assert.equal(strip(sourceOf(after), false), "whole");
});

test("a picture without metadata stays as it is, and so does a drawing", () => {
  const drawing = latin1(`<svg xmlns="http://www.w3.org/2000/svg"><metadata><x:xmpmeta/></metadata></svg>`);
  assert.equal(strip(sourceOf(drawing), true), "whole");
  assert.equal(strip(sourceOf(latin1("a page that was saved as a picture")), false), "whole");
  assert.equal(strip(sourceOf(latin1("")), false), "whole");
  // A photo that is served as a drawing is a photo.
  assert.ok(!strippedBytes(photo("photo.jpg"), true)?.includes(NEEDLE));
});

test("a file in which metadata may lie anywhere is unsafe", () => {
  for (const bytes of [
    "II*\0",
    "MM\0*",
    "\0\0\0\x0cJXL \r\n\x87\n",
    "8BPS",
    `${"x".repeat(65_530)}http://ns.adobe.com/xap/1.0/`,
  ])
    assert.equal(strip(sourceOf(latin1(bytes)), false), "unsafe", bytes.slice(0, 8));
});

test("an orientation of another type than browsers obey goes, and 1, which turns nothing", () => {
  for (const entry of [
    "\x01\x12\0\x04\0\0\0\x01\0\0\0\x06",
    "\x01\x12\0\x03\0\0\0\x01\0\x01\0\0",
    "\x01\x12\0\x03\0\0\0\x01\0\x09\0\0",
  ])
    assert.equal(
      strippedBytes(
        latin1(`\xff\xd8${segment(0xe1, `Exif\0\0MM\0*\0\0\0\x08\0\x01${entry}\0\0\0\0`)}\xff\xd9`),
      )?.toString("latin1"),
      "\xff\xd8\xff\xd9",
    );
  // A shorter one stays, so that no file grows.
  const shortest = `\xff\xd8${segment(0xe1, `Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0`)}\xff\xd9`;
  assert.equal(strip(sourceOf(latin1(shortest)), false), "whole");
});

test("files of a million pieces, or that lead round in circles, take no time", () => {
  const many = 60_000;
  const gif = latin1("GIF89a\x01\0\x01\0\0\0\0");
  const comments = Buffer.concat([gif, Buffer.from("\x21\xfe\x01x\0\x21\xf9\x01x\0".repeat(many), "latin1")]);
  const items = latin1(
    box("ftyp", "avif") +
      box(
        "meta",
        `\0\0\0\0${box("iinf", `\0\0\0\0\xff\xff${box("infe", "\x02\0\0\0\0\x07\0\0mime").repeat(many)}`)}${box("iloc", `\x01\0\0\0\0\0\xff\xff${"\0\x07\0\0\0\0\xff\xff".repeat(65_535)}`)}`,
      ),
  );
  const boxes = latin1(box("ftyp", "avif") + box("uuid", "x").repeat(many));
  const scans = latin1(`\xff\xd8${"\xff\xda\0\x02\xff\0".repeat(many)}`);
  takesAtMost(2, () => {
    assert.equal(strip(sourceOf(comments), false), "unsafe");
    assert.equal(strip(sourceOf(items), false), "unsafe");
    assert.equal(strip(sourceOf(boxes), false), "unsafe");
    assert.equal(strip(sourceOf(scans), false), "whole");
  });
});

const files = [...PHOTOS.map(photo), needleGif()];

property(
  "a stripped picture is never longer, whatever was done to it, and has nothing more to lose",
  1000,
  [
    fc.nat(files.length - 1),
    fc.array(fc.tuple(fc.nat(4000), fc.nat(255)), { maxLength: 8 }),
    fc.nat(4000),
    fc.array(fc.nat(255), { maxLength: 40 }),
  ],
  (which, changes, cut, tail) => {
    const bytes = Buffer.from(files[which] as Buffer);
    for (const [at, value] of changes) bytes[at % bytes.length] = value;
    const whole = Buffer.concat([bytes.subarray(0, cut < 2000 ? cut : bytes.length), Buffer.from(tail)]);
    const once = strippedBytes(whole);
    if (once === null) return;
    assert.ok(once.length <= whole.length);
    // What overlaps in a damaged AVIF may be overwritten itself.
    if (PHOTOS[which] === "photo.avif") return;
    const twice = strippedBytes(once);
    assert.deepEqual(twice ?? once, once);
  },
);

/** Name and data of each chunk. */
function chunksOf(bytes: Buffer, start: number, format: "png" | "webp"): [string, string][] {
  const chunks: [string, string][] = [];
  for (let at = start; at < bytes.length; ) {
    const length = format === "png" ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at + 4);
    const name = bytes.toString("latin1", format === "png" ? at + 4 : at, format === "png" ? at + 8 : at + 4);
    chunks.push([name, bytes.toString("latin1", at + 8, at + 8 + length)]);
    at += format === "png" ? 12 + length : 8 + length + (length % 2);
  }
  return chunks;
}

function segment(marker: number, data: string): string {
  return `\xff${String.fromCharCode(marker)}${u32(data.length + 2).slice(2)}${data}`;
}

function chunk(name: string, data: string): string {
  return `${u32(data.length)}${name}${data}cksm`;
}

function box(type: string, content: string): string {
  return u32(8 + content.length) + type + content;
}

function u32(value: number): string {
  return String.fromCharCode(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

function u32le(value: number): string {
  return [...u32(value)].reverse().join("");
}
