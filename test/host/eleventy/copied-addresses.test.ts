import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { makeColumn } from "../../kit/column.ts";
import { buildHere } from "../../kit/in-process.ts";

const CONFIG = `import yeonjae from "yeonjae";
export default (eleventy) => {
  eleventy.addPassthroughCopy("./files");
  eleventy.addPassthroughCopy({ "x.xml": "/", "files/2": "도시 지도", "absent": "/absent/" });
  eleventy.addPlugin(yeonjae, { title: "도시", url: "https://example.org/column/", id: "copies" });
};
`;

test("a text links to passthrough copies, and to nothing beside them", async () => {
  const targets = ["/files/2/a%20b.pdf", "/files/2/", "/x.xml", "/도시%20지도/a%20b.pdf", "/files/없음.pdf"];
  const column = makeColumn({
    ".eleventy.ts": CONFIG,
    "x.xml": "x",
    "files/2/a b.pdf": "y",
    "files/2/index.html": "z",
    "posts/links.md": `---\ntitle: 링크\ndate: 2024-01-03\n---\n\n${targets.map((each) => `[말](${each})`).join(" ")}\n`,
  });
  const { stderr } = await buildHere(column);
  assert.match(
    stderr,
    /^posts\/links\.md:6:\d+: warning: The link to "\/files\/없음\.pdf" leads nowhere[^\n]*\n1 warning\n$/,
  );
  const page = readFileSync(join(column.folder, "_site/links/index.html"), "utf8");
  const found = [...page.matchAll(/<a href="([^"]*)">말<\/a>/g)].map(([, href = ""]) => decodeURI(href));
  assert.deepEqual(
    found,
    targets.slice(0, 4).map((each) => `/column${decodeURI(each)}`),
  );
});
