import type { OutputModule } from "../output.ts";

/**
 * Reserved routes of planned outputs (search, pagination, books), so that no post takes an address that they will need.
 */
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
