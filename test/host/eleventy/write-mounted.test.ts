import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import { byPath, createSession, type Session } from "../../../src/host/eleventy/session.ts";
import { createMountedWriter } from "../../../src/host/eleventy/write-mounted.ts";
import { listFiles } from "../../kit/listing.ts";
import { temporaryFolder } from "../../kit/temporary.ts";

const rendered: string[] = [];

/** A session whose plan holds some files, each of them unchanged from plan to plan. */
function sessionOf(root: string, paths: readonly string[]): Session {
  const outputs = paths.map((path) => ({
    path,
    fingerprint: path,
    render: () => rendered.push(path) && path,
  }));
  const session = createSession({
    root,
    input: "posts",
    includeDrafts: false,
    now: () => 0,
    delivery: null,
    before: () => {},
  });
  session.plan = { outputs, copies: [] } as never;
  session.due = byPath(outputs as never);
  return session;
}

test("files that are not planned any more go with their folder, also after the configuration is read again", async () => {
  const root = temporaryFolder();
  const [run, output, since] = [{}, join(root, "_site"), Date.now() + 60_000];
  const write = (writer: ReturnType<typeof createMountedWriter>, paths: readonly string[]) =>
    writer.write(sessionOf(root, paths), output, since);
  const first = createMountedWriter(run);
  await write(first, ["column/index.html", "column/1/index.html", "column/2/index.html"]);
  await write(first, ["column/index.html", "column/1/index.html"]);
  assert.deepEqual(rendered.splice(0).slice(3), [], "what is unchanged is not rendered again");
  assert.deepEqual(listFiles(output), ["column/1/index.html", "column/index.html"]);

  await write(createMountedWriter(run), ["column/index.html"]);
  assert.deepEqual(rendered, ["column/index.html"], "a layout may be another one");
  assert.deepEqual(listFiles(root), ["_site/column/index.html"]);
});
