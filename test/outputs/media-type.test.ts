import assert from "node:assert/strict";
import { test } from "node:test";
import { isTextType, mediaTypeOf } from "../../src/outputs/media-type.ts";

for (const [path, type] of [
  ["index.html", "text/html"],
  ["city/25/index.html", "text/html"],
  ["assets/style.css", "text/css"],
  ["assets/notes.js", "text/javascript"],
  ["robots.txt", "text/plain"],
  ["posts/fog.md", "text/markdown"],
  ["words.csv", "text/csv"],
  ["feed.xml", "application/xml"],
  ["feed.json", "application/json"],
  ["icon.svg", "image/svg+xml"],
  ["site.webmanifest", "application/manifest+json"],
  ["PAGE.HTML", "text/html"],
  ["a.b.css", "text/css"],
  ["book.epub", "application/octet-stream"],
  ["page.htmlx", "application/octet-stream"],
  ["_headers", "text/plain"],
  ["v1.2/_headers", "text/plain"],
  [".nojekyll", "text/plain"],
  ["a/.css", "text/plain"],
  ["ends.", "text/plain"],
] as const)
  test(`${path} is ${type}`, () => assert.equal(mediaTypeOf(path), type));

for (const [type, isText] of [
  ["text/html", true],
  ["text/html; charset=utf-8", true],
  ["TEXT/Plain", true],
  ["text/x-anything", true],
  ["application/xml", true],
  ["application/json", true],
  ["application/javascript", true],
  ["application/atom+xml", true],
  ["application/feed+json; charset=utf-8", true],
  ["application/json ; charset=utf-8", true],
  ["image/svg+xml", true],
  ["  text/css  ", true],
  ["image/png", false],
  ["application/octet-stream", false],
  ["application/epub+zip", false],
  ["application/xml-dtd", false],
  ["application/notjson", false],
  ["image/text/png", false],
  ["image/png; a=text/xml", false],
] as const)
  test(`${type} is ${isText ? "text" : "no text"}`, () => assert.equal(isTextType(type), isText));
