import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdirSync, symlinkSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { type RunningServer, serve } from "../../../src/host/dev-server/serve.ts";
import { disk } from "../../../src/host/publish/disk.ts";
import { newColumn, type TestColumn } from "../eleventy/column.ts";

const PORT = 18080;

async function start(
  column: TestColumn,
  now = () => 0,
): Promise<{ serving: RunningServer; failures: unknown[] }> {
  process.chdir(column.root);
  const failures: unknown[] = [];
  const serving = await serve(
    {
      root: column.root,
      input: "posts",
      config: ".eleventy.ts",
      pages: "pages",
      folder: join(column.root, ".cache/serve"),
      port: PORT,
      access: null,
      now,
      words: {
        heading: "Problems",
        language: "en",
        nothingYet: "Nothing yet",
        pageGone: (source) => `${source} is gone`,
        tokenWanted: "Token wanted",
        lines: (all: readonly Problem[]) => all.map((each) => `${each.path} ${each.code}`),
      },
      report: () => {},
      explain: (error) => failures.push(error),
    },
    disk,
  );
  return { serving, failures };
}

interface Answer {
  readonly status: number;
  readonly location: string | undefined;
  readonly body: string;
}

function get(address: string, path: string, headers: { [name: string]: string } = {}): Promise<Answer> {
  const { port } = new URL(address);
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part as Buffer);
      const { statusCode: status = 0, headers } = response;
      resolve({ status, location: headers.location, body: Buffer.concat(parts).toString() });
    });
    asked.on("error", reject).end();
  });
}

