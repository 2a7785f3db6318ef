import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import fc from "fast-check";
import { FORM_NAMES, FORMS, type FormName } from "../../../src/authoring/schema/forms.ts";
import { allSchemas, formSchema } from "../../../src/authoring/schema/json-schema.ts";
import type { Problem } from "../../../src/core/problems/problem.ts";
import { readDate } from "../../../src/core/time/zone.ts";
import { defineSchema, validate } from "../../../src/input/front-matter/schema.ts";
import { splitFrontMatter } from "../../../src/input/front-matter/split.ts";
import { type Mapping, plain } from "../../../src/input/front-matter/value.ts";
import { readYaml } from "../../../src/input/front-matter/yaml.ts";
import { ROOT } from "../../kit/column.ts";
import { property } from "../../kit/property.ts";

// `errorMessage` and `doNotSuggest` are keywords of editors.
const ajv = new Ajv({ strict: false, unicodeRegExp: true });
const accepts = Object.fromEntries(FORM_NAMES.map((name) => [name, ajv.compile(formSchema(name, "en"))]));

/** Errors of front matter alone, by our own readers. */
const TOLD = new Set(["field-unknown", "field-foreign", "field-wrong", "preview-wrong", "weekday-unknown"]);

function ours(name: FormName, mapping: Mapping): readonly string[] {
  const { problems, values } = validate("a.md", mapping, defineSchema(FORMS[name]));
  const front: { readonly [field: string]: unknown } = values;
  const told = problems.filter(({ code }) => TOLD.has(code)).map(({ code }) => code as string);
  for (const field of ["date", "updated"]) {
    const typed = front[field];
    if (typeof typed !== "string") continue;
    const result = readDate(typed, "UTC", "00:00");
    if ("wrong" in result && result.wrong === "form") told.push("field-wrong");
  }
  const isEmpty = (field: string) => (mapping.get(field)?.value.is ?? null) === null;
  if (name !== "home" && isEmpty("title")) told.push("field-missing");
  const mayLackDate = front.kind === "page" || front.draft === true;
  if (name === "episode" && isEmpty("date") && !mayLackDate) told.push("field-missing");
  return told;
}

/** What the schema can't see: comments, and the quotation marks that make a text of `10,`. */
function isInvisible(problems: readonly Problem[], yaml: string): boolean {
  return (
    problems.some(({ facts }) => "expected" in facts && JSON.stringify(facts.expected).includes("quoted")) ||
    /^tags: *,/m.test(yaml)
  );
}

/** The schema's verdict, then ours, on a front matter; null where it can't be read at all. */
function verdicts(name: FormName, yaml: string): readonly [boolean, boolean, string] | null {
  const mapping = readYaml("a.md", yaml, 1);
  if ("code" in mapping) return null;
  const { problems } = validate("a.md", mapping, defineSchema(FORMS[name]));
  if (isInvisible(problems, yaml)) return null;
  const data = plain({ line: 1, column: 1, typed: "", is: mapping });
  const told = ours(name, mapping);
  const check = accepts[name];
  assert.ok(check);
  const right = check(data) as boolean;
  return [right, told.length === 0, `${yaml}\n${told.join()}\n${JSON.stringify(check.errors)}`];
}

function assertEqualVerdicts(name: FormName, yaml: string, where = ""): boolean {
  const both = verdicts(name, yaml);
  if (both === null) return false;
  assert.equal(both[0], both[1], `${where} ${name}\n${both[2]}`);
  return true;
}

function textsBelow(folder: string): readonly (readonly [path: string, yaml: string])[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".md") && /(?:^|\/)posts\//.test(`${folder}/${path}`))
    .flatMap((path) => {
      let text: string;
      try {
        text = readFileSync(join(ROOT, folder, path), "utf8");
      } catch {
        return [];
      }
      const { yaml } = splitFrontMatter(text.replaceAll("\r\n", "\n").replace(/^\uFEFF/, ""));
      return yaml === null ? [] : [[`${folder}/${path}`, yaml] as const];
    });
}

