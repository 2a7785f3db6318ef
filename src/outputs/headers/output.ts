import type { OutputModule } from "../output.ts";
import { headerRules, printHeaders } from "./headers.ts";

/** What hosts are asked to say of the files, for those that read it: each module names its own. */
export const headers: OutputModule = {
  name: "headers",
  reserves: () => ["/_headers"],
  list: (ctx) => [
    {
      path: "_headers",
      inputs: () => [ctx.once(headerRules)],
      render: () => printHeaders(ctx.once(headerRules)),
    },
  ],
};
