import type { OutputModule } from "../output.ts";

/** `.nojekyll`: turns off Jekyll on GitHub Pages, which would leave out files whose names begin with "_" or ".". */
export const nojekyll: OutputModule = {
  name: "nojekyll",
  list: () => [{ path: ".nojekyll", rootOnly: true, inputs: () => [], render: () => "" }],
};
