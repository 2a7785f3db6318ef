import assert from "node:assert/strict";
import { test } from "node:test";
import { loadTheme } from "../../src/host/theme/load.ts";
import type { OwnPage } from "../../src/outputs/output.ts";
import { createSiteBuilder } from "../../src/plan/site-builder.ts";
import type { BuildInput, SitePlan } from "../../src/plan/site-plan.ts";
import { SITE_URL } from "../kit/column.ts";
import { type Files, md, NOON, sourcesOf, weekly } from "../kit/sources.ts";

const SETTINGS = { title: "도시 산책", url: SITE_URL, id: SITE_URL };
const theme = await loadTheme(null);
const sources = sourcesOf(weekly("city", [1, 2, 3], { "posts/fog.md": md("title: 편지\ndate: 2024-05-02") }));
const input = (given: Partial<BuildInput> = {}): BuildInput => ({
  sources,
  now: NOON,
  includeDrafts: false,
  hasOwnPages: false,
  fileDates: { changed: new Map(), problems: [] },
  ...given,
});

/** Paths of outputs whose fingerprint differs between two plans, or which only the second has. */
function changed(before: SitePlan, after: SitePlan): string[] {
  const prints = new Map(before.outputs.map(({ path, fingerprint }) => [path, fingerprint]));
  return after.outputs
    .filter(({ path, fingerprint }) => prints.get(path) !== fingerprint)
    .map(({ path }) => path);
}

test("planned again from the same sources, no output has to be rendered again", () => {
  const builder = createSiteBuilder(SETTINGS);
  const first = builder.plan(input(), theme);
  assert.ok(first.outputs.length > 20);
  assert.deepEqual(changed(first, builder.plan(input(), theme)), []);
});

test("an edited text touches its page and the feeds, a new title also the lists", () => {
  const builder = createSiteBuilder(SETTINGS);
  /** Plans the column with another letter; what its text holds beyond the summary has always the same length. */
  const planLetter = (title: string, words: string) => {
    const letter = md(`title: ${title}\ndate: 2024-05-02`, `안개가 걷혔다.\n\n${words}`);
    const files: Files = { ...weekly("city", [1, 2, 3]), "posts/fog.md": letter };
    return builder.plan(input({ sources: sourcesOf(files, sources) }), theme);
  };
  const first = planLetter("편지", "밤이다.");
  const edited = planLetter("편지", "낮이다.");
  const touched = changed(first, edited);
  assert.ok(touched.includes("fog/index.html"));
  assert.ok(touched.includes("feed.xml"));
  assert.ok(!touched.includes("archive/index.html"), "no list has its text");
  assert.ok(!touched.some((path) => path.startsWith("city/")), "no other post has it");
  assert.ok(changed(edited, planLetter("새 편지", "낮이다.")).includes("archive/index.html"));
});

test("own pages change navigation and sitemap, and nothing is read for them", () => {
  const builder = createSiteBuilder(SETTINGS);
  const first = builder.plan(input(), theme);
  const map: OwnPage = {
    address: "/map/",
    title: "지도",
    lang: "ko",
    navigation: { label: "지도", order: 0 },
    sitemap: true,
  };
  const second = builder.withOwnPages(first, [map], theme);
  assert.equal(second.column, first.column);
  const touched = changed(first, second);
  assert.ok(touched.includes("index.html"), "its header");
  assert.ok(touched.includes("sitemap.xml"));
  assert.ok(!touched.includes("feed.xml"));
});

test("outputs that an own module lists for own pages are checked, too", () => {
  const page = { address: "/map/", title: "지도", lang: "ko", navigation: null, sitemap: true };
  const list = (paths: readonly string[]) => paths.map((path) => ({ path, render: () => "" }));
  const builder = createSiteBuilder(
    {
      ...SETTINGS,
      outputs: [
        { name: "map", list: ({ ownPages }) => list(ownPages.length > 0 ? ["../a", "feed.xml"] : ["a"]) },
      ],
    },
    "outputs: a,\n",
  );
  const first = builder.plan(input(), theme);
  assert.deepEqual(first.problems, []);
  const second = builder.withOwnPages(first, [page], theme);
  const codes = ({ problems }: SitePlan) => problems.map(({ line, code }) => `${line}: ${code}`);
  assert.deepEqual(codes(second), ["1: output-equal", "1: output-path"]);
  assert.deepEqual(codes(builder.withOwnPages(second, [page], theme)), codes(second), "each is told once");
  assert.deepEqual(codes(builder.withOwnPages(second, [], theme)), []);
});

test("problems of settings, git, sources and own outputs come sorted, in one list", () => {
  const builder = createSiteBuilder(
    {
      ...SETTINGS,
      timeZone: "Nowhere",
      outputs: [{ name: "map", list: () => [{ path: "../map", render: () => "" }] }],
    },
    "title: a,\ntimeZone: b,\noutputs: c,\n",
  );
  const plan = builder.plan(
    input({
      sources: sourcesOf({ "posts/fog.md": "---\ndate: 2024-05-02\n---\n\n글\n" }),
    }),
    theme,
  );
  assert.deepEqual(
    plan.problems.map(({ path, line, code }) => `${path}:${line}: ${code}`),
    [".eleventy.ts:2: field-wrong", ".eleventy.ts:3: output-path", "posts/fog.md:1: field-missing"],
  );
  assert.deepEqual([...builder.ownOutputs], ["map"]);
  assert.equal(builder.modules.at(-1)?.name, "map");
});

test("routes that an own module reserves are closed to posts", () => {
  const builder = createSiteBuilder({
    ...SETTINGS,
    outputs: [{ name: "map", reserves: () => ["/map/"], list: () => [] }],
  });
  const { problems } = builder.plan(
    input({ sources: sourcesOf({ "posts/map.md": md("title: 지도\ndate: 2024-05-02") }) }),
    theme,
  );
  assert.deepEqual(
    problems.map(({ path, code }) => `${path}: ${code}`),
    ["posts/map.md: address-reserved"],
  );
});

test("what Markdown has beyond CommonMark is on, and can be switched off one by one", () => {
  const of = (settings: object) => {
    const { bare, headingIds, tasks } = createSiteBuilder({ ...SETTINGS, ...settings }).markdown;
    return { bare, headingIds, tasks };
  };
  const all = { bare: true, headingIds: true, tasks: true };
  assert.deepEqual(of({}), all);
  assert.deepEqual(of({ links: { bare: false } }), { ...all, bare: false });
  assert.deepEqual(of({ headings: { ids: false } }), { ...all, headingIds: false });
  assert.deepEqual(of({ lists: { tasks: false } }), { ...all, tasks: false });
});
