import type { Picture } from "../../core/model.ts";

/**
 * What a text asks of the column around it. A target of a link or picture is as the author wrote it, without query
 * and fragment, decoded and in NFC; it is relative to the manuscript or begins with "/". A name is what stands between
 * `[[` and `]]` or `<` and `>`, in NFC, its white space single. Answers are plain data, to be remembered and compared.
 */
export interface LinkResolver {
  link(target: string): LinkAnswer;
  picture(target: string): PictureAnswer;
  /** Which post `[[25]]`, `[[city 25]]` or `[[안개]]` means here. */
  episode(name: string): NameAnswer;
  /** Which post alone bears this title, for `<안개>`. */
  titled(title: string): TitleAnswer;
  /** Names like one that means nothing here, the nearest first. Asked only when something is wrong: it costs a search. */
  near(name: string): readonly string[];
}

export type LinkAnswer =
  /** A live post, a series or another known address. */
  | { readonly to: "post"; readonly address: string }
  /** An attachment beside the posts. */
  | { readonly to: "file"; readonly address: string; readonly source: string }
  /** Exists but is not published: the words stand without a link. */
  | { readonly to: "hidden" }
  /** Begins with "/" and may be made by a template of the author's own: stays a link. */
  | { readonly to: "outside" }
  /** `markdown` when it ends in ".md", which makes it an error. */
  | { readonly to: "nowhere"; readonly markdown: boolean; readonly suggestion: string | null };

export type PictureAnswer =
  | { readonly to: "picture"; readonly picture: Omit<Picture, "alt"> }
  | { readonly to: "nowhere"; readonly suggestion: string | null };

export type NameAnswer =
  | (Named & { readonly to: "post"; readonly address: string })
  /** Exists but is not published. */
  | (Named & { readonly to: "hidden" })
  /** Means several; each candidate is a name that would not, or a file. */
  | { readonly to: "several"; readonly candidates: readonly string[] }
  | { readonly to: "nowhere" };

export interface Named {
  /** Its title; for what is not published its label, since nobody may know the title yet. */
  readonly shown: string;
  /** The language of what is shown. */
  readonly lang: string;
  /** What ids are made from: wherever it can, it stays the same when the post is retitled or comes out. */
  readonly key: string;
}

export type TitleAnswer =
  | { readonly to: "post"; readonly address: string }
  /** A title, and yet no link: not published, withdrawn, the text's own, or that of several posts. */
  | { readonly to: "words" }
  | { readonly to: "nowhere" };

/** Where nothing is around. */
export const NO_LINKS: LinkResolver = {
  link: () => ({ to: "nowhere", markdown: false, suggestion: null }),
  picture: () => ({ to: "nowhere", suggestion: null }),
  episode: () => ({ to: "nowhere" }),
  titled: () => ({ to: "nowhere" }),
  near: () => [],
};
