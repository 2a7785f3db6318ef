import type { Expected } from "./expected.ts";
import type { OutputFunction, OutputMethod } from "./output-method.ts";

/** Continues "… but". */
export function expectation(expected: Expected): string {
  if (typeof expected === "object") {
    if ("meant" in expected) return `${expected.meant} is probably meant`;
    if ("unquoted" in expected)
      return `in quotation marks it is text: write ${expected.unquoted} without them`;
    if ("quoted" in expected)
      return `everything behind "#" is a comment: put the text in quotation marks, ${expected.quoted}`;
    if ("specialAfter" in expected) {
      return `an episode between two others takes no number: write "kind: special" and "after: ${expected.specialAfter}"`;
    }
    const [some, names] = "oneOf" in expected ? ["one", expected.oneOf] : ["one or more", expected.someOf];
    return `${some} of ${names.map((name) => `"${name}"`).join(", ")} is wanted`;
  }
  return EXPECTATIONS[expected];
}

const EXPECTATIONS: Readonly<Record<Exclude<Expected, object>, string>> = {
  text: 'a line of text is wanted, in quotation marks if it begins with "[" or "{"',
  texts: "a list of words is wanted: [one, two]",
  "true-or-false": "true or false is wanted",
  "whole-number": "a whole number from 0 is wanted",
  "positive-number": "a whole number from 1 is wanted",
  "number-or-all": "a whole number from 0, or all, is wanted",
  date: 'a date such as 2024-03-27 or "2024-03-27 07:00" is wanted',
  time: 'a time such as "07:00" is wanted',
  author: "a name, or a mapping with name, url and email, is wanted",
  cover: "a picture's name, or a mapping with src and alt, is wanted",
  mapping: "fields below it are wanted, each indented by two spaces",
  cadence:
    'a rhythm is wanted: "wednesday", [mon, thu], { days: wed, every: 2, from: 2026-01-07 } or { month: last friday }',
  month: '"first" to "fourth" or "last" and a weekday are wanted: "last friday"',
  seasons: "a list of titles or a number of seasons is wanted",
  "e-mail": "an e-mail address such as me@example.org is wanted",
  "web-address": "an address such as https://example.org/ is wanted",
  "mount-path": 'a path such as "/column/" is wanted',
  "folder-path": 'a folder of the project such as "posts" is wanted',
  csp: 'true, false, or sources by directive is wanted: { "img-src": ["https://img.example.org"] }',
  "csp-source": "a source such as https://img.example.org, https: or 'unsafe-inline' is wanted",
  "picture-widths": "a list of widths from 16 to 10000 pixels is wanted: [680, 1280]",
  language: 'a language such as "ko" or "en" is wanted',
  "time-zone": 'a time zone such as "Asia/Seoul" is wanted',
  function: "a function is wanted",
  outputs: "a list of modules is wanted, each with a name (lower case, digits, -) and a function list",
  navigation:
    'a list of pages is wanted: ["archive", "/about/", { label: "Shop", url: "https://example.org/" }]',
  "navigation-place": "true, a label, a number for the order, or { label, order } is wanted",
};

/** Continues "… must be a function that returns". */
const OUTPUT_RESULTS: Readonly<Record<OutputFunction, string>> = {
  list: "a list of files, each with a path and a function render",
  render: "a string or bytes (a Uint8Array)",
  inputs: "a list of all that render reads",
  reserves: 'a list of routes such as "/name.txt", "/name/", "/name/*" and "/:series/name.txt"',
  linkTargets: 'a list of addresses such as "/name/"',
  headers:
    'a list of rules, each with a path such as "/name.txt" and headers, which are pairs of name and value',
  sitemap: 'a list of pages, each with an address such as "/name/" and changed, a date of the column',
  navigation: 'a list of pages, each with an address such as "/name/" and a function label',
  label: "{ text, lang }, neither of them empty",
};

/** Continues "… must be". */
const OUTPUT_VALUES: Readonly<Record<Exclude<OutputMethod, OutputFunction>, string>> = {
  type: 'a media type such as "text/plain"',
  counts: '"page" or "feed"',
  source: "a post or another object",
};

/** Continues "… must be". */
export function outputExpectation(method: OutputMethod): string {
  return isValue(method) ? OUTPUT_VALUES[method] : `a function that returns ${OUTPUT_RESULTS[method]}`;
}

function isValue(method: OutputMethod): method is keyof typeof OUTPUT_VALUES {
  return Object.hasOwn(OUTPUT_VALUES, method);
}
