import { isRoutePattern } from "../column/reserved-routes.ts";
import { BuildError } from "../core/problems/build-error.ts";
import { problem, type SourceLocation } from "../core/problems/problem.ts";
import type { OutputModule } from "../outputs/output.ts";

type Method = Exclude<keyof OutputModule, "name">;
type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === "string";
const listOf =
  (isItem: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => isItem(item));
const withFields =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    Object.entries(fields).every(([name, isValid]) => isValid(Object(value)[name]));
const isFunction: Check = (value) => typeof value === "function";

/** What each method must return. */
const RESULTS: Readonly<Record<Method, Check>> = {
  reserves: listOf(isRoutePattern),
  linkTargets: listOf(isText),
  headers: listOf(withFields({ path: isText, headers: listOf(listOf(isText)) })),
  sitemap: listOf(withFields({ address: isText })),
  navigation: listOf(withFields({ address: isText, label: isFunction })),
  list: listOf(withFields({ path: isText, render: isFunction })),
};

/**
 * Validates what the methods of an author's module return: JavaScript has no types that would have told.
 *
 * @param at where the setting `outputs` stands
 * @returns a module whose methods throw a `BuildError` (`output-wrong`) instead of returning another shape
 */
export function guardModule(module: OutputModule, at: SourceLocation): OutputModule {
  const guard = (method: Method) => (input: never) => {
    const result: unknown = module[method]?.(input);
    if (RESULTS[method](result)) return result;
    throw new BuildError([problem("output-wrong", at, { name: module.name, method })]);
  };
  const methods = (Object.keys(RESULTS) as Method[]).filter((method) => module[method] !== undefined);
  const guarded = Object.fromEntries(methods.map((method) => [method, guard(method)]));
  return { ...guarded, name: module.name } as OutputModule;
}
