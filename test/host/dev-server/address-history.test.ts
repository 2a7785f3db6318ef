import assert from "node:assert/strict";
import { test } from "node:test";
import { datedPosts, tagIndex } from "../../../src/column/tags.ts";
import { createAddressHistory } from "../../../src/host/dev-server/address-history.ts";
import type { SiteSettings } from "../../../src/input/settings/site-settings.ts";
import { build, type Files, type Given, md } from "../../kit/sources.ts";

const SERIES = { "posts/city/index.md": md("title: 도시") };

function open(given: Given = {}) {
  const history = createAddressHistory();
  const save = (files: Files) => {
    const { column } = build(files, given);
    return history.update({ column, tags: tagIndex(datedPosts(column)) });
  };
  return { ...history, save };
}

const post = (fields: string, words?: string) => md(`date: 2024-03-27\n${fields}`, words);

test("the page of a post is found by its file, wherever its address goes", () => {
  const { save, newAddressOf, deletedAt } = open();
  save({ ...SERIES, "posts/city/1.md": post("title: 안개\nepisode: 1") });
  save({ ...SERIES, "posts/city/1.md": post("title: 안개\nepisode: 2") });
  assert.equal(newAddressOf("/city/1/"), "/city/2/");
  save({ ...SERIES, "posts/city/1.md": post("title: 강\nepisode: 2\nslug: river", "다른 글.") });
  assert.equal(newAddressOf("/city/1/"), "/city/river/");
  assert.equal(newAddressOf("/city/2/"), "/city/river/");
  // Back at its first address.
  save({ ...SERIES, "posts/city/1.md": post("title: 강\nepisode: 1") });
  assert.equal(newAddressOf("/city/1/"), null);
  assert.equal(newAddressOf("/city/river/"), "/city/1/");
  assert.equal(deletedAt("/city/river/"), null);
  assert.equal(newAddressOf("/nowhere/"), null);
});

test("a renamed file is found by its id or by what it says, also when it is away for a build", () => {
  const { save, newAddressOf, deletedAt } = open();
  const [fog, sea] = [post("title: 안개"), post("title: 바다\nid: urn:x:sea")];
  save({ "posts/fog.md": fog, "posts/sea.md": sea });
  assert.deepEqual(save({ "posts/sea.md": sea }), []);
  assert.equal(newAddressOf("/fog/"), null);
  assert.equal(deletedAt("/fog/"), "posts/fog.md");
  assert.deepEqual(save({ "posts/mist.md": fog, "posts/sea.md": sea }), ["/fog/"], "open pages are told");
  assert.equal(newAddressOf("/fog/"), "/mist/");
  assert.equal(deletedAt("/fog/"), null);
  save({ "posts/mist.md": fog, "posts/ocean.md": post("title: 대양\nid: urn:x:sea", "새 글.") });
  assert.equal(newAddressOf("/sea/"), "/ocean/");
});

test("two posts of one content are no answer", () => {
  const { save, newAddressOf, deletedAt } = open();
  const fog = post("title: 안개");
  save({ "posts/a.md": fog });
  save({ "posts/b.md": fog, "posts/c.md": fog });
  assert.equal(newAddressOf("/a/"), null);
  assert.equal(deletedAt("/a/"), "posts/a.md");
});

test("a renamed folder leads its series and every episode", () => {
  const { save, newAddressOf } = open();
  const files = (slug: string) => ({
    [`posts/${slug}/index.md`]: md("title: 도시"),
    [`posts/${slug}/1.md`]: post("title: 안개\nepisode: 1"),
    [`posts/${slug}/2.md`]: post("title: 강\nepisode: 2"),
  });
  save(files("city"));
  save({ "posts/sea.md": post("title: 바다") });
  save(files("town"));
  assert.deepEqual(["/city/", "/city/1/", "/city/2/"].map(newAddressOf), ["/town/", "/town/1/", "/town/2/"]);
});

test("a tag by another name is the one that its posts were given", () => {
  const { save, newAddressOf, deletedAt } = open();
  const files = (first: string, second: string) => ({
    "posts/a.md": post(`title: 가\ntags: [${first}, 산]`),
    "posts/b.md": post(`title: 나\ntags: [${second}, 산]`),
  });
  save(files("안개", "안개"));
  save(files("fog", "안개"));
  assert.equal(newAddressOf("/tags/안개/"), null);
  save(files("fog", "fog"));
  assert.equal(newAddressOf("/tags/안개/"), "/tags/fog/");
  save(files("산", "산"));
  assert.equal(newAddressOf("/tags/fog/"), null, "the posts had that tag before");
  assert.equal(deletedAt("/tags/fog/"), "#fog");
});

test("in a mounted column addresses are those of the whole site", () => {
  const { save, newAddressOf } = open({ site: { at: "/column/" } as Partial<SiteSettings> });
  save({ "posts/fog.md": post("title: 안개") });
  save({ "posts/fog.md": post("title: 안개\nslug: mist") });
  assert.equal(newAddressOf("/column/fog/"), "/column/mist/");
});
