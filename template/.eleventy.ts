import yeonjae, { type EleventyConfig } from "yeonjae";

/** The settings of the column; an editor lists the others, and node_modules/yeonjae/README.md explains them. */
export default function (eleventy: EleventyConfig) {
  eleventy.addPlugin(yeonjae, {
    title: "My column",
    // Where the site will live. There are no feeds as long as it says my-column.example.
    url: "https://my-column.example/",
    lang: "en",
    timeZone: "UTC",
    author: "The author",
  });
}
