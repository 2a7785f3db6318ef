/** Replay a failure with `SEED=…`; look longer with `RUNS=…`. */
export const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);

/** What fast-check is told: this run's seed, and how often to try. */
export function runs(usual: number): { seed: number; numRuns: number } {
  return { seed, numRuns: Number(process.env.RUNS ?? usual) };
}
