import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { card, makeColumn } from "../kit/column.ts";
import { goldenSite } from "../kit/golden.ts";
import { md } from "../kit/sources.ts";
import { lacks } from "../kit/tools.ts";
import { type Answer, startApache, startNginx, type WebServer } from "../kit/web-servers.ts";

/** A site at the root of its host, with addresses in Hangul and aliases that a server could misread. */
async function rootSite(): Promise<string> {
  const long = "아주-긴-옛-주소-가나다라마바사아자차카타파하-".repeat(3);
  const column = makeColumn({
    ".eleventy.ts": card({ url: "https://example.org/" }),
    "posts/index.md": "---\naliases: [/rss/]\n---\n",
    "posts/도시/index.md": md("title: 도시\naliases: [/옛-도시/]"),
    "posts/도시/1.md": md(
      `title: 안개\nepisode: 1\ndate: 2024-01-03\naliases: ["/a;b$c/", "/{옛}/", "/About/", "/${long}/"]`,
      "안개다.",
    ),
  });
  const { code, stderr } = await column.build();
  assert.equal(code, 0, stderr);
  return join(column.folder, "_site");
}

const built: Record<string, Promise<string>> = {};
const siteAt = (below: string) => {
  built[below] ??= below ? goldenSite() : rootSite();
  return built[below];
};

/** What the settings promise, of the headers of an answer. */
function told({ status, headers }: Answer) {
  return [status, headers["content-type"], headers["cache-control"], headers["access-control-allow-origin"]];
}

const PAGE = [200, "text/html; charset=utf-8", "no-cache", undefined];
const MISSING = [404, "text/html; charset=utf-8", "no-cache", undefined];
const XML_FEED = [200, "application/xml; charset=utf-8", "public, max-age=600", "*"];
const JSON_FEED = [200, "application/feed+json; charset=utf-8", "public, max-age=600", "*"];
const FOR_EVER = "public, max-age=31536000, immutable";

const SERVERS = [
  { name: "nginx", program: "nginx", start: startNginx },
  { name: "Apache", program: "apache2", start: startApache },
] as const;

const running: WebServer[] = [];
after(() => Promise.all(running.map((server) => server.stop())));

