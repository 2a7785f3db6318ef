/**
 * This run's seed, printed with every property. A fixed one, so that a commit passes or fails alike wherever and
 * whenever it is tested; `SEED=… npm test` tries another, and `npm run fuzz` draws one of its own.
 */
export const seed = Number(process.env.SEED ?? 20_240_327);

/** What fast-check is told: this run's seed, and how often to try. */
export function runs(usual: number): { seed: number; numRuns: number } {
  return { seed, numRuns: Number(process.env.RUNS ?? usual) };
}
