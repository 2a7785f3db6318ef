import { CSP_DIRECTIVES, type ExtraSources } from "../../core/model.ts";
import { hasOnlyKeys } from "../front-matter/fields.ts";
import type { Reader } from "../front-matter/schema.ts";
import { isList, isMapping } from "../front-matter/value.ts";

/** Source expressions of CSP3, section 2.3.1: scheme, keyword or hash, host. Without `'none'`, which cannot be added. */
const SCHEME = /^[a-z][a-z0-9+.-]*:$/i;
const QUOTED = /^'(?!none')[a-z0-9+/_=-]+'$/i;
const HOST =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::(?:\d+|\*))?(?:\/[^\s;,?#'"]*)?$/i;

/** `true`, `false`, or additional sources by directive: `{ "img-src": ["https://img.example.org"] }`. */
export const csp: Reader<false | ExtraSources> = (value, field) => {
  if (value.is === false) return false;
  if (value.is === true) return {};
  if (!isMapping(value.is)) return field.wrong("csp", value);
  if (!hasOnlyKeys(value, CSP_DIRECTIVES, field)) return undefined;
  const lists: [string, readonly string[]][] = [];
  for (const [directive, { value: typed }] of value.is) {
    const items = isList(typed.is) ? typed.is : [typed];
    const wrong = items.find(({ is }) => typeof is !== "string" || !isSource(is));
    if (wrong !== undefined) {
      const found = wrong.typed || "{ … }";
      const facts = { field: `${field.name}.${directive}`, found, expected: "csp-source" } as const;
      return field.report("field-wrong", facts, wrong);
    }
    lists.push([directive, items.map((item) => item.typed)]);
  }
  return Object.fromEntries(lists);
};

function isSource(text: string): boolean {
  return SCHEME.test(text) || QUOTED.test(text) || HOST.test(text);
}
