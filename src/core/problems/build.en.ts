import type { BuildFacts } from "./build.ts";
import { outputExpectation } from "./expectations.en.ts";
import { firstFew } from "./first-few.ts";
import type { Sentences } from "./sentences.ts";

export const build: Pick<Sentences, keyof BuildFacts> = {
  "output-outside": ({ output }) => `"${output}" lies outside the site. Correct its permalink.`,
  "output-path": ({ output }) =>
    `"${output}" is no path below the output folder. Write it like "humans.txt" or "map/index.html".`,
  "output-equal": ({ output, other }) =>
    `"${output}" is also made by ${other}. Give one of them another address.`,
  "output-name-equal": ({ name }) =>
    `There is an output "${name}" already. Give the one in "outputs" another name.`,
  "output-wrong": ({ name, method }) =>
    `The ${method} of the output "${name}" must be ${outputExpectation(method)}.`,
  "output-method-failed": ({ name, method, cause }) =>
    `The ${method} of the output "${name}" failed: ${cause}`,
  "output-failed": ({ output, cause }) => `${output} could not be rendered: ${cause}`,
  "output-missing": ({ output, others }) =>
    `Eleventy was kept from rendering ${output}${others === 0 ? "" : ` (and ${others} more)`}. Look here, in plugins and in _data/ for what changes every template or its data.`,
  "output-not-text": ({ output }) =>
    `The render of ${output} returns bytes that are not UTF-8 text. Give the output a type, such as "application/octet-stream".`,
  "transform-text": ({ page }) =>
    `A transform makes something other than text of ${page}. Let it return a string, for every page.`,
  "promise-unsettled": ({ by, name, page }) =>
    `The ${by === "render" ? "render of the output" : "transform"} "${name}" does not answer for ${page}: its promise is not settled. Resolve or reject it.`,
  "image-transform": ({ page }) =>
    `The image transform of @11ty/eleventy-img can't find the pictures of posts, and ${page} shows one. Remove it; for pictures in pages/, add its Image() as a shortcode.`,
  "editor-html": () =>
    'The editor keeps an access token in this site\'s origin, where "html: true" lets a post read it. Remove one of the two.',
  "editor-missing": ({ name }) => `The editor is not installed. Run "npm install ${name}".`,
  "font-missing": ({ font, install }) =>
    `The packages of the font "${font}" are not installed. Install them with "npm install ${install}".`,
  "font-failed": ({ font, install, cause }) =>
    `The font "${font}" could not be cut to the characters of the column: ${cause}. Try "npm install ${install}" again.`,
  "pictures-absent": ({ install }) =>
    `Pictures are copied as they are, since sharp, which makes them smaller, does not run here. Try "npm install ${install}", or write "pictures: false".`,
  "picture-failed": ({ cause }) =>
    `This picture could not be made smaller: ${cause}. Save it again, in fewer pixels, or run the command once more.`,
  "picture-undecodable": () =>
    "This picture is damaged, so it is copied as it is. Save it again from where it came from.",
  "picture-too-large": ({ width, height }) =>
    `This picture has ${width} × ${height} pixels, too many to make smaller, so it is copied as it is. Save it in at most 10000 × 10000.`,
  "cards-missing": ({ install }) =>
    `The packages that draw share cards are not installed. Install them with "npm install ${install}".`,
  "card-failed": ({ card, cause, install }) =>
    `The share card "${card}" could not be drawn: ${cause}. Correct layouts/card-image.ts if you have one, or try "npm install ${install}" again.`,
  "card-glyphs": ({ characters, font, isSite }) =>
    `The font "${font}" has no ${firstFew(characters, (more) => `and ${more} more`)}, so ${isSite ? "the site has no share card" : "the share card shows the site's title alone"}. Choose a "font" that has them, change the title, or give it a cover.`,
  "prefix-differs": ({ path, prefix }) =>
    `"url" lies at the path ${path} and Eleventy's pathPrefix is ${prefix}. Give both the same path, or leave it out of "url".`,
  "posts-differ": ({ posts, input }) =>
    `By "posts" the posts are in ${posts}/, and the command reads ${input}/. Run it with --input ${posts}.`,
  "link-unbuilt": ({ target, suggestion, whole }) =>
    `Nothing in the built site has the address "${target}". ${suggestion ? `Did you mean "${suggestion}"?` : whole ? `Correct it or, if another program serves it, write "${whole}".` : "Correct it or remove the link."}`,
  "picture-unbuilt": ({ target, suggestion, transformed }) =>
    transformed
      ? `The picture "${target}" is not in the built site: Eleventy's image transform, which reads ${transformed}, does not see posts. Put the picture beside the post, or copy it with addPassthroughCopy("${transformed}").`
      : `The picture "${target}" is not in the built site. ${suggestion ? `Did you mean "${suggestion}"?` : "Put it beside the post or correct the address."}`,
  "navigation-unknown": ({ name, suggestion }) =>
    `"${name}" is no page for the navigation. ${suggestion ? `Did you mean "${suggestion}"?` : 'Write the address of a page, or { label: "…", url: "https://…" }.'}`,
  "layout-export": () =>
    'A layout exports a function by default: export default (view, theme) => html`…`, with html from "yeonjae".',
  "layout-promise": () => 'A layout answers at once. Remove "async": all that it shows is in its view.',
  "layout-unused": ({ file, suggestion }) =>
    `No page and no layout uses "${file}". Did you mean "${suggestion}"?`,
  "words-missing": ({ names }) =>
    `Words are missing or of the wrong type, and English stands in: ${firstFew(names, (more) => `and ${more} more`)}. Add them to this file.`,
  "words-foreign": ({ lang, fields }) =>
    `These words still have ${fields.map((field) => `"${field}"`).join(", ")} of another language. Did you mean { lang: "${lang}", name: "…", locale: "${lang.replace("-", "_")}" }? Write them below the words that are taken over.`,
  "layout-failed": ({ page, cause }) => `The layout failed on ${page}: ${cause}`,
  "template-failed": ({ cause }) => `The code here failed: ${cause}`,
  "hook-pages-only": ({ hook, names }) =>
    hook === "markdown"
      ? 'Changes to Eleventy\'s Markdown reach pages/ only. For posts there is the setting "markdown".'
      : `Posts and layouts are no templates. Only pages/ can use the ${hook}${names.length > 1 ? "s" : ""} ${firstFew(names, (more) => `and ${more} more`)}.`,
};
