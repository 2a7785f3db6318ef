import assert from "node:assert/strict";
import { test } from "node:test";
import { isExampleUrl } from "../../src/core/example-url.ts";

test("addresses that stand in examples belong to nobody", () => {
  const examples = [
    "https://example.org/",
    "https://example.com/column/",
    "https://www.example.net",
    "http://example.edu/",
    "https://yeonjae.example/",
    "https://example/",
    "https://EXAMPLE.org:8080/x/",
  ];
  const others = [
    "https://myexample.org/",
    "https://example.kr/",
    "https://example.org.kr/",
    "https://someone.github.io/example/",
    "https://example.github.io/",
    "https://도시.kr/example.org/",
    "example.org",
  ];
  assert.deepEqual(
    [...examples, ...others].filter((url) => isExampleUrl(url)),
    examples,
  );
});
