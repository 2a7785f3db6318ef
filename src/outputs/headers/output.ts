import type { OutputModule } from "../output.ts";
import { headerRules, printHeaders } from "./headers.ts";

/** `_headers`: HTTP headers for the hosts that read it, collected from all modules. */
export const headers: OutputModule = {
  name: "headers",
  reserves: () => ["/_headers"],
  list: (ctx) => [
    {
      path: "_headers",
      rootOnly: true,
      inputs: () => [ctx.once(headerRules)],
      render: () => printHeaders(ctx.once(headerRules)),
    },
  ],
};
