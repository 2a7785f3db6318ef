import type { PictureFlaw } from "../../core/picture-flaw.ts";
import type { Problem } from "../../core/problems/problem.ts";
import type { Stripped } from "../../core/strip/strip.ts";

/** A Markdown file. An unchanged file is the same object in the next build, so it can be a cache key. */
export interface Source {
  /** Path relative to the column's folder, with "/", as the file system spells it: "posts/city/25.md". */
  readonly path: string;
  /** Content, without byte order mark and control characters, line ends as LF. */
  readonly text: string;
}

/** Any other file in the posts folder. */
export interface Attachment {
  readonly path: string;
  /** Length of the file as it is published: of a picture without its metadata. */
  readonly bytes: number;
  /** Whether it seems to be a post by another ending: "02.mdx", or a "02.txt" that begins with a front matter. */
  readonly misnamed?: true;
  /** Whether it is no picture, and only the pointer that Git LFS leaves where it has not fetched a file. */
  readonly pointer?: true;
  /** Null for anything but a picture that browsers support; `size` is null when its header cannot be read. */
  readonly picture: {
    readonly type: string;
    readonly size: Size | null;
    /** Why it can't be shown in spite of its ending. */
    readonly flaw?: PictureFlaw | null;
    /** Missing where the file itself is not there: in an earlier commit. */
    readonly copy?: PictureCopy;
  } | null;
}

/** How a picture is published. */
export interface PictureCopy {
  readonly stripped: Stripped;
  /** Of the file that this was told from. */
  readonly fingerprint: string;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The content of the posts folder, in order of path. */
export interface Sources {
  /** Name of the folder: "posts". */
  readonly folder: string;
  readonly posts: readonly Source[];
  readonly attachments: readonly Attachment[];
  /** Errors of files that are not among the posts, and warnings of those that are. */
  readonly problems: readonly Problem[];
}
