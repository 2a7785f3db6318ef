import type { Problem } from "../../core/problems/problem.ts";

/** One Markdown file. The same object comes back from the next reading when the file has not changed. */
export interface Source {
  /** From the column's folder, with "/", as the disk spells it: "posts/city/25.md". */
  readonly path: string;
  /** Without byte order mark, every line end a line feed. */
  readonly text: string;
}

/** Any other file beside the posts. */
export interface Attachment {
  readonly path: string;
  readonly bytes: number;
  /** Null when it is no picture that browsers show; `size` is null when its header can't be read. */
  readonly picture: { readonly type: string; readonly size: Size | null } | null;
}

/** In CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What lies in `posts/`, in order of path. */
export interface Sources {
  /** The folder itself: "posts". */
  readonly folder: string;
  readonly posts: readonly Source[];
  readonly attachments: readonly Attachment[];
  readonly problems: readonly Problem[];
}
