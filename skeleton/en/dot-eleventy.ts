import yeonjae, { type EleventyConfig } from "yeonjae";

/** The settings of the column; an editor lists the others, and node_modules/yeonjae/README.md explains them. */
export default function (eleventy: EleventyConfig) {
  eleventy.addPlugin(yeonjae, {
    title: "{{title}}",
    // Where the site will live. There are no feeds as long as it says my-column.example.
    url: "{{url}}",
    // Feed readers know your episodes by it. Never change it, not even with the address.
    id: "{{id}}",
    lang: "{{lang}}",
    timeZone: "{{timeZone}}",
    author: "{{author}}",
  });
}
