import { BuildError } from "../core/problems/build-error.ts";
import type { OutputMethod } from "../core/problems/output-method.ts";
import { problem, type SourceLocation } from "../core/problems/problem.ts";
import type { NavigationEntry, Output, OutputModule, SitemapEntry } from "../outputs/output.ts";
import { ModuleError } from "./module-error.ts";
import { RESULTS } from "./module-results.ts";

type Method = Exclude<keyof OutputModule, "name">;

/** Methods of a module that are called with one argument. */
const METHODS: readonly Method[] = ["reserves", "linkTargets", "headers", "sitemap", "navigation", "list"];

/**
 * Validates a module of the author's and what its methods return: JavaScript has no types that would have told.
 *
 * @param at where the setting `outputs` stands
 * @returns a module whose methods throw a `BuildError` (`output-wrong`) instead of returning another shape, and a
 * `ModuleError` instead of what the author's code throws
 */
export function guardModule(module: OutputModule, at: SourceLocation): OutputModule {
  const { name } = module;

  function wrong(method: OutputMethod): BuildError {
    return new BuildError([problem("output-wrong", at, { name, method })]);
  }

  function checked<Result>(method: keyof typeof RESULTS, result: Result): Result {
    if (RESULTS[method](result)) return result;
    // A promise that nobody awaits would end the process when it is rejected.
    if (isThenable(result)) result.then(undefined, () => {});
    throw wrong(method);
  }

  function call<Result>(method: keyof typeof RESULTS, work: () => Result): Result {
    let result: Result;
    try {
      result = work();
    } catch (error) {
      if (BuildError.is(error) || ModuleError.is(error)) throw error;
      throw new ModuleError(name, method, at, error);
    }
    return checked(method, result);
  }

  function guardOutput(output: Output): Output {
    const { counts, type, source, inputs } = output;
    checked("counts", counts);
    checked("type", type);
    checked("source", source);
    if (inputs !== undefined && typeof inputs !== "function") throw wrong("inputs");
    return {
      path: output.path.normalize("NFC"),
      ...(counts && { counts }),
      ...(type !== undefined && { type }),
      ...(source && { source }),
      ...(inputs && { inputs: () => call("inputs", () => inputs.call(output)) }),
      render: () => output.render(),
    };
  }

  function guardEntry(entry: NavigationEntry): NavigationEntry {
    const { address, onRequest = false } = entry;
    return {
      address: address.normalize("NFC"),
      onRequest,
      label: (words) => call("label", () => entry.label(words)),
    };
  }

  const guard = (method: Method) => (input: never) => {
    const result: unknown = call(method, () => module[method]?.(input));
    if (method === "list") return (result as readonly Output[]).map(guardOutput);
    if (method === "navigation") return (result as readonly NavigationEntry[]).map(guardEntry);
    if (method === "sitemap") return (result as readonly SitemapEntry[]).map(inNfc);
    if (method === "linkTargets") return (result as readonly string[]).map((each) => each.normalize("NFC"));
    return result;
  };
  const methods = METHODS.filter((method) => module[method] !== undefined);
  return { ...Object.fromEntries(methods.map((method) => [method, guard(method)])), name } as OutputModule;
}

function inNfc({ address, changed }: SitemapEntry): SitemapEntry {
  return { address: address.normalize("NFC"), changed };
}

/** The first method of a module that is no function; null without any. */
export function wrongMethodOf(module: OutputModule): Method | null {
  const isWrong = (method: Method) => !["undefined", "function"].includes(typeof module[method]);
  return METHODS.find(isWrong) ?? null;
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof (Object(value) as { then?: unknown }).then === "function";
}
