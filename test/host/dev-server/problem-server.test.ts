import assert from "node:assert/strict";
import { once } from "node:events";
import { request } from "node:http";
import { createServer } from "node:net";
import { test } from "node:test";
import { problem } from "../../../src/core/problems/problem.ts";
import { serveProblems } from "../../../src/host/dev-server/problem-server.ts";

const PORT = 18300;
const TOKEN = "abcdefghijklmnopqrstuv";

const WORDS = {
  heading: "Problems",
  language: "en" as const,
  nothingYet: "Nothing yet",
  pageGone: String,
  tokenWanted: "Token wanted",
  lines: (all: readonly { readonly path: string; readonly line: number }[]) =>
    all.map(({ path, line }) => `${path}:${line}`),
};

const PROBLEMS = [problem("template-failed", { path: ".eleventy.ts", line: 5 }, { cause: "<x>" })];

async function open(access: { addresses: string[]; token: string } | null, failure: string | null = null) {
  const problems = failure === null ? PROBLEMS : [];
  const server = await serveProblems({ port: PORT, access, words: WORDS, problems, failure });
  const ask = async (path: string, headers: { readonly [name: string]: string } = {}) => {
    const { port } = new URL(server.address);
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }).end();
    // A refused WebSocket is an error of the request.
    const event = await Promise.race([once(asked, "response"), once(asked, "upgrade")]).catch(() => []);
    const [response, socket] = event;
    if (response === undefined) return { status: null, body: "", headers: {} };
    socket?.destroy();
    const parts: Buffer[] = [];
    if (socket === undefined) for await (const part of response) parts.push(part);
    return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() };
  };
  return { ...server, ask };
}

const UPGRADE = {
  connection: "Upgrade",
  upgrade: "websocket",
  "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==",
};

test("every address shows the problem, and waits for another server to take its place", async (t) => {
  const taken = createServer().listen(PORT, "127.0.0.1");
  await once(taken, "listening");
  t.after(() => void taken.close());
  const { address, ask, close } = await open(null);
  t.after(close);
  assert.equal(address, `http://127.0.0.1:${PORT + 1}/`, "the next free port");
  const page = await ask("/column/1/");
  assert.match(page.body, /<aside class="yeonjae-problems errors".*<li>\.eleventy\.ts:5<\/li>.*Nothing yet/s);
  assert.match(page.body, /src="\/\.yeonjae\/live\.js"/);
  assert.match((await ask("/.yeonjae/live.js")).body, /WebSocket/);
  assert.equal((await ask("/", { host: "evil.example" })).status, 421);

  const accepted = await ask("/", { ...UPGRADE, origin: `http://127.0.0.1:${PORT}` });
  assert.equal(accepted.status, 101);
  // The example of RFC 6455.
  assert.equal(accepted.headers["sec-websocket-accept"], "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
  assert.equal((await ask("/", { ...UPGRADE, origin: "http://evil.example" })).status, null);
});

test("with --host a device comes in by the token, and stays in by the cookie", async (t) => {
  const { ask, close } = await open({ addresses: ["192.168.0.7"], token: TOKEN }, "no <plugin>");
  t.after(close);
  const host = `192.168.0.7:${PORT}`;
  const refused = await ask("/", { host });
  assert.deepEqual([refused.status, refused.body], [403, "403 Token wanted\n"]);
  const sent = await ask(`/column/?token=${TOKEN}`, { host });
  assert.equal(sent.status, 303);
  assert.equal(sent.headers.location, "/column/");
  assert.equal(sent.headers["cache-control"], "no-store");
  assert.equal(sent.headers["referrer-policy"], "no-referrer");
  const [cookie = ""] = sent.headers["set-cookie"];
  const page = await ask("/column/", { host, cookie: cookie.split(";")[0] ?? "" });
  assert.equal(page.status, 200);
  assert.match(page.body, /<li>no &lt;plugin&gt;<\/li>/);
});
