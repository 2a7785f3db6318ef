/** The CLI, the worker thread, and the public API that a column imports. */
export const ENTRY_POINTS = {
  run: "src/cli/run.ts",
  worker: "src/host/worker/worker-thread.ts",
  index: "src/index.ts",
};
