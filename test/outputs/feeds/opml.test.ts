import assert from "node:assert/strict";
import { XMLValidator } from "fast-xml-parser";
import { parseOpml } from "feedsmith";
import { opml } from "../../../src/outputs/feeds/opml.ts";
import { hostile, seen } from "../../kit/any-feed.ts";
import { property } from "../../kit/property.ts";
import { build, contextOf, md } from "../../kit/sources.ts";

property(
  "whatever titles and tags hold, the list of feeds is well-formed and names them",
  100,
  [hostile],
  (drawn) => {
    // No front matter holds what XML can't.
    const words = `x${drawn.replace(/[\p{Cc}\p{Cs}\p{Cn}\p{Noncharacter_Code_Point}]/gu, "")}x`;
    const files = {
      "posts/city/index.md": md(`title: ${JSON.stringify(words)}`),
      "posts/fog.md": md(`title: fog\ndate: 2024-01-01\ntags: [${JSON.stringify(words)}]`),
    };
    const text = opml(contextOf(build(files, { site: { title: words, author: words } })));
    assert.equal(XMLValidator.validate(text), true);
    const [site, series, tags] = parseOpml(text).body?.outlines ?? [];
    const names = [site, series?.outlines?.[0], tags?.outlines?.[0]].map((outline) =>
      seen(outline?.text ?? ""),
    );
    const title = words.replace(/\s+/g, " ").trim();
    assert.deepEqual(names, [title, title, title]);
  },
);
