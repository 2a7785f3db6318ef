import { isRoutePattern } from "../column/reserved-routes.ts";
import type { OutputMethod } from "../core/problems/output-method.ts";

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const isFunction: Check = (value) => typeof value === "function";
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const nullable =
  (check: Check): Check =>
  (value) =>
    value === null || value === undefined || check(value);
const matches =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === "string" && pattern.test(value);
const listOf =
  (isItem: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => isItem(item));
const pairOf =
  (isFirst: Check, isSecond: Check): Check =>
  (value) =>
    Array.isArray(value) && value.length === 2 && isFirst(value[0]) && isSecond(value[1]);
const withFields =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    typeof value === "object" && value !== null && hasFields(value, fields);

function hasFields(value: object, fields: Readonly<Record<string, Check>>): boolean {
  return Object.entries(fields).every(([name, isValid]) => isValid((value as Record<string, unknown>)[name]));
}

/** "/map/": an address below the host. */
const isAddress = matches(/^\/(?!\/)\P{Cc}*$/u);
const isMoment = withFields({ iso: isText, epoch: (value) => Number.isFinite(value) });
/** A line of `_headers` must not begin another one. */
const isHeaderName = matches(/^[\w!#$%&'*+.^`|~-]+$/);
const isHeaderValue = matches(/^\P{Cc}*$/u);
const isRulePath = matches(/^(?:\/|https:\/\/)[^\s\p{Cc}]*$/u);

/** What each method must return, and each field of an output be. */
export const RESULTS: Readonly<Record<Exclude<OutputMethod, "render">, Check>> = {
  reserves: listOf(isRoutePattern),
  linkTargets: listOf(isAddress),
  headers: listOf(withFields({ path: isRulePath, headers: listOf(pairOf(isHeaderName, isHeaderValue)) })),
  sitemap: listOf(withFields({ address: isAddress, changed: nullable(isMoment) })),
  navigation: listOf(withFields({ address: isAddress, label: isFunction })),
  label: withFields({ text: matches(/\S/), lang: matches(/\S/) }),
  list: listOf(withFields({ path: isText, render: isFunction })),
  inputs: Array.isArray,
  type: optional(isText),
  counts: nullable((value) => value === "page" || value === "feed"),
  source: nullable((value) => typeof value === "object"),
};
