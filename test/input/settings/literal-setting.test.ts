import assert from "node:assert/strict";
import { test } from "node:test";
import { literalSetting } from "../../../src/input/settings/literal-setting.ts";

const config = (settings: string) => `config.addPassthroughCopy({ posts: "elsewhere" });
config.addPlugin(yeonjae, { title: "posts: (", ${settings} });
config.addPassthroughCopy({ posts: "elsewhere" });`;

test("a setting is read from the text where it is a plain string of the plugin's", () => {
  const folders = ['posts: "글/연재"', "'posts' : 'a/b'", "posts: `a`"].map((each) =>
    literalSetting(config(each), "posts"),
  );
  assert.deepEqual(folders, ["글/연재", "a/b", "a"]);
  const none = ['title: "x"', "posts: folder", "posts: `$" + "{a}/b`", 'site.posts: "x"'];
  assert.deepEqual(
    none.map((each) => literalSetting(`config.addPlugin(yeonjae, { ${each} }); f({ posts: "x" })`, "posts")),
    [null, null, null, null],
  );
});