/** Asks until the answer is as wanted. */
async function until(address: string, path: string, wanted: (answer: Answer) => boolean): Promise<Answer> {
  for (let i = 0; ; i++) {
    const answer = await get(address, encodeURI(path));
    if (wanted(answer) || i === 80) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const shows = (text: string) => (answer: Answer) => answer.body.includes(text);

test("the server shows every change, and problems until they are mended", async (t) => {
  const column = newColumn({
    "posts/2.md": "둘째",
    "pages/own.njk": "---\npermalink: /own/\n---\n<p>{{ collections.episodes.length }}</p>",
  });
  const { serving, failures } = await start(column);
  t.after(() => serving.stop());
  const { address } = serving;
  const see = async (path: string, text: string) => {
    const { body } = await until(address, `/column/${path}`, shows(text));
    assert.ok(body.includes(text), `${path} should show ${text}, not: ${body}`);
    return body;
  };

  assert.equal(address, `http://127.0.0.1:${PORT}/column/`);
  assert.match(
    await see("도시/1/", "첫 글"),
    /<meta name="yeonjae-page" content="\w+">.*<script type="module" src="\/column\/\.yeonjae\/live\.js" /,
  );
  column.write("posts/1.md", "고친 글");
  assert.doesNotMatch(await see("도시/1/", "고친 글"), /yeonjae-problems/);

  column.write("posts/3.md", "셋째");
  await see("도시/3/", "셋째");
  await see("own/", "<p>3</p>");
  column.remove("posts/3.md");
  const gone = await until(address, "/column/도시/3/", ({ status }) => status === 404);
  assert.equal(gone.status, 404);
  column.remove("pages/own.njk");
  assert.equal((await until(address, "/column/own/", ({ status }) => status === 404)).status, 404);

  // A renamed file: its page is found again by what it says.
  column.remove("posts/2.md");
  column.write("posts/둘.md", "둘째");
  const led = await until(address, "/column/도시/2/", ({ status }) => status === 302);
  assert.equal(led.location, encodeURI("/column/도시/둘/"));
  column.write("posts/2.md", "새 둘째");
  await see("도시/2/", "새 둘째");

  column.write("posts/1.md", "BAD");
  const broken = await see("도시/1/", "posts/1.md note-undefined");
  assert.match(broken, /<body><aside class="yeonjae-problems errors".*고친 글/s);
  column.write("posts/1.md", "WARN");
  assert.match(await see("도시/1/", "WARN"), /<aside class="yeonjae-problems" .*note-unused/s);
  column.write("posts/1.md", "LAYOUT");
  assert.match(await see("도시/2/", "layout-failed"), /새 둘째/);
  column.write("posts/1.md", "좋은 글");
  assert.doesNotMatch(await see("도시/1/", "좋은 글"), /yeonjae-problems/);

  assert.ok(!disk.exists(join(column.root, "_site")));
  assert.deepEqual(failures, []);
});

test("a save is not lost while the first build runs, nor right after another", async (t) => {
  const column = newColumn({ "pages/x.html": "x" });
  let builds = 0;
  const { serving } = await start(column, () => {
    // Asked for when the posts have been read.
    if (builds++ === 0) column.write("posts/1.md", "그사이 고친 글");
    return 0;
  });
  t.after(() => serving.stop());
  const see = async (path: string, text: string) => {
    const { body } = await until(serving.address, `/column/${path}`, shows(text));
    assert.ok(body.includes(text), `should show ${text}`);
  };
  await see("도시/1/", "그사이 고친 글");
  // Chokidar reports the first of two changes within 50 ms, and a build has read the file before the second.
  for (const pause of [10, 20, 30, 40]) {
    column.write("pages/x.html", `first ${pause}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
    column.write("pages/x.html", `second ${pause}`);
    await see("x/", `second ${pause}`);
  }
});

test("with errors from the start there is a page that says so, until there is more", async (t) => {
  const column = newColumn({ "posts/1.md": "BAD", "pages/x.html": "x" });
  const { serving } = await start(column);
  t.after(() => serving.stop());
  assert.match((await get(serving.address, "/column/anything/")).body, /note-undefined.*Nothing yet/s);
  column.write("posts/1.md", "첫 글");
  assert.match((await until(serving.address, "/column/도시/1/", shows("첫 글"))).body, /첫 글/);
});

test("the server answers this machine alone, and nothing outside the site", async (t) => {
  const column = newColumn({ "pages/x.html": "x", ".cache/serve-secret": "secret" });
  const { serving } = await start(column);
  t.after(() => serving.stop());
  const status = async (path: string, headers = {}) => (await get(serving.address, path, headers)).status;

  assert.equal(await status("/column/"), 200);
  assert.equal(await status("/"), 302);
  assert.equal(await status("/elsewhere/"), 404);
  assert.equal(await status("/column/.yeonjae/live.js"), 200);
  assert.equal(await status("/kolumn/.yeonjae/live.js"), 404, "another path, of the same length");
  assert.equal(await status("/column/", { host: "evil.example" }), 421);
  assert.equal(await status("/column/", { host: "localhost:1" }), 200);
  assert.equal(await status("/column/%E0%A4%A"), 400);
  assert.equal(await status("/column/..%2f..%2fpackage.json"), 400);
  assert.equal(await status("/column/..%2fserve-secret"), 400);
  for (const climbing of ["..%5cserve-secret", "%2e%2e%2fserve-secret", "..\\serve-secret", "x%00.html"])
    assert.equal(await status(`/column/${climbing}`), 400, climbing);
  for (const elsewhere of [
    "%252e%252e%252fserve-secret",
    "../../serve-secret",
    "//etc/passwd",
    "....//serve-secret",
  ])
    assert.equal(await status(`/column/${elsewhere}`), 404, elsewhere);
  assert.equal(await status("http://evil.example/column/", { host: "evil.example" }), 421);

  const shown = join(column.root, ".cache/serve");
  symlinkSync(column.root, join(shown, "out"));
  symlinkSync(join(shown, "feed.xml"), join(shown, "in.xml"));
  mkdirSync(join(shown, "page"));
  symlinkSync(join(column.root, ".eleventy.ts"), join(shown, "page/index.html"));
  symlinkSync(join(column.root, ".eleventy.ts"), join(shown, "leaf.html"));
  for (const leading of ["out/.eleventy.ts", "page/", "leaf.html", "leaf"])
    assert.equal(await status(`/column/${leading}`), 404, leading);
  assert.equal(await status("/column/in.xml"), 200);

  for (const { address, family } of Object.values(networkInterfaces()).flatMap((each) => each ?? [])) {
    if (address === "127.0.0.1" || address.startsWith("fe80:")) continue;
    const reached = connect({ host: address, port: PORT, family: family === "IPv6" ? 6 : 4 });
    const outcome = await once(reached, "connect").then(
      () => "open",
      () => "shut",
    );
    reached.destroy();
    assert.equal(outcome, "shut", address);
  }
  assert.equal(await status("/column/feed.xml", { range: "bytes=0-1" }), 200);

  for (const [origin, opens] of [
    ["http://evil.example", false],
    ["http://localhost:18080", true],
  ] as const) {
    const asked = request({
      host: "127.0.0.1",
      port: PORT,
      headers: {
        connection: "Upgrade",
        upgrade: "websocket",
        origin,
        "sec-websocket-version": "13",
        "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
      },
    }).end();
    const event = await Promise.race([
      once(asked, "upgrade").then(([, socket]) => socket.destroy()),
      once(asked, "response").then(() => null),
    ]);
    asked.destroy();
    assert.equal(event !== null, opens, origin);
  }
});
