import assert from "node:assert/strict";
import { test } from "node:test";
import { createFingerprinter } from "../../../src/outputs/fingerprint.ts";
import { planOutputs } from "../../../src/outputs/plan.ts";
import { rendered } from "../../kit/rendered.ts";
import { build, contextOf, md } from "../../kit/sources.ts";

const EVIL = `'"\\"><x-evil onload=x>&lt;x-evil&gt;</title></script><x-evil>'`;

test("whatever an author types in a field, no page gets a tag of it", () => {
  const fields = `title: ${EVIL}\nsubtitle: ${EVIL}\ndescription: ${EVIL}\ntags: [${EVIL}]\nauthor: ${EVIL}\n`;
  const built = build(
    {
      "posts/city/index.md": md(
        `title: ${EVIL}\ndescription: ${EVIL}\nseasons: [${EVIL}]\nauthor: ${EVIL}`,
        EVIL,
      ),
      "posts/city/1.md": md(`${fields}episode: 1\nseason: 1\ndate: 2024-01-03`, EVIL),
      "posts/city/2.md": md(`${fields}episode: 2\ndate: 2024-01-10\naliases: /old/`, EVIL),
      "posts/fog.md": md(`${fields}date: 2024-01-10\ncover: { src: map.png, alt: ${EVIL} }`, EVIL),
      "posts/about.md": md(`title: ${EVIL}\nkind: page`, EVIL),
      "posts/map.png": { bytes: 1 },
    },
    {
      site: {
        title: EVIL,
        description: EVIL,
        author: EVIL,
        license: EVIL,
        epigraph: { text: EVIL, author: EVIL },
      },
    },
  );
  assert.ok(built.problems.every(({ severity }) => severity === "warning"));
  const outputs = planOutputs(contextOf(built), createFingerprinter());
  // JSON is no markup: there a tag is text like any other.
  for (const output of outputs.filter(({ path }) => !path.endsWith(".json"))) {
    const text = rendered(output).replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "");
    assert.ok(output.counts !== "page" || text.includes("x-evil"), output.path);
    assert.doesNotMatch(text, /<x-evil/, output.path);
  }
});
