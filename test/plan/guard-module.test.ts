import assert from "node:assert/strict";
import { test } from "node:test";
import { BuildError } from "../../src/core/problems/build-error.ts";
import type { OutputModule } from "../../src/outputs/output.ts";
import { guardModule } from "../../src/plan/guard-module.ts";

const AT = { path: ".eleventy.ts", line: 7 };
const render = () => "";

/** Calls a method of a module of the author's in which it returns `result`. */
function call(method: string, result: unknown): unknown {
  const module = { name: "humans", list: () => [], [method]: () => result } as unknown as OutputModule;
  const guarded = guardModule(module, AT) as unknown as Record<string, (input: unknown) => unknown>;
  return guarded[method]?.({});
}

for (const [method, ...results] of [
  ["reserves", [], ["/humans.txt", "/maps/*", "/:series/map-:from.svg"]],
  ["linkTargets", [], ["/maps/"]],
  ["headers", [], [{ path: "/humans.txt", headers: [["x-a", "1"]] }]],
  ["sitemap", [], [{ address: "/maps/", changed: null }]],
  ["navigation", [], [{ address: "/maps/", label: () => ({ text: "지도", lang: "ko" }) }]],
  ["list", [], [{ path: "humans.txt", render }]],
] as const)
  test(`\`${method}\` returns what it should`, () => {
    for (const result of results) assert.equal(call(method, result), result);
  });

for (const [method, ...results] of [
  ["reserves", undefined, "/humans.txt", [1], ["humans.txt"]],
  ["linkTargets", null, "/maps/", ["/maps/", 1]],
  ["headers", [{ path: "/humans.txt" }], [{ path: 1, headers: [] }], [{ path: "/a", headers: [["x", 1]] }]],
  ["sitemap", {}, [{ changed: null }], [null], Promise.resolve([])],
  ["navigation", [{ address: "/maps/", label: "지도" }], [{ label: () => ({}) }]],
  ["list", undefined, [{ path: "humans.txt" }], [{ path: 1, render }], [{ render }], Promise.resolve([])],
] as const)
  test(`\`${method}\` returns another shape: a problem where the setting \`outputs\` stands`, () => {
    for (const result of results)
      assert.throws(
        () => call(method, result),
        (error: unknown) => {
          assert.ok(error instanceof BuildError);
          const [{ code, path, line, facts } = assert.fail()] = error.problems;
          assert.deepEqual(
            { code, path, line, facts },
            { code: "output-wrong", ...AT, facts: { name: "humans", method } },
          );
          return true;
        },
      );
  });

test("methods that the author left out stay out, and are called on their module", () => {
  class Humans {
    readonly name = "humans";
    readonly path = "humans.txt";
    list() {
      return [{ path: this.path, render }];
    }
  }
  const guarded = guardModule(new Humans(), AT);
  assert.deepEqual(Object.keys(guarded).sort(), ["list", "name"]);
  assert.deepEqual(guarded.list({} as never), [{ path: "humans.txt", render }]);
});
