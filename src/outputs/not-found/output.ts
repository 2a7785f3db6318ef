import type { OutputModule } from "../output.ts";
import { listInputs, pictureInputs } from "../views/inputs.ts";
import { notFoundView } from "./view.ts";

/** The 404 page, which hosts send for an unknown address. */
export const notFound: OutputModule = {
  name: "not-found",
  reserves: () => ["/404.html"],
  list: (ctx) => [
    {
      path: "404.html",
      rootOnly: true,
      counts: "page",
      inputs: () => [ctx.once(listInputs), pictureInputs(ctx, [], ctx.column.series)],
      render: () => ctx.theme.notFound(notFoundView(ctx)).html,
    },
  ],
};
