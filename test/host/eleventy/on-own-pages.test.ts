import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn, write } from "../../kit/column.ts";
import { start } from "../../kit/start.ts";

const page = (front: string) => `---\n${front}\n---\n<p>몸</p>\n`;

test("the server updates the navigation of every page when an own page enters or leaves it", async (t) => {
  const column = makeColumn({
    "posts/a.md": "---\ntitle: 안개\ndate: 2024-03-27\n---\n\n안개.\n",
    "posts/b.md": "---\ntitle: 비\ndate: 2024-03-28\n---\n\n비.\n",
    "pages/one.njk": page("layout: yeonjae\ntitle: 하나\nnavigation: true"),
  });
  const server = await start(column, 18_431);
  t.after(() => server.stop());
  const see = async (path: string, pattern: RegExp, isThere = true) => {
    let body = "";
    for (let tries = 0; tries < 100; tries++) {
      body = await fetch(new URL(path, server.home)).then((answer) => answer.text());
      if (pattern.test(body) === isThere) return body;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return assert.fail(`${path} should ${isThere ? "" : "not "}show ${pattern}: ${body}`);
  };

  await see("a/", /<li><a href="\/column\/one\/">하나<\/a><\/li>/);
  await see("one/", /<li><a href="\/column\/one\/" aria-current="page">하나<\/a><\/li>/);

  write(column, { "pages/one.njk": page("layout: yeonjae\ntitle: 첫째\nnavigation: true") });
  for (const path of ["a/", "b/", "archive/", "one/"]) await see(path, />첫째<\/a><\/li>/);
  await see("one/", /<title>첫째 — /);

  write(column, { "pages/two.njk": page("layout: yeonjae\ntitle: 둘\nnavigation: 0") });
  for (const path of ["a/", "b/", "one/"]) await see(path, /둘<\/a><\/li>\s*<li><a[^>]*>첫째</);
  await see("sitemap.xml", /\/two\//);

  // Wrong front matter is in the problem overlay of every page; the pages stay as they were.
  write(column, { "pages/two.njk": page("layout: yeonjae\nnavigation: 0") });
  await see(
    "a/",
    /yeonjae-problems errors.*pages\/two\.njk:1: <\/code><b class="error">error:<\/b> &quot;title&quot; is missing/s,
  );
  write(column, { "pages/two.njk": page("layout: yeonjae\ntitle: 둘째\nnavigation: 0") });
  await see("b/", />둘째<\/a>/);
  await see("b/", /yeonjae-problems/, false);

  // A post that is saved later has them in its navigation.
  write(column, { "posts/a.md": "---\ntitle: 안개\ndate: 2024-03-27\n---\n\n고친 안개.\n" });
  await see("a/", /둘째<\/a><\/li>.*고친 안개/s);

  rmSync(join(column.folder, "pages/one.njk"));
  for (const path of ["a/", "b/", "archive/"]) await see(path, /첫째/, false);
});
