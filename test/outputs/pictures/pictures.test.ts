import assert from "node:assert/strict";
import { test } from "node:test";
import type { PictureFacts } from "../../../src/core/picture-facts.ts";
import { createFingerprinter } from "../../../src/outputs/fingerprint.ts";
import type { PictureEncoder, PictureVariant } from "../../../src/outputs/pictures/types.ts";
import { planOutputs } from "../../../src/outputs/plan.ts";
import { copiesOf } from "../../../src/plan/copies.ts";
import { buildSources, contextOf, type Files, type Given, md, sourcesOf } from "../../kit/sources.ts";

const PHOTO: PictureFacts = {
  hash: "00112233445566aa",
  width: 4000,
  height: 3000,
  format: "jpeg",
  alpha: false,
  animated: false,
  lossless: false,
  colour: 17,
  grows: [],
  flaw: null,
};

const ENCODER: PictureEncoder = {
  recipe: "r1",
  encode: async ({ width, format }: PictureVariant) => Buffer.from(`${format} ${width}`),
};

const FILE = { bytes: 10 };
const fingerprint = createFingerprinter();

function site(files: Files, facts: Readonly<Record<string, Partial<PictureFacts>>>, given: Given = {}) {
  const sources = sourcesOf(files);
  const built = buildSources(sources, given);
  const pictureFacts = new Map(
    Object.entries(facts).map(([path, each]) => [
      path,
      { ...PHOTO, height: 0.75 * (each.width ?? 4000), ...each },
    ]),
  );
  const ctx = contextOf(built, false, { pictures: ENCODER, pictureFacts });
  const outputs = planOutputs(ctx, fingerprint);
  const paths = outputs.map(({ path }) => path);
  return {
    pictures: paths.filter((path) => path.startsWith("assets/pictures/")),
    copies: copiesOf(built.column, [], sources, ctx).copies.map(({ path }) => path),
    read: async (path: string) => String(await outputs.find((each) => each.path === path)?.render()),
    fingerprints: new Map(outputs.map(({ path, fingerprint }) => [path, fingerprint])),
  };
}

const post = (text: string, more = "") => md(`title: 강\ndate: 2024-05-02${more}`, text);
const pictureIn = (page: string) => /<picture.*?<\/picture>/s.exec(page)?.[0];

test("a photograph is offered in two formats and three widths, and its original is not published", async () => {
  const { pictures, copies, read } = site(
    { "posts/a.md": post("![강](Fog.png)"), "posts/Fog.png": FILE },
    { "posts/Fog.png": {} },
  );
  const at = (width: number, ending: string) => `/column/assets/pictures/fog-${width}-0d0d0d0d.${ending}`;
  const [, mark = ""] = /fog-680-([0-9a-f]{8})\.avif/.exec(pictures.join()) ?? [];
  const marked = (text: string) => text.replaceAll(mark, "0d0d0d0d");
  const srcset = (ending: string) =>
    [680, 1040, 1280].map((width) => `${at(width, ending)} ${width}w`).join(", ");
  const sizes = "(max-width: 42em) calc(100vw - 2.7em), 39em";
  assert.equal(
    marked(pictureIn(await read("a/index.html")) ?? ""),
    '<picture class="c17">' +
      `<source type="image/avif" srcset="${srcset("avif")}" sizes="${sizes}">` +
      `<source type="image/webp" srcset="${srcset("webp")}" sizes="${sizes}">` +
      `<img src="${at(1200, "jpg")}" alt="강" width="800" height="600" fetchpriority="high" decoding="async"></picture>`,
  );
  assert.equal(pictures.length, 7);
  assert.equal(await read(pictures[0] ?? ""), "avif 680");
  assert.deepEqual(copies, []);
});

test("only the first picture of a page is loaded at once, none below a cover", async () => {
  const files = { "posts/a.png": FILE, "posts/b.png": FILE };
  const facts = { "posts/a.png": {}, "posts/b.png": {} };
  const text = "![강](a.png)\n\n![산](b.png)";
  const loading = async (more: string) => {
    const { read } = site({ ...files, "posts/a.md": post(text, more) }, facts);
    return (await read("a/index.html")).match(/fetchpriority="high"|loading="lazy"/g);
  };
  assert.deepEqual(await loading(""), ['fetchpriority="high"', 'loading="lazy"']);
  assert.deepEqual(await loading("\ncover: a.png"), [
    'fetchpriority="high"',
    'loading="lazy"',
    'loading="lazy"',
  ]);
});

test("no picture is made larger than it is, and a width near its own is left out", () => {
  const widths = (width: number) =>
    site(
      { "posts/a.md": post("![강](a.png)"), "posts/a.png": FILE },
      { "posts/a.png": { width } },
    ).pictures.map((path) => /-(\d+)-.*\.(.*)$/.exec(path)?.slice(1).join(" "));
  assert.deepEqual(widths(300), ["300 avif", "300 webp", "300 jpg"]);
  assert.deepEqual(widths(700), ["700 avif", "700 webp", "700 jpg"]);
  assert.deepEqual(widths(1100), ["680 avif", "1100 avif", "680 webp", "1100 webp", "1100 jpg"]);
});

test("drawings are PNG and WebP without loss; what has transparency has no colour while it loads", async () => {
  const { pictures, read } = site(
    { "posts/a.md": post("![강](a.png)"), "posts/a.png": FILE },
    { "posts/a.png": { width: 500, format: "png", lossless: true, alpha: true, colour: null } },
  );
  assert.deepEqual(
    pictures.map((path) => path.replace(/^.*\./, "")),
    ["webp", "png"],
  );
  assert.match(pictureIn(await read("a/index.html")) ?? "", /^<picture><source type="image\/webp"/);
});

