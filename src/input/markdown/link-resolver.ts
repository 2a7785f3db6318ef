import type { Picture } from "../../core/model.ts";
import type { PictureFlaw } from "../../core/picture-flaw.ts";
import type { SourceLocation } from "../../core/problems/problem.ts";
import type { SiteAddress } from "./site-address.ts";

/**
 * Link resolver: what the parser of a text asks about the column. The target of a link or picture is as the author
 * wrote it, without query and fragment, decoded and in NFC; it is relative to the source file or begins with "/". A
 * name is what is between `[[` and `]]` or `<` and `>`, in NFC, with white space collapsed. Answers are plain data:
 * they are recorded as dependencies of a cached text, and compared to decide whether it must be parsed again.
 */
export interface LinkResolver {
  /** Web addresses below it are links into the column; null where there is no site. */
  readonly site: SiteAddress | null;
  link(target: string): LinkAnswer;
  picture(target: string): PictureAnswer;
  /** The post that `[[25]]`, `[[city 25]]` or `[[안개]]` names in this text. */
  episode(name: string): NameAnswer;
  /** The only post with this title, for `<안개>`. */
  titled(title: string): TitleAnswer;
  /** What may be ids that the author typed in the post of that name. Called only for a fragment that may be one. */
  headingIds(name: string): readonly string[];
  /** Suggestions for an unknown name, nearest first. Called for errors only, since it searches all names. */
  near(name: string): readonly string[];
}

export type LinkAnswer =
  /** A published post, a series or another known address. */
  | { readonly to: "post"; readonly address: string }
  /** An attachment beside the posts; `pointer` where Git LFS has not fetched it. */
  | { readonly to: "file"; readonly address: string; readonly source: string; readonly pointer?: true }
  /** Exists but is not published: the text stays, without a link. */
  | { readonly to: "hidden" }
  /** Begins with "/" and may be the output of an author's own template: stays a link. */
  | { readonly to: "outside"; readonly address: string }
  /** `markdown`: the target ends in ".md", which makes it an error. */
  | { readonly to: "nowhere"; readonly markdown: boolean; readonly suggestion: string | null };

export type PictureAnswer =
  | { readonly to: "picture"; readonly picture: Omit<Picture, "alt"> }
  /** A file that exists and can't be shown as a picture. */
  | { readonly to: "flawed"; readonly flaw: PictureFlaw }
  /** In the site that the column is mounted in. */
  | { readonly to: "outside"; readonly address: string }
  | { readonly to: "nowhere"; readonly suggestion: string | null };

export type NameAnswer =
  | (Named & { readonly to: "post"; readonly address: string; readonly rivals?: Rivals })
  /** Exists but is not published. */
  | (Named & { readonly to: "hidden"; readonly rivals?: Rivals })
  /** Ambiguous; each candidate is an unambiguous name, or the path of a file. */
  | { readonly to: "several"; readonly candidates: readonly string[] }
  | { readonly to: "nowhere" };

/** Drafts that have the name of another post. */
export interface Rivals {
  readonly drafts: readonly SourceLocation[];
  /** An unambiguous name of the other, or the path of its file. */
  readonly other: string;
}

export interface Named {
  /** Link text: the title, or the label of an unpublished post, whose title must not be published. */
  readonly shown: string;
  /** Language of `shown`. */
  readonly lang: string;
  /** Stable replacement for `shown` in ids: where possible, it survives a new title and publication. */
  readonly key: string;
}

export type TitleAnswer =
  | { readonly to: "post"; readonly address: string }
  /** A title without a link: withdrawn, the text's own, or that of several posts. */
  | { readonly to: "words" }
  /** The title of a scheduled post, which must not be published yet. */
  | (Named & { readonly to: "hidden" })
  /** The title of a draft. It may also be that of somebody else's book, so it stays. */
  | { readonly to: "draft" }
  | { readonly to: "nowhere" };

/** Null object: a resolver without a column, for texts parsed on their own. */
export const NO_LINKS: LinkResolver = {
  site: null,
  link: () => ({ to: "nowhere", markdown: false, suggestion: null }),
  picture: () => ({ to: "nowhere", suggestion: null }),
  episode: () => ({ to: "nowhere" }),
  titled: () => ({ to: "nowhere" }),
  headingIds: () => [],
  near: () => [],
};
