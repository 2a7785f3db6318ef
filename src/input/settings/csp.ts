import { CSP_DIRECTIVES, type ExtraSources } from "../../core/model.ts";
import type { Expected } from "../../core/problems/expected.ts";
import { hasOnlyKeys } from "../front-matter/mappings.ts";
import type { Reader } from "../front-matter/schema.ts";
import { isList, isMapping, type Value } from "../front-matter/value.ts";

/**
 * Source expressions of CSP3, section 2.3.1: scheme, keyword or hash, host. Without `'none'`, which cannot be added.
 */
const SCHEME = /^[a-z][a-z0-9+.-]*:$/i;
const QUOTED = /^'(?!none')[a-z0-9+/_=-]+'$/i;
const HOST =
  /^(?:[a-z][a-z0-9+.-]*:\/\/)?(?:\*|(?:\*\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*)(?::(?:\d+|\*))?(?:\/[^\s;,?#'"]*)?$/i;

/** Keywords, nonces and hashes without the quotation marks that belong to them: `self` would be a host. */
const KEYWORD =
  /^(?:self|unsafe-(?:inline|eval|hashes)|wasm-unsafe-eval|strict-dynamic|report-sample|(?:nonce|sha(?:256|384|512))-[a-z0-9+/_=-]+)$/i;

/** `true`, `false`, or additional sources by directive: `{ "img-src": ["https://img.example.org"] }`. */
export const csp: Reader<false | ExtraSources> = (value, field) => {
  if (value.is === false) return false;
  if (value.is === true) return {};
  if (!isMapping(value.is)) return field.wrong("csp", value);
  if (!hasOnlyKeys(value, CSP_DIRECTIVES, field)) return undefined;
  let isRight = true;
  const lists: [string, readonly string[]][] = [];
  for (const [directive, { value: typed }] of value.is) {
    const items = isList(typed.is) ? typed.is : [typed];
    for (const item of items) {
      const expected = wrongIn(item);
      if (expected === null) continue;
      isRight = false;
      const facts = { field: `${field.name}.${directive}`, found: item.typed || "{ … }", expected };
      field.report("field-wrong", facts, item);
    }
    lists.push([directive, items.map((item) => item.typed)]);
  }
  return isRight ? Object.fromEntries(lists) : undefined;
};

/** What a source should be; null for one that is right. */
function wrongIn({ is, typed }: Value): Expected | null {
  if (KEYWORD.test(typed)) return { meant: `"'${typed}'"` };
  return typeof is === "string" && isSource(is) ? null : "csp-source";
}

function isSource(text: string): boolean {
  return SCHEME.test(text) || QUOTED.test(text) || HOST.test(text);
}
