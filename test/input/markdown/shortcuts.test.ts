import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { takeShortcuts } from "../../../src/input/markdown/rules/shortcuts.ts";
import { property } from "../../kit/property.ts";

const theirs = new MarkdownIt();
const ours = new MarkdownIt();
takeShortcuts(ours);

/** What addresses are made of, and what makes them odd. */
const ADDRESSES = [
  ..."aZ09/.:#?%-_@&[] \\",
  ...["//", "http://", "https://", "HTTPS:", "example.org", "xn--x", "안개", "%20", ".md"],
];
const LINES = [..."a \0\r\n#`>", "\r\n", "안개"];
const WORDS = [..."a .,;!#$%&*+-:<=>@[]()\\^_`{}~'\"\n", "![", "](x)", "안개", "😀", "http://x.kr"];

const made = (of: readonly string[]) =>
  fc.array(fc.constantFrom(...of), { maxLength: 12 }).map((pieces) => pieces.join(""));

property("an address is normalized as by markdown-it", 4000, [made(ADDRESSES)], (url) => {
  assert.equal(ours.normalizeLink(url), theirs.normalizeLink(url));
});

property("line ends are normalized as by markdown-it", 1000, [made(LINES)], (text) => {
  assert.equal(ours.render(text), theirs.render(text));
});

property("lines are cut into words as by markdown-it", 4000, [made(WORDS)], (text) => {
  assert.equal(ours.render(text), theirs.render(text));
});
