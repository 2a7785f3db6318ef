import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** What files of tests call while they load. */
const CALLED = ["test", "before", "after"] as const;

type Api = Record<(typeof CALLED)[number] | "suite", (...given: unknown[]) => unknown>;
type Call = () => unknown;

/**
 * Runs files of tests in this process, one after another, each as a suite of its name, whose hooks are those of the
 * file. All are loaded before the first runs: a test's time is its own. Their calls are collected while they load, since
 * `node:test` takes what a module calls that a suite imports for calls outside the suite.
 */
export async function shareProcess(root: string, files: readonly string[]): Promise<void> {
  // Its functions are exchanged before the first file imports them: later they cannot be.
  const api = createRequire(import.meta.url)("node:test") as Api;
  let calls: Call[] | null = null;
  for (const name of CALLED) {
    const original = api[name];
    api[name] = (...given) => {
      const call = () => original(...given);
      return calls === null ? call() : void calls.push(call);
    };
  }
  const collected: Call[][] = [];
  for (const file of files) {
    calls = [];
    collected.push(calls);
    // As in a process of its own.
    process.argv[1] = join(root, file);
    try {
      await import(pathToFileURL(join(root, file)).href);
    } catch (error) {
      api.test("the file loads", () => Promise.reject(error));
    }
  }
  calls = null;
  for (const [index, file] of files.entries())
    void api.suite(file, () => {
      for (const call of collected[index] ?? []) call();
    });
}
