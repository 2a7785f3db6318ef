/** Runs work at once as long as the sum of its weights stays within a limit. */
export interface Slots {
  run<Result>(weight: number, work: () => Promise<Result>): Promise<Result>;
}

/** Work heavier than the limit runs alone. In the order in which it is asked for, so that nothing waits for ever. */
export function createSlots(limit: number): Slots {
  const waiting: { readonly weight: number; readonly start: () => void }[] = [];
  let used = 0;

  const startNext = () => {
    for (let [next] = waiting; next !== undefined && used + next.weight <= limit; [next] = waiting) {
      waiting.shift();
      used += next.weight;
      next.start();
    }
  };

  return {
    async run(wanted, work) {
      const weight = Math.min(wanted, limit);
      await new Promise<void>((start) => {
        waiting.push({ weight, start });
        startNext();
      });
      try {
        return await work();
      } finally {
        used -= weight;
        startNext();
      }
    },
  };
}
