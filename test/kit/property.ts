import { relative } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { ROOT } from "./column.ts";
import { foundAgainst, keepFound } from "./found.ts";
import { FULL } from "./full.ts";

/**
 * This run's seed, printed with every property. A fixed one, so that a commit passes or fails alike wherever and
 * whenever it is tested; `SEED=… npm test` tries another, and `npm run fuzz` draws one of its own.
 */
const seed = Number(process.env.SEED ?? 20_240_327);
/** How long `npm run fuzz` lets each property draw; it keeps what it finds. */
const milliseconds = Number(process.env.FUZZ ?? 0);

/**
 * Tests that something holds whatever is drawn: first what was once found against it, then `usual` draws, half
 * as many in the quick tests, or `RUNS=…`. What is drawn must be plain data, since it is kept as JSON.
 *
 * @param name stands once among all properties: it is the name of the file in `test/fixtures/found/`, too.
 */
export function property<Drawn extends [unknown, ...unknown[]]>(
  name: string,
  usual: number,
  draws: { readonly [At in keyof Drawn]: fc.Arbitrary<Drawn[At]> },
  check: (...drawn: Drawn) => void,
): void {
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
    throw new Error(report(fc.defaultReportMessage(result), result.errorInstance));
  });
}

/** Where to look, what was drawn, and what was wrong with it. */
function report(drawn: string | undefined, cause: unknown): string {
  const again = `SEED=${seed} npm test -- ${relative(ROOT, process.argv[1] ?? "")}`;
  return [again, drawn ?? "", cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)].join(
    "\n\n",
  );
}
