import type { OutputModule } from "../output.ts";
import { listInputs } from "../views/inputs.ts";
import { notFoundView } from "./view.ts";

/** The page that hosts send for an address that leads nowhere. */
export const notFound: OutputModule = {
  name: "not-found",
  reserves: () => ["/404.html"],
  list: (ctx) => [
    {
      path: "404.html",
      counts: "page",
      inputs: () => [ctx.once(listInputs)],
      render: () => ctx.theme.notFound(notFoundView(ctx)).html,
    },
  ],
};
