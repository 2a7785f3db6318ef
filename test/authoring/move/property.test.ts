import assert from "node:assert/strict";
import fc from "fast-check";
import { splice } from "../../../src/authoring/edits/splice.ts";
import { createSpotFinder } from "../../../src/authoring/move/find-spots.ts";
import { movedSources } from "../../../src/authoring/move/moved-sources.ts";
import { planMove } from "../../../src/authoring/move/plan-move.ts";
import { movedPath, seriesMove } from "../../../src/authoring/move/series-move.ts";
import { verifyMove } from "../../../src/authoring/move/verify-move.ts";
import { createGuidGenerator } from "../../../src/column/guid.ts";
import { postsOf } from "../../../src/column/posts.ts";
import { type ColumnScan, scanColumn } from "../../../src/column/scan.ts";
import { readSettings } from "../../../src/input/settings/settings.ts";
import { anyColumn } from "../../kit/any-column.ts";
import { SITE_URL } from "../../kit/column.ts";
import { property } from "../../kit/property.ts";
import { build, buildSources, type Files, NOON, RESERVED, sourcesOf } from "../../kit/sources.ts";

const { site: SITE } = readSettings({ title: "도시 산책", url: SITE_URL, timeZone: "Asia/Seoul" });
const makeGuid = createGuidGenerator(SITE.id);
const deps = {
  site: SITE,
  makeGuid,
  spots: createSpotFinder({ html: false, markdown: null, typography: true, titles: true, bare: true }),
  linkTargets: ["/city/feed.xml", "/town/feed.xml"],
};
const scan = (files: Files) => scanColumn(sourcesOf(files), SITE, NOON, RESERVED);

/** What the texts of a column hold besides: `@` is a number, `#` the way to the folder of the posts. */
const lines = fc.array(
  fc.constantFrom(
    ...["[[city @]]", "[[City @|말]]", "> - [[city\n>   @]]", "`[[city @]]`", "[[@]]", "[[city @화#머리]]"],
    ...[
      "[글](#city/@.md)",
      "![그림](#city/map.png)",
      "[글](<#city/@.md> '제목')",
      "[r]: #city/@.md?x#y\n\n[글][r]",
    ],
    ...[
      "[글](/city/@/)",
      `<${SITE_URL}city/@/>`,
      `${SITE_URL}city/@/ 끝`,
      "[피드](/city/feed.xml)",
      "[남](#sea/@.md)",
    ],
    ...[
      "```\n[글](#city/@.md)\n```",
      "<!-- [글](#city/@.md) -->",
      "![그림](/city/map.png)",
      "[글](#c%69ty/@.md)",
    ],
    ...[
      '<img src="#city/map.png" alt="말">',
      "| a |\n|---|\n| [[city @\\|말]] ![그림](#city/map.png) |",
      "^[속 [글](#city/@.md)]",
    ],
  ),
  { maxLength: 6 },
);
const column = fc
  .tuple(anyColumn, fc.array(fc.tuple(fc.nat(40), fc.nat(11), lines)), fc.boolean(), fc.subarray(ALIASES()))
  .map(([files, texts, crlf, aliases]) => {
    const all: Record<string, Files[string]> = { ...files, "posts/city/map.png": { bytes: 9 } };
    const paths = Object.keys(files);
    for (const [at, number, more] of texts) {
      const path = paths[at % paths.length] as string;
      const way = "../".repeat(path.split("/").length - 2);
      const text = more.join("\n\n").replaceAll("#city", `${way}city`).replaceAll("#sea", `${way}sea`);
      all[path] = `${all[path]}\n${text.replaceAll("@", String(number))}\n`;
    }
    const card = all["posts/city/index.md"];
    if (typeof card === "string")
      all["posts/city/index.md"] = card.replace("title: city", `title: 도시${aliases.join("")}`);
    for (const [path, text] of Object.entries(all))
      if (crlf && typeof text === "string") all[path] = `\ufeff${text.replaceAll("\n", "\r\n")}`;
    return all;
  });

function ALIASES(): string[] {
  return ["\naliases:\n  - /old/ # 옛날\n  - '/older/'\nextra: {}"];
}

interface Done {
  readonly files: Files;
  readonly verdict: ReturnType<typeof verifyMove>;
}

function moveTo(files: Files, from: string, to: string): Done {
  const before = scan(files);
  const series = before.series.find(({ slug }) => slug === from);
  assert.ok(series);
  const move = seriesMove(before, series, to);
  const { changes, problems } = planMove(before, move, deps);
  assert.deepEqual(problems, []);
  const splices = new Map(changes.map((each) => [each.source.path, each.splices]));
  const after: Record<string, Files[string]> = {};
  for (const [path, text] of Object.entries(files))
    after[movedPath(path, move)] = typeof text === "string" ? splice(text, splices.get(path) ?? []) : text;
  const sources = movedSources(before.sources, changes, move);
  // What stands on the disk afterwards is what was verified.
  assert.deepEqual(new Map(sources.posts.map(({ path, text }) => [path, text])), textsIn(after));
  return { files: after, verdict: verifyMove(stateOf(before), stateOf(scan(after)), move, deps) };
}

function textsIn(files: Files): Map<string, string> {
  return new Map(scan(files).sources.posts.map(({ path, text }) => [path, text]));
}

function stateOf(scanned: ColumnScan) {
  return { scan: scanned, ...buildSources(scanned.sources, { includeDrafts: true }) };
}

/** A name that means two posts is an error that a move may end. */
const isMovable = (files: Files) =>
  scan(files).problems.every(({ severity }) => severity !== "error") &&
  build(files, { includeDrafts: true }).problems.every(({ code }) => code !== "episode-ambiguous");

property(
  "a series moves: identities, addresses and targets stay, and no problem comes",
  16,
  [column],
  (files) => {
    fc.pre(isMovable(files));
    const { files: after, verdict } = moveTo(files, "city", "마을");
    assert.deepEqual(verdict, { conflicts: [], problems: [] });
    const pages = (all: Files) => postsOf(buildSources(sourcesOf(all), { includeDrafts: true }).column);
    assert.deepEqual(
      pages(after)
        .map(({ id }) => id)
        .sort(),
      pages(files)
        .map(({ id }) => id)
        .sort(),
    );
    const open = new Set(pages(after).flatMap(({ address, aliases }) => [address, ...aliases]));
    for (const { address, state } of pages(files)) if (state === "out") assert.ok(open.has(address), address);
  },
);

property("moved back, every text is as it was apart from ids and aliases", 16, [column], (files) => {
  fc.pre(isMovable(files));
  const there = moveTo(files, "city", "town").files;
  const back = moveTo(there, "town", "city");
  assert.deepEqual(back.verdict, { conflicts: [], problems: [] });
  const plain = (all: Files) =>
    Object.entries(all).map(([path, text]) => [
      path,
      typeof text === "string"
        ? text.replace(/^(?:id: urn:.*|aliases: \[.*| {2}- \/town\/)\r?\n/gm, "")
        : text,
    ]);
  const decoded = (all: Files) =>
    plain(all).map(([path, text]) => [
      path,
      typeof text === "string" ? text.replaceAll("c%69ty", "city").replaceAll("[[City", "[[city") : text,
    ]);
  assert.deepEqual(decoded(back.files), decoded(files));
});