for (const { name, program, start } of SERVERS)
  for (const below of ["", "/column"]) {
    const skip = lacks(program);
    const opened = async () => {
      const site = await siteAt(below);
      const server = await start(site, below);
      running.push(server);
      return { server, site };
    };
    let once: ReturnType<typeof opened> | null = null;
    const open = () => {
      once ??= opened();
      return once;
    };
    const where = `${name} ${below ? "below a path" : "at the root"}`;
    const city = below ? "city" : encodeURI("도시");

    test(`${where}: types and caching are those of the table`, { skip }, async () => {
      const { server, site } = await open();
      const of = async (address: string) => told(await server.get(`${below}${address}`));
      assert.deepEqual(await of("/"), PAGE);
      assert.deepEqual(await of(`/${city}/1/`), PAGE);
      for (const feed of ["/feed.xml", "/atom.xml", `/${city}/feed.xml`, "/opml.xml"])
        assert.deepEqual(await of(feed), XML_FEED, feed);
      for (const feed of ["/feed.json", `/${city}/feed.json`])
        assert.deepEqual(await of(feed), JSON_FEED, feed);
      assert.deepEqual(await of("/sitemap.xml"), [
        200,
        "application/xml; charset=utf-8",
        "no-cache",
        undefined,
      ]);
      assert.deepEqual(await of("/assets/feed.css"), [200, "text/css; charset=utf-8", "no-cache", undefined]);
      const home = readFileSync(join(site, "index.html"), "utf8");
      const marked = [...home.matchAll(/"([^"]*\/assets\/[^"]*\?v=[^"]*)"/g)].map(
        ([, address = ""]) => address,
      );
      assert.ok(marked.length > 2);
      for (const address of marked) {
        const answer = await server.get(address);
        assert.deepEqual([answer.status, answer.headers["cache-control"]], [200, FOR_EVER], address);
        const [plain = ""] = address.split("?");
        assert.equal((await server.get(plain)).headers["cache-control"], "no-cache", plain);
      }
    });

    test(`${where}: every answer has the policy, and a feed that is not new costs nothing`, {
      skip,
    }, async () => {
      const { server } = await open();
      for (const address of [`${below}/`, `${below}/feed.xml`, `${below}/nothing/`]) {
        const { headers } = await server.get(address);
        assert.equal(headers["content-security-policy"], "frame-ancestors 'none'", address);
        assert.equal(headers["x-content-type-options"], "nosniff", address);
        assert.equal(headers["referrer-policy"], "strict-origin-when-cross-origin", address);
      }
      for (const encoding of ["identity", "gzip"]) {
        const asked = { "Accept-Encoding": encoding };
        const { headers } = await server.get(`${below}/feed.xml`, asked);
        assert.equal(headers["content-encoding"], encoding === "gzip" ? "gzip" : undefined);
        const again = await server.get(`${below}/feed.xml`, {
          ...asked,
          "If-None-Match": headers.etag ?? "",
        });
        assert.deepEqual([again.status, again.body.length], [304, 0], encoding);
        const since = { ...asked, "If-Modified-Since": headers["last-modified"] ?? "" };
        assert.equal((await server.get(`${below}/feed.xml`, since)).status, 304, encoding);
      }
    });

    test(`${where}: what is not there is our page with status 404, and no folder is listed`, {
      skip,
    }, async () => {
      const { server, site } = await open();
      const page = readFileSync(join(site, "404.html"));
      const mark = "?v=00000000";
      for (const path of [
        ...["/nothing", `/${city}/999/`, `/assets/none.css${mark}`, "/_headers", "/_redirects", "/.yeonjae"],
        // In NFD: another address.
        encodeURI("/도시/".normalize("NFD")),
      ]) {
        const answer = await server.get(below + path);
        assert.deepEqual(told(answer), MISSING, path);
        assert.deepEqual(answer.body, page, path);
      }
      const listing = await server.get(`${below}/assets/`);
      assert.deepEqual([listing.status, listing.body], [name === "nginx" ? 404 : 403, page]);
    });

    test(`${where}: old addresses lead on with 301, and an address without its slash, too`, {
      skip,
    }, async () => {
      const { server, site } = await open();
      const lines = readFileSync(join(site, "_redirects"), "utf8").trimEnd().split("\n");
      assert.ok(lines.length > 5);
      const leads = async (address: string) => {
        const { status, headers } = await server.get(address);
        const { pathname } = new URL(headers.location ?? "", server.origin);
        return [status, decodeURI(pathname)];
      };
      for (const line of lines) {
        const [from = "", to = ""] = line.split(" ");
        assert.deepEqual(await leads(from), [301, decodeURI(to)], line);
        assert.deepEqual(await leads(`${from}?utm_source=mail`), [301, decodeURI(to)], line);
      }
      assert.deepEqual(await leads(`${below}/${city}/1`), [301, `${below}/${decodeURI(city)}/1/`]);
    });
  }

test("without aliases there is no list of redirects, and both servers start all the same", {
  skip: lacks("nginx") || lacks("apache2"),
}, async () => {
  const column = makeColumn({
    ".eleventy.ts": card({ url: "https://example.org/" }),
    "posts/fog.md": md("title: 안개\ndate: 2024-01-03", "안개다."),
  });
  assert.equal((await column.build()).code, 0);
  const site = join(column.folder, "_site");
  assert.ok(!existsSync(join(site, "_redirects")));
  for (const { start } of SERVERS) {
    const server = await start(site, "");
    running.push(server);
    assert.deepEqual(told(await server.get("/fog/")), PAGE);
  }
});
