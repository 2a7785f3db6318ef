import type { OutputModule } from "../output.ts";

/** GitHub Pages leaves out files whose names begin with "_" or ".", unless this one says that no Jekyll is wanted. */
export const nojekyll: OutputModule = {
  name: "nojekyll",
  list: () => [{ path: ".nojekyll", inputs: () => [], render: () => "" }],
};