function formOf(path: string): FormName {
  const below = path.replace(/^.*?posts\//, "");
  if (below === "index.md") return "home";
  return /^[^/]+\/index\.md$/.test(below) ? "series" : "episode";
}

test("the schema says of every post of the repository what our readers say", () => {
  const compared = { right: 0, wrong: 0 };
  for (const folder of ["posts", "test/fixtures/site/posts", "test/fixtures/bad"]) {
    for (const [path, yaml] of textsBelow(folder)) {
      if (!assertEqualVerdicts(formOf(path), yaml, path)) continue;
      const both = verdicts(formOf(path), yaml);
      if (both?.[0]) compared.right++;
      else compared.wrong++;
    }
  }
  assert.ok(compared.right > 150, JSON.stringify(compared));
  assert.ok(compared.wrong > 10, JSON.stringify(compared));
});

const scalar = fc.oneof(
  fc.constantFrom(
    "안개",
    "true",
    "FALSE",
    '"true"',
    "12",
    '"12"',
    "12.5",
    "-1",
    "0",
    "1.10",
    "~",
    '""',
    '" "',
    "ko",
    "en-GB",
    "kr",
  ),
  fc.constantFrom(
    "2026-01-07",
    "2026-01-07 07:00",
    "2026-01-07t07:00:00z",
    "2026-1-7",
    "어제",
    '" 2026-01-07 "',
    "7:00",
    "25:00",
  ),
  fc.constantFrom(
    "episode",
    "notice",
    "page",
    "ongoing",
    "season",
    "hidden",
    "수",
    "Wednesday",
    "wednes",
    "last friday",
    "Last  FRI",
  ),
  fc.constantFrom(
    "https://example.org/",
    "mailto:a@b.c",
    "ftp://example.org",
    "a@b.c",
    '"\\a"',
    '"\\x7f"',
    "9007199254740993",
    "1e3",
  ),
);
const list = (of: fc.Arbitrary<string>) =>
  fc.array(of, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`);
const key = fc.constantFrom(
  "name",
  "url",
  "email",
  "src",
  "alt",
  "days",
  "time",
  "every",
  "from",
  "month",
  "nam",
);
const mapping = fc
  .uniqueArray(fc.tuple(key, fc.oneof(scalar, list(scalar))), { maxLength: 4, selector: ([name]) => name })
  .map((pairs) => `{ ${pairs.map(([name, value]) => `${name}: ${value}`).join(", ")} }`);
const value = fc.oneof({ weight: 4, arbitrary: scalar }, list(scalar), mapping, list(mapping));
const fieldsOf = (name: FormName) => fc.constantFrom(...Object.keys(FORMS[name]), "image", "titel", "layout");

property(
  "front matter is right by the schema where our readers take it",
  600,
  [
    fc.constantFrom(...FORM_NAMES).chain((name) =>
      fc.tuple(
        fc.constant(name),
        fc.boolean(),
        fc.uniqueArray(fc.tuple(fieldsOf(name), value), {
          minLength: 1,
          maxLength: 3,
          selector: ([field]) => field,
        }),
      ),
    ),
  ],
  ([name, whole, fields]) => {
    const given = new Set(fields.map(([field]) => field));
    const rest = whole
      ? ["title: 안개", "date: 2026-01-07"].filter((row) => !given.has(row.slice(0, row.indexOf(":"))))
      : [];
    const rows = [
      ...fields.map(([field, typed]) => `${field}: ${typed}`),
      ...(name === "home" ? [] : name === "series" ? rest.slice(0, 1) : rest),
    ];
    assertEqualVerdicts(name, rows.join("\n"));
  },
);

test("all schemas in one document take what any of them takes", () => {
  const check = ajv.compile(allSchemas("ko"));
  assert.equal(check({ title: "안개", date: "2026-01-07" }), true);
  assert.equal(check({ title: "도시", cadence: "수" }), true);
  assert.equal(check({ lang: "ko" }), true);
  assert.equal(check({ title: "안개", cadence: "수", episode: 1, date: "2026-01-07" }), false);
});

test("each field is described in both languages, in words of its own", () => {
  for (const name of FORM_NAMES) {
    const schemas = ([ko, en]: readonly unknown[]) =>
      [ko, en] as { properties: Record<string, { title: string; description: string }> }[];
    const [ko, en] = schemas([formSchema(name, "ko"), formSchema(name, "en")]);
    for (const field of Object.keys(FORMS[name])) {
      assert.match(ko?.properties[field]?.description ?? "", /[가-힣].*[.}\])"]$/u, field);
      assert.match(en?.properties[field]?.description ?? "", /^[^가-힣]{10,}$/u, field);
    }
  }
});

test("a field that does nothing yet says so", () => {
  const { properties } = formSchema("series", "en") as {
    properties: Record<string, { description: string }>;
  };
  assert.equal(properties.book?.description, "Reserved for a book of the series; nothing is made of it yet.");
});

test("a field of another program is refused with the name of ours, and not offered", () => {
  const { properties } = formSchema("episode", "ko") as { properties: Record<string, unknown> };
  const message = '여기서는 "cover" 필드를 씁니다.';
  assert.deepEqual(properties.image, {
    not: {},
    description: message,
    errorMessage: message,
    doNotSuggest: true,
  });
});
