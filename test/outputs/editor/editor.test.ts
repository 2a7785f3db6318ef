import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import { parse } from "yaml";
import type { SiteSettings } from "../../../src/input/settings/site-settings.ts";
import { editor } from "../../../src/outputs/editor/output.ts";
import { headerRules } from "../../../src/outputs/headers/headers.ts";
import { ROOT } from "../../kit/column.ts";
import { build, contextOf, md, weekly } from "../../kit/sources.ts";

const FILES = weekly("fog", [1], weekly("city", [1, 2], { "posts/about.md": md("title: 소개\nkind: page") }));
const SETTING = { name: "sveltia", repo: "someone/column" } as const;

function contextWith(site: Partial<SiteSettings>) {
  return contextOf(build(FILES, { site }));
}

async function configWith(setting: SiteSettings["editor"] = SETTING) {
  const output = editor
    .list(contextWith({ editor: setting }))
    .find(({ path }) => path === "admin/config.yml");
  return parse(String(await output?.render()));
}

test("without the setting there is no editor, and posts may have its address", () => {
  const ctx = contextWith({});
  assert.deepEqual(editor.list(ctx), []);
  assert.deepEqual(editor.reserves?.(ctx.column.site), []);
});

test("the configuration is one that Sveltia CMS takes, by its own schema", async () => {
  const schema = JSON.parse(
    readFileSync(join(ROOT, "node_modules/@sveltia/cms/schema/sveltia-cms.json"), "utf8"),
  );
  const check = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  assert.ok(check(await configWith()), JSON.stringify(check.errors));
});

test("each series is a collection, in the order of names, and the posts in none are another", async () => {
  const { backend, collections, site_url } = await configWith();
  assert.deepEqual(backend, { name: "github", repo: "someone/column", branch: "main" });
  assert.equal(site_url, "https://example.org/column/");
  assert.deepEqual(
    collections.map(({ name, folder }: Record<string, unknown>) => [name, folder]),
    [
      ["city", "posts/city"],
      ["fog", "posts/fog"],
      ["_posts", "posts"],
    ],
  );
  const [{ fields, index_file }] = collections;
  const field = (name: string) => fields.find((each: { name: string }) => each.name === name);
  assert.equal(field("title").required, true);
  assert.equal(field("date").format, "YYYY-MM-DD HH:mm");
  assert.deepEqual(field("body").modes, ["raw"]);
  assert.equal(field("cover"), undefined);
  assert.ok(index_file.fields.some(({ name }: { name: string }) => name === "status"));
});

test("the repository's host and the address to sign in at are the author's", async () => {
  const { backend } = await configWith({
    ...SETTING,
    backend: "gitlab",
    branch: "draft",
    auth: "https://auth.example.org",
  });
  assert.deepEqual(backend, {
    name: "gitlab",
    repo: "someone/column",
    branch: "draft",
    base_url: "https://auth.example.org",
  });
});

test("with an editor no policy is sent for all files, and no page may be framed", () => {
  const [all] = headerRules(contextWith({ editor: SETTING }));
  assert.equal(all?.path, "/column/*");
  assert.deepEqual(
    all?.headers.map(([name]) => name),
    ["X-Content-Type-Options", "Referrer-Policy", "X-Frame-Options"],
  );
  assert.deepEqual(all?.headers.at(-1), ["X-Frame-Options", "DENY"]);
  const [without] = headerRules(contextWith({}));
  assert.deepEqual(without?.headers.at(-1)?.[0], "Content-Security-Policy");
});

test("the page allows scripts of this site alone, and is for no search engine", () => {
  const page = String(editor.list(contextWith({ editor: SETTING }))[0]?.render());
  assert.match(
    page,
    /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; /,
  );
  assert.match(page, /<meta name="robots" content="noindex">/);
  assert.match(page, /<script src="sveltia-cms.js"><\/script>/);
});
