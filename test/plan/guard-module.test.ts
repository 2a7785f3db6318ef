import assert from "node:assert/strict";
import { test } from "node:test";
import { BuildError } from "../../src/core/problems/build-error.ts";
import type { Words } from "../../src/core/words/words.ts";
import type { NavigationEntry, Output, OutputModule } from "../../src/outputs/output.ts";
import { guardModule, wrongMethodOf } from "../../src/plan/guard-module.ts";
import { ModuleError } from "../../src/plan/module-error.ts";

const AT = { path: ".eleventy.ts", line: 7 };
const render = () => "";

const WRONG = { code: "output-wrong", ...AT } as const;

/** Made while a test runs: a rejected promise that waits for its test is an unhandled one. */
const rejected = () => Promise.reject(new Error("unheard"));

/** The one problem with which a call ends. */
function thrown(work: () => unknown) {
  try {
    work();
  } catch (error) {
    assert.ok(BuildError.is(error), String(error));
    const [{ code, path, line, facts } = assert.fail()] = error.problems;
    return { code, path, line, facts };
  }
  return assert.fail("nothing was thrown");
}

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
  [
    "sitemap",
    [],
    [
      { address: "/maps/", changed: null },
      { address: "/지도/", changed: { iso: "2024", epoch: 1 } },
    ],
  ],
  ["navigation", []],
  ["list", []],
] as const)
  test(`\`${method}\` returns what it should`, () => {
    for (const result of results) assert.deepEqual(call(method, result), result);
  });

test("a file has the fields of the author's, its path in NFC", () => {
  const source = { title: "글" };
  class File {
    readonly path = "지도.txt".normalize("NFD");
    readonly counts = "page";
    readonly type = "text/plain";
    readonly source = source;
    inputs() {
      return [this.path];
    }
    render() {
      return this.type;
    }
  }
  const [file, bare] = call("list", [new File(), { path: "a", render, source: null }]) as readonly Output[];
  const { inputs, render: print, ...fields } = file ?? assert.fail();
  assert.deepEqual(fields, { path: "지도.txt", counts: "page", type: "text/plain", source });
  assert.deepEqual(inputs?.(), ["지도.txt".normalize("NFD")]);
  assert.equal(print(), "text/plain");
  assert.deepEqual(Object.keys(bare ?? {}), ["path", "render"]);
});

test("addresses are in NFC", () => {
  const address = "/지도/".normalize("NFD");
  assert.deepEqual(call("linkTargets", [address]), ["/지도/"]);
  const label = () => ({ text: "지도", lang: "ko" });
  const [entry] = call("navigation", [{ address, label }]) as readonly NavigationEntry[];
  assert.equal(entry?.address, "/지도/");
  assert.deepEqual(entry.label({} as Words), label());
  assert.deepEqual(call("sitemap", [{ address, changed: null }]), [{ address: "/지도/", changed: null }]);
});

for (const [method, ...results] of [
  ["reserves", undefined, "/humans.txt", [1], ["humans.txt"]],
  ["linkTargets", null, "/maps/", ["/maps/", 1], ["maps/"], ["//maps/"], ["/ma\nps/"]],
  [
    "headers",
    [{ path: "/humans.txt" }],
    [{ path: 1, headers: [] }],
    [{ path: "/a", headers: [["x", 1]] }],
    [{ path: "/a", headers: ["A"] }],
    [{ path: "/a", headers: [["A"]] }],
    [{ path: "/a", headers: [["A", "b", "c"]] }],
    [{ path: "/a", headers: [["A", "b\n  C: d"]] }],
    [{ path: "/a", headers: [["A\n", "b"]] }],
    [{ path: "/a", headers: [["A:", "b"]] }],
    [{ path: "/a\n/b", headers: [["A", "b"]] }],
    [{ path: "a", headers: [["A", "b"]] }],
  ],
  [
    "sitemap",
    {},
    [{ changed: null }],
    [null],
    Promise.resolve([]),
    rejected,
    [{ address: "abc/", changed: null }],
    [{ address: "/abc/", changed: "2026-01-01" }],
    [{ address: "/abc/", changed: new Date(0) }],
  ],
  ["navigation", [{ address: "/maps/", label: "지도" }], [{ label: () => ({}) }]],
  ["list", undefined, [{ path: "humans.txt" }], [{ path: 1, render }], [{ render }], Promise.resolve([])],
] as const)
  test(`\`${method}\` returns another shape: a problem where the setting \`outputs\` stands`, () => {
    for (const result of results)
      assert.deepEqual(
        thrown(() => call(method, result === rejected ? rejected() : result)),
        { ...WRONG, facts: { name: "humans", method } },
      );
  });

for (const [method, file] of [
  ["type", { path: "a.txt", type: 5, render }],
  ["type", { path: "a.txt", type: null, render }],
  ["counts", { path: "a.txt", counts: "pages", render }],
  ["source", { path: "a.txt", source: "posts/a.md", render }],
  ["inputs", { path: "a.txt", inputs: 5, render }],
] as const)
  test(`a file whose \`${method}\` is ${String(Object(file)[method])} is a problem`, () =>
    assert.deepEqual(
      thrown(() => call("list", [file])),
      { ...WRONG, facts: { name: "humans", method } },
    ));

for (const inputs of [() => null, () => 5, () => Promise.resolve([]), rejected])
  test(`\`inputs\` as in "${inputs}" are a problem once they are asked`, () => {
    const [file] = call("list", [{ path: "a.txt", inputs, render }]) as readonly Output[];
    assert.deepEqual(
      thrown(() => file?.inputs?.()),
      { ...WRONG, facts: { name: "humans", method: "inputs" } },
    );
  });

for (const result of [
  undefined,
  "지도",
  { text: undefined, lang: "ko" },
  { text: "지도" },
  { text: " ", lang: "ko" },
])
  test(`a label that is ${JSON.stringify(result)} is a problem once it is asked`, () => {
    const entries = [{ address: "/maps/", label: () => result }];
    const [entry] = call("navigation", entries) as readonly NavigationEntry[];
    assert.deepEqual(
      thrown(() => entry?.label({} as Words)),
      {
        ...WRONG,
        facts: { name: "humans", method: "label" },
      },
    );
  });

test("what a method throws is the module's: its name, the method and the cause", () => {
  const cause = new TypeError("address.slice is not a function");
  const fail = () => {
    throw cause;
  };
  const module = {
    name: "humans",
    reserves: fail,
    list: () => [{ path: "a", inputs: fail, render }],
    navigation: () => [{ address: "/a/", label: fail }],
  } as unknown as OutputModule;
  const guarded = guardModule(module, AT);
  for (const [method, work] of [
    ["reserves", () => guarded.reserves?.({} as never)],
    ["inputs", () => guarded.list({} as never)[0]?.inputs?.()],
    ["label", () => guarded.navigation?.({} as never)[0]?.label({} as never)],
  ] as const)
    assert.throws(work, (error: unknown) => {
      assert.ok(ModuleError.is(error));
      const { module, setting } = error;
      assert.deepEqual([module, error.method, setting, error.cause], ["humans", method, AT, cause]);
      return true;
    });
});

test("the first method that is no function", () => {
  const list = () => [];
  assert.equal(wrongMethodOf({ name: "humans", list }), null);
  for (const wrong of [{ reserves: 5 }, { linkTargets: null, list }, { sitemap: {} }, { headers: [] }])
    assert.equal(wrongMethodOf({ name: "humans", list, ...wrong } as never), Object.keys(wrong)[0]);
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
  assert.equal(guarded.list({} as never)[0]?.path, "humans.txt");
});
