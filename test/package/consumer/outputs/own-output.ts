import type { OutputModule } from "yeonjae";

/** A text file: who wrote the column. https://humanstxt.org */
export const humans: OutputModule = {
  name: "humans",
  reserves: () => ["/humans.txt"],
  linkTargets: () => ["/humans.txt"],
  headers: ({ href }) => [{ path: href("/humans.txt"), headers: [["Cache-Control", "public, max-age=600"]] }],
  list: ({ column }) => [
    {
      path: "humans.txt",
      inputs: () => [column.site.author],
      render: () => `/* AUTHOR */\n${column.site.author?.name ?? column.site.title}\n`,
    },
  ],
};

/** Bytes, made asynchronously: how many posts there are, as one number of 32 bits. */
export const count: OutputModule = {
  name: "count",
  reserves: () => ["/count.bin"],
  list: ({ posts }) => [
    {
      path: "count.bin",
      inputs: () => [posts.length],
      async render() {
        await Promise.resolve();
        const bytes = new Uint8Array(4);
        new DataView(bytes.buffer).setUint32(0, 0xff000000 + posts.length);
        return bytes;
      },
    },
  ],
};

/** A page for each series, in the site's frame, which the navigation and the sitemap know. */
export const numbers: OutputModule = {
  name: "numbers",
  reserves: () => ["/:series/numbers/"],
  sitemap: ({ column }) =>
    column.series.map(({ address }) => ({ address: `${address}numbers/`, changed: null })),
  list: ({ column }) =>
    column.series.map(({ address, episodes }) => ({
      path: `${address.slice(1)}numbers/index.html`,
      counts: "page",
      inputs: () => [episodes.length],
      render: () => `<!doctype html><title>${episodes.length}</title>`,
    })),
};
