import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { copyColumn, makeColumn, type TestColumn, write } from "../kit/column.ts";
import { runHere } from "../kit/in-process.ts";
import { temporaryFolder } from "../kit/temporary.ts";
import { lacks } from "../kit/tools.ts";

const skip = lacks("git");

const CARD = `import yeonjae from "yeonjae";
export default (eleventy) => eleventy.addPlugin(yeonjae, {
  title: "도시",
  url: "https://example.org/",
  id: "git-dates",
  feeds: { updated: "git" },
});
`;
const post = (date: string, words: string) => `---\ntitle: ${words}\ndate: ${date}\n---\n\n${words}\n`;

function commit({ folder }: TestColumn, date: string): void {
  const name = {
    GIT_AUTHOR_NAME: "a",
    GIT_AUTHOR_EMAIL: "a@b",
    GIT_COMMITTER_NAME: "a",
    GIT_COMMITTER_EMAIL: "a@b",
  };
  const env = { ...process.env, ...name, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: "/dev/null" };
  for (const args of [
    ["init", "-q"],
    ["add", "posts"],
    ["commit", "-q", "-m", "글"],
  ]) {
    execFileSync("git", args, { cwd: folder, env });
  }
}

/** `updated` of each item, by its title. */
function dates({ folder }: Pick<TestColumn, "folder">): Record<string, string | null> {
  const feed = JSON.parse(readFileSync(join(folder, "_site/feed.json"), "utf8"));
  return Object.fromEntries(
    feed.items.map((item: { title: string; date_modified?: string }) => [
      item.title,
      item.date_modified ?? null,
    ]),
  );
}

function column(): TestColumn {
  const made = makeColumn({
    ".eleventy.ts": CARD,
    "posts/안개.md": post("2024-01-03", "안개"),
    "posts/물 길.md": post("2024-01-04", "물 길"),
    "posts/later.md": post("2024-05-01", "먼저 쓴 글"),
    "posts/said.md": post("2024-01-05\nupdated: 2024-01-06", "말한 글"),
  });
  commit(made, "2024-02-01T00:00:00Z");
  return made;
}

test("git dates a change where the author does not, and what was written before its day is unchanged", {
  skip,
}, async () => {
  const made = column();
  write(made, {
    "posts/안개.md": post("2024-01-03", "안개"),
    "posts/물 길.md": `${post("2024-01-04", "물 길")}새로.\n`,
  });
  commit(made, "2024-03-01T00:00:00Z");
  const run = await runHere(made, ["build", "--now", "2024-06-01"], "en");
  assert.equal(run.stderr, "");
  assert.deepEqual(dates(made), {
    안개: "2024-02-01T09:00:00+09:00",
    "물 길": "2024-03-01T09:00:00+09:00",
    "먼저 쓴 글": null,
    "말한 글": "2024-01-06T00:00:00+09:00",
  });
});

test("the last commits alone say nothing of older files: no dates, and a line", { skip }, async () => {
  const made = column();
  write(made, { "posts/said.md": post("2024-01-05", "고친 글") });
  commit(made, "2024-03-01T00:00:00Z");
  const folder = join(temporaryFolder(), "clone");
  execFileSync("git", ["clone", "-q", "--depth", "1", `file://${made.folder}`, folder]);
  const clone = copyColumn(folder);
  write(clone, { ".eleventy.ts": CARD });
  const run = await runHere(clone, ["build", "--now", "2024-06-01"], "en");
  assert.match(run.stderr, /^\.eleventy\.ts:6: warning: Only the last commits are here/);
});
