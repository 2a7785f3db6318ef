import assert from "node:assert/strict";
import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { useFastPaths } from "../../../src/input/markdown/rules/fast-paths.ts";
import { property } from "../../kit/property.ts";

const original = new MarkdownIt();
const fast = new MarkdownIt();
useFastPaths(fast);

/** Parts of URLs, ordinary and odd. */
const ADDRESSES = [
  ..."aZ09/.:#?%-_@&[] \\",
  ...["//", "http://", "https://", "HTTPS:", "example.org", "xn--x", "안개", "%20", ".md"],
];
const LINES = [..."a \0\r\n#`>", "\r\n", "안개"];
const WORDS = [..."a .,;!#$%&*+-:<=>@[]()\\^_`{}~'\"\n", "![", "](x)", "안개", "😀", "http://x.kr"];

const joinedFrom = (of: readonly string[]) =>
  fc.array(fc.constantFrom(...of), { maxLength: 12 }).map((pieces) => pieces.join(""));

property("an address is normalized as by markdown-it", 4000, [joinedFrom(ADDRESSES)], (url) => {
  assert.equal(fast.normalizeLink(url), original.normalizeLink(url));
});

property("line ends are normalized as by markdown-it", 1000, [joinedFrom(LINES)], (text) => {
  assert.equal(fast.render(text), original.render(text));
});

property("text is split as by markdown-it", 4000, [joinedFrom(WORDS)], (text) => {
  assert.equal(fast.render(text), original.render(text));
});
