import { relative } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { ROOT } from "./column.ts";
import { foundAgainst, keepFound } from "./found.ts";
import { FULL } from "./full.ts";

/**
 * The seed, printed with every property. Fixed by default, so that tests of a commit are deterministic; `SEED=… npm
 * test` sets another, and `npm run fuzz` a random one.
 */
const seed = Number(process.env.SEED ?? 20_240_327);
/** Time for each property in `npm run fuzz`, which saves counterexamples. */
const milliseconds = Number(process.env.FUZZ ?? 0);

/**
 * Property-based test: first the saved counterexamples, then `usual` random runs (half as many in the quick tests, or
 * `RUNS=…`). Generated values must be plain data, since counterexamples are saved as JSON.
 *
 * @param name unique among all properties: it is the name of the file in `test/fixtures/found/`, too
 */
export function property<Drawn extends [unknown, ...unknown[]]>(
  name: string,
  usual: number,
  draws: { readonly [At in keyof Drawn]: fc.Arbitrary<Drawn[At]> },
  check: (...drawn: Drawn) => void,
): void {
  // Read while the file loads: several may share this process.
  const file = relative(ROOT, process.argv[1] ?? "");
  for (const [index, drawn] of foundAgainst(name).entries())
    test(`${name} (found ${index + 1})`, () => check(...(drawn as Drawn)));

  test(`${name} (seed ${seed})`, () => {
    const numRuns =
      milliseconds > 0
        ? Number.MAX_SAFE_INTEGER
        : Number(process.env.RUNS ?? (FULL ? usual : Math.ceil(usual / 2)));
    const bounds = milliseconds > 0 ? { interruptAfterTimeLimit: milliseconds } : {};
    const result = fc.check(
      fc.property(fc.tuple<Drawn>(...draws), (drawn) => check(...drawn)),
      {
        seed,
        numRuns,
        ...bounds,
      },
    );
    if (!result.failed) return;
    const found = result.counterexample?.[0];
    if (milliseconds > 0 && found) keepFound(name, found);
    throw new Error(report(file, fc.defaultReportMessage(result), result.errorInstance));
  });
}

/** Failure report: the command to run it again, the counterexample, and the error. */
function report(file: string, drawn: string | undefined, cause: unknown): string {
  const again = `SEED=${seed} npm test -- ${file}`;
  return [again, drawn ?? "", cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)].join(
    "\n\n",
  );
}
