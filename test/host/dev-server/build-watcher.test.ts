import { test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { makeColumn, write } from "../../kit/column.ts";
import { eventually } from "../../kit/eventually.ts";
import { md } from "../../kit/sources.ts";
import { start } from "../../kit/start.ts";

const LATE = pathToFileURL(`${import.meta.dirname}/../../kit/late-watch.js`).href;

/** Milliseconds in which a small folder is watched. */
const WATCHED = 1000;

test("a style sheet in a folder that was not there is noticed, whatever the watcher took up first", async (t) => {
  const column = makeColumn({ "posts/a.md": md("title: A\ndate: 2024-01-01") });
  const server = await start(column, 18260, { NODE_OPTIONS: `--import=${LATE}` });
  t.after(() => server.stop());
  const styles = async () => {
    const page = await (await fetch(server.home)).text();
    const [href] = /[^"]*style\.css[^"]*/.exec(page) ?? [];
    return (await fetch(new URL(href ?? "", server.home))).text();
  };
  await setTimeout(WATCHED);
  for (const color of ["red", "blue"]) {
    const rule = `h1 { color: ${color} }`;
    write(column, { "layouts/style.css": rule });
    await eventually(async () => (await styles()).includes(rule), true, rule);
  }
});
