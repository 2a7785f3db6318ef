import type { OutputModule } from "../output.ts";

/** Routes of outputs to come: an address that a post takes today could not become a search page or a book tomorrow. */
export const reserved: OutputModule = {
  name: "reserved",
  reserves: () => [
    "/search/*",
    "/page/",
    "/_site/*",
    "/:series/feeds/*",
    "/:series/book/*",
    "/:series/book.epub",
  ],
  list: () => [],
};
