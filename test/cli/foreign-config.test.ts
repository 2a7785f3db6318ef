import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import type { Language } from "../../src/core/problems/language.ts";
import { type Files, ROOT, write } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { md } from "../kit/sources.ts";
import { temporaryFolder } from "../kit/temporary.ts";

/** A site of somebody's, in CommonJS, which Eleventy's own command builds. */
function makeSite(settings: string, files: Files = {}): { readonly folder: string } {
  const site = { folder: temporaryFolder() };
  write(site, {
    "eleventy.config.cjs": `module.exports = async function (eleventy) {
  const { default: yeonjae } = await import("${ROOT}/src/index.ts");
  eleventy.addPlugin(yeonjae, {
    at: "/column/",
    title: "Tides",
    url: "https://example.org/",
    lang: "en",
    posts: "content/tides",
    ${settings}
  });
  return { dir: { input: "content" }, pathPrefix: "/site/" };
};
`,
    "content/about.md": md("title: About", "# Me"),
    "content/tides/ebb/index.md": md("title: Ebb\nlang: en\ncadence: Wed"),
    "content/tides/ebb/1.md": md("title: First\ndate: 2024-01-03\nepisode: 1", "[Me](/about/)"),
    ...files,
  });
  return site;
}

const run = (site: { readonly folder: string }, args: readonly string[], language: Language = "en") =>
  runHere(site, [...args, "--now", "2024-01-20"], language);

test("check reads a column by the configuration of the site that it is mounted in, and writes nothing", async () => {
  const site = makeSite('navigation: ["archive", "/about/"], id: "x",');
  const { code, stdout, stderr } = await run(site, ["check"]);
  assert.equal(stderr, "");
  assert.equal(code, 0);
  assert.match(stdout, /1 episode in 1 series, 0 posts/);
  assert.ok(!existsSync(join(site.folder, "_site")));
});

test("check tells of settings, posts, layouts and own pages by the files of that site", async () => {
  const site = makeSite("", {
    "content/tides/ebb/2.md": md("title: Second\nepisode: 2\ndate: 2024-01-10", "[[7]]"),
  });
  const { code, stderr } = await run(site, ["check"], "ko");
  assert.equal(code, 1);
  assert.deepEqual(stderr.split("\n"), [
    "content/tides/ebb/2.md:7:1: error: [[7]]이 가리키는 글이 없습니다. [[2]] 아닌가요?",
    "오류 1개",
    "",
  ]);
  write(site, {
    "content/tides/ebb/2.md": md("title: Second\nepisode: 2\ndate: 2024-01-10"),
    "content/clash.njk": md("permalink: /column/ebb/"),
  });
  assert.match(
    (await run(site, ["check"])).stderr,
    /^content\/clash\.njk:1: error: "\/column\/ebb\/" is also/,
  );
  const others = makeSite('navigation: ["abuot"],');
  assert.match((await run(others, ["check"])).stderr, /^eleventy\.config\.cjs:9: error: "abuot" is no page /);
  const broken = makeSite("", { "layouts/footer.ts": "export default () => view.nothing;" });
  assert.match(
    (await run(broken, ["check"])).stderr,
    /^layouts\/footer\.ts:1:\d+: error: The layout failed on /,
  );
});

test("new, status and publish work on its posts", async () => {
  const site = makeSite('id: "x",');
  const made = await run(site, ["new", "Second"]);
  assert.equal(made.stderr, "");
  assert.match(made.stdout, /^content\/tides\/ebb\/2-second\.md: episode 2 of “Ebb”, Wed 2024-01-24\./);
  const released = await run(site, ["publish", "--date", "now"]);
  assert.equal(released.code, 0);
  assert.match(
    readFileSync(join(site.folder, "content/tides/ebb/2-second.md"), "utf8"),
    /^date: 2024-01-20/m,
  );
  assert.match((await run(site, ["status"])).stdout, /Second/);
});

test("build and start are for Eleventy's own command", async () => {
  const site = makeSite("");
  for (const command of ["build", "start"])
    assert.deepEqual(await run(site, [command]), {
      code: 2,
      stdout: "",
      stderr:
        "yeonjae: Eleventy itself builds the site of eleventy.config.cjs, the column with it. Run npx @11ty/eleventy, with --serve for a preview.\n",
    });
});
