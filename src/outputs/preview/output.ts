import type { OutputModule } from "../output.ts";

/**
 * Reserves the routes of unlisted addresses. It lists nothing: its context is that of every module, the author's too,
 * which must not learn of them. The pages are in `pages.ts`.
 */
export const preview: OutputModule = {
  name: "preview",
  reserves: () => ["/preview/*"],
  list: () => [],
};
