import type { OutputMethod } from "./output-method.ts";

/** Outputs, layouts, words, and what is added to Eleventy. */
export interface BuildFacts {
  "output-outside": { readonly output: string };
  /** A path of the setting `outputs`. */
  "output-path": { readonly output: string };
  "output-equal": { readonly output: string; readonly other: string };
  "output-name-equal": { readonly name: string };
  /** A method of an output module, what it returns, or a field of an output is of another shape than its type. */
  "output-wrong": { readonly name: string; readonly method: OutputMethod };
  /** A method of an output module throws. */
  "output-method-failed": {
    readonly name: string;
    readonly method: OutputMethod;
    readonly cause: string;
  };
  "output-failed": { readonly output: string; readonly cause: string };
  /** Eleventy did not render what was planned. `others`: how many more. */
  "output-missing": { readonly output: string; readonly others: number };
  "output-not-text": { readonly output: string };
  "transform-text": { readonly page: string };
  /** A promise of an output's `render`, or of a transform, that does not settle; `name` is that of either. */
  "promise-unsettled": { readonly by: "render" | "transform"; readonly name: string; readonly page: string };
  /** The image transform of @11ty/eleventy-img, met by a page of ours that shows a picture. */
  "image-transform": { readonly page: string };
  /** The setting `editor` beside `html: true`. */
  "editor-html": Record<never, never>;
  /** The package of the editor is not installed. */
  "editor-missing": { readonly name: string };
  /** Packages of the setting `font` that are not installed: `install` is what npm is to install. */
  "font-missing": { readonly font: string; readonly install: string };
  "font-failed": { readonly font: string; readonly install: string; readonly cause: string };
  /** The library that makes pictures smaller is not there: nothing is wrong with the pictures. */
  "pictures-absent": { readonly install: string };
  "picture-failed": { readonly cause: string };
  /** The header is that of a picture, and what follows can't be decoded, or not all of it. */
  "picture-undecodable": Record<never, never>;
  /** So many pixels that browsers may fail to show it. */
  "picture-too-large": { readonly width: number; readonly height: number };
  /** Packages of the setting `cards` that are not installed. */
  "cards-missing": { readonly install: string };
  /** `card` is what the card says. */
  "card-failed": { readonly card: string; readonly cause: string; readonly install: string };
  /** Characters of a title that the font of the cards lacks; `isSite`: of the site's own. */
  "card-glyphs": { readonly characters: readonly string[]; readonly font: string; readonly isSite: boolean };
  /** The path of the site's `url`, and Eleventy's path prefix, of a mounted column. */
  "prefix-differs": { readonly path: string; readonly prefix: string };
  /** The setting `posts` names another folder than the command reads. */
  "posts-differ": { readonly posts: string; readonly input: string };
  /** No page or file of the built site has the address; `whole` is its URL, null within the column. */
  "link-unbuilt": {
    readonly target: string;
    readonly suggestion: string | null;
    readonly whole: string | null;
  };
  /** `transformed` is the file that only the image transform finds, null where there is none. */
  "picture-unbuilt": {
    readonly target: string;
    readonly suggestion: string | null;
    readonly transformed: string | null;
  };
  "navigation-unknown": { readonly name: string; readonly suggestion: string | null };
  "layout-export": Record<never, never>;
  "layout-promise": Record<never, never>;
  /** A file of the author's layouts that replaces none of ours and is called by none of theirs. */
  "layout-unused": { readonly file: string; readonly suggestion: string };
  "words-missing": { readonly names: readonly string[] };
  /** Fields that tell the language, taken over from our words of another. */
  "words-foreign": { readonly lang: string; readonly fields: readonly string[] };
  "layout-failed": { readonly page: string; readonly cause: string };
  "template-failed": { readonly cause: string };

  /** Something added to Eleventy that reaches the author's own templates and no post. */
  "hook-pages-only": { readonly hook: PagesOnlyHook; readonly names: readonly string[] };
}

export type PagesOnlyHook = "preprocessor" | "markdown" | "filter" | "shortcode";

export const BUILD_WARNINGS = [
  "link-unbuilt",
  "picture-unbuilt",
  "picture-undecodable",
  "picture-too-large",
  "layout-unused",
  "words-missing",
  "words-foreign",
  "card-glyphs",
] as const satisfies readonly (keyof BuildFacts)[];

export const BUILD_NOTICES = [
  "hook-pages-only",
  "pictures-absent",
] as const satisfies readonly (keyof BuildFacts)[];