test("what moves, can't be decoded or would grow is copied and shown as without any encoder", async () => {
  const files = { "posts/a.md": post("![강](a.png)"), "posts/a.png": FILE };
  const plain = await site(files, {}).read("a/index.html");
  assert.match(
    plain,
    /<img src="\/column\/a\.png" alt="강" width="800" height="600" loading="lazy" decoding="async">/,
  );
  for (const facts of [
    { animated: true },
    { flaw: "undecodable" },
    { flaw: "too-large" },
    { width: 600, grows: ["avif", "webp"] },
  ] as const) {
    const { pictures, copies, read } = site(files, { "posts/a.png": facts });
    assert.deepEqual([pictures, copies], [[], ["a.png"]]);
    assert.equal(await read("a/index.html"), plain);
  }
});

test("a format in which a picture would grow has smaller sizes alone", () => {
  const { pictures } = site(
    { "posts/a.md": post("![강](a.png)"), "posts/a.png": FILE },
    { "posts/a.png": { width: 1200, grows: ["webp"] } },
  );
  assert.deepEqual(
    pictures.map((path) => path.replace(/-[0-9a-f]{8}/, "")),
    ["a-680.avif", "a-1200.avif", "a-680.webp", "a-1200.jpg"].map((name) => `assets/pictures/${name}`),
  );
});

test("a picture that a text links to stays at its address", async () => {
  const { copies, pictures, read } = site(
    { "posts/a.md": post("[![강](a.png)](a.png)"), "posts/a.png": FILE },
    { "posts/a.png": {} },
  );
  assert.deepEqual([copies, pictures.length], [["a.png"], 7]);
  assert.match(await read("a/index.html"), /<a href="\/column\/a\.png"><picture/);
});

test("the settings say whether, in which widths and formats, and whether the original is published too", () => {
  const files = { "posts/a.md": post("![강](a.png)"), "posts/a.png": FILE };
  const made = (pictures: unknown) => {
    const given = { site: { pictures } } as Given;
    const { copies, pictures: paths } = site(files, { "posts/a.png": {} }, given);
    return [...copies, ...paths.map((path) => path.replace(/^.*\/a-|-[0-9a-f]{8}/g, ""))];
  };
  assert.deepEqual(made(false), ["a.png"]);
  assert.deepEqual(made({ widths: [500], formats: "webp" }), ["500.webp", "1200.jpg"]);
  assert.deepEqual(made({ widths: [500], formats: ["webp"], original: true }), [
    "a.png",
    "500.webp",
    "1200.jpg",
  ]);
});

test("a width that the author typed chooses the files", async () => {
  const { read } = site(
    { "posts/a.md": post('글 <img src="a.png" alt="강" width="200"> 글'), "posts/a.png": FILE },
    { "posts/a.png": {} },
  );
  const picture = pictureIn(await read("a/index.html")) ?? "";
  assert.deepEqual(picture.match(/ \d+w/g), [" 200w", " 400w", " 200w", " 400w"]);
  assert.match(picture, /sizes="\(max-width: 242px\) calc\(100vw - 2\.7em\), 200px"/);
  assert.match(picture, / width="200"/);
});

test("feeds have one size with its whole address, and the true length of a cover", async () => {
  const { read } = site(
    {
      "posts/a.md": post("![강](a.png)", "\ncover: { src: b.png, alt: 산 }"),
      "posts/a.png": FILE,
      "posts/b.png": FILE,
    },
    { "posts/a.png": {}, "posts/b.png": {} },
  );
  const feed = await read("feed.xml");
  const url = (name: string) =>
    new RegExp(`https://example\\.org/column/assets/pictures/${name}-1200-[0-9a-f]{8}\\.jpg`);
  const [image = ""] = /<img [^>]*>/.exec(feed) ?? [];
  assert.match(image, url("a"));
  assert.match(image, /alt="강" width="1200" height="900">$/);
  const [enclosure = ""] = /<enclosure [^>]*>/.exec(feed) ?? [];
  assert.match(enclosure, url("b"));
  assert.match(enclosure, / length="9" type="image\/jpeg"\/>$/);
  assert.match(await read("a/index.html"), /<meta property="og:image:width" content="1200">/);
});

test("a picture that has changed changes the pages that show it, and no other", () => {
  const files = {
    "posts/a.md": post("![강](a.png)"),
    "posts/b.md": post("글"),
    "posts/a.png": FILE,
  };
  const before = site(files, { "posts/a.png": {} }).fingerprints;
  const after = site(files, { "posts/a.png": { hash: "ffeeddccbbaa0099" } }).fingerprints;
  const changed = [...after].filter(([path, mark]) => before.has(path) && before.get(path) !== mark);
  assert.deepEqual(
    changed.map(([path]) => path),
    ["a/index.html", "feed.xml", "atom.xml", "feed.json"],
  );
});

test("a damaged picture and one of too many pixels are warned of, each at its file", () => {
  const sources = sourcesOf({
    "posts/a.md": post("![강](a.png)\n\n![산](b.png)"),
    "posts/a.png": FILE,
    "posts/b.png": FILE,
  });
  const pictureFacts = new Map([
    ["posts/a.png", { ...PHOTO, flaw: "undecodable" } as const],
    ["posts/b.png", { ...PHOTO, width: 20000, height: 12000, flaw: "too-large" } as const],
  ]);
  const built = buildSources(sources);
  const { copies, problems } = copiesOf(
    built.column,
    [],
    sources,
    contextOf(built, false, { pictures: ENCODER, pictureFacts }),
  );
  assert.deepEqual(
    problems.map(({ code, path, severity }) => `${path}: ${severity} ${code}`),
    ["posts/a.png: warning picture-undecodable", "posts/b.png: warning picture-too-large"],
  );
  assert.equal(copies.length, 2);
});
