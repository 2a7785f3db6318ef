import assert from "node:assert/strict";
import { test } from "node:test";
import { oddNotes, rewriteOddNotes } from "../kit/odd-notes.ts";
import { pandocOutline } from "../kit/pandoc.ts";
import { lacks } from "../kit/tools.ts";

test("Pandoc reads odd notes as we do, or as we say it does", { skip: lacks("pandoc") }, async () => {
  const theirs = new Map<string, string>();
  for (const { title, markdown } of oddNotes()) theirs.set(title, await pandocOutline(markdown));
  if (process.env.UPDATE) rewriteOddNotes(({ title }) => ({ pandoc: theirs.get(title) ?? null }));
  for (const { title, ours, pandoc } of oddNotes()) assert.equal(theirs.get(title), pandoc ?? ours, title);
});
