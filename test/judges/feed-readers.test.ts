import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { FEED_READERS, type ParsedItem, toParsedItem } from "../kit/feed-readers.ts";
import { goldenSite } from "../kit/golden.ts";
import { notedSite } from "../kit/noted.ts";
import { serve } from "../kit/serve.ts";
import { temporaryFolder } from "../kit/temporary.ts";
import { lacks, runTool } from "../kit/tools.ts";

const folder = await goldenSite();
const sites = [folder, await notedSite()];
const feeds = await Promise.all(
  ["feed.xml", "atom.xml"].flatMap((file) =>
    sites.map(async (site) => {
      const rss = readFileSync(join(site, "feed.xml"), "utf8");
      const expected = (await FEED_READERS["fast-xml-parser"]?.rss?.(rss)) ?? [];
      return { xml: readFileSync(join(site, file), "utf8"), expected };
    }),
  ),
);

const ESCAPED: Readonly<Record<string, string>> = { n: "\n", t: "\t" };

test("sfeed reads the feeds as the others do", { skip: lacks("sfeed") }, async () => {
  for (const { xml, expected } of feeds) {
    const { code, stdout, stderr } = await runTool("sfeed", [], {}, xml);
    assert.equal(code, 0, stderr);
    const items = stdout.trimEnd().split("\n").map(sfeedItem);
    assert.deepEqual(items, expected);
  }
});

/** timestamp, title, link, content, type, id, author, enclosure, category; with `\n`, `\t` and `\\` inside. */
function sfeedItem(line: string): ParsedItem {
  const fields = line.split("\t").map((field) => field.replace(/\\(.)/g, (_, mark) => ESCAPED[mark] ?? mark));
  const [seconds, title, link, content, , id] = fields;
  return toParsedItem(title, link, id, new Date(Number(seconds) * 1000).toISOString(), content);
}

const PYTHON = "/usr/bin/python3";
const hasFeedparser = (await runTool(PYTHON, ["-c", "import feedparser"])).code === 0;

const ASK_PYTHON = `
import feedparser, json, sys
plain = sys.argv[1] == "plain"
feed = feedparser.parse(sys.stdin.buffer.read(), sanitize_html=plain, resolve_relative_uris=plain)
items = [[e.title, e.link, e.id, e.published, e.content[0].value] for e in feed.entries]
print(json.dumps({"bozo": bool(feed.bozo), "items": items}))
`;

async function askPython(xml: string, way: "plain" | "raw"): Promise<ParsedItem[]> {
  const { code, stdout, stderr } = await runTool(PYTHON, ["-c", ASK_PYTHON, way], { PYTHONUTF8: "1" }, xml);
  assert.equal(code, 0, stderr);
  const { bozo, items } = JSON.parse(stdout) as { bozo: boolean; items: Parameters<typeof toParsedItem>[] };
  assert.equal(bozo, false, "it had to mend the feed");
  return items.map((item) => toParsedItem(...item));
}

test("Python's feedparser reads the feeds as the others do", {
  skip: hasFeedparser ? false : "this machine has no python3-feedparser",
}, async () => {
  for (const { xml, expected } of feeds) {
    assert.deepEqual(await askPython(xml, "raw"), expected);
    // It cleans what it reads unless it is told not to, and calls find their notes all the same.
    const cleaned = await askPython(xml, "plain");
    assert.deepEqual(
      cleaned.map(({ pairs }) => pairs),
      expected.map(({ pairs }) => pairs),
    );
  }
});

for (const name of ["feed.xml", "atom.xml"])
  test(`newsboat fetches ${name} and finds every item`, { skip: lacks("newsboat") }, () => newsboat(name));

async function newsboat(name: string): Promise<void> {
  const expected = feeds[0]?.expected ?? [];
  const site = await serve(folder, { path: "/column/" });
  const home = temporaryFolder();
  const file = (name: string): string => join(home, name);
  writeFileSync(file("urls"), `${site.url}${name}\n`);
  writeFileSync(file("config"), "");
  const options = ["-u", file("urls"), "-C", file("config"), "-c", file("cache.db")];
  try {
    const reload = await runTool("newsboat", [...options, "-x", "reload"], { HOME: home });
    assert.equal(reload.code, 0, reload.stderr);
    const unread = await runTool("newsboat", [...options, "-x", "print-unread"], { HOME: home });
    assert.match(unread.stdout, new RegExp(`^${expected.length} `), unread.stdout);
    const cache = readFileSync(file("cache.db"));
    for (const { guid, link } of expected) {
      assert.ok(cache.includes(guid), `newsboat does not know ${guid}`);
      assert.ok(cache.includes(link), `newsboat does not know ${link}`);
    }
  } finally {
    await site.close();
  }
}
