import type { Code, Facts } from "./problems/problem.ts";

/** Why a file that exists can't be shown as a picture. */
export type PictureFlaw =
  /** A format that some browsers or feed readers lack: "heic". */
  | { readonly is: "format"; readonly ending: string }
  /** A film, a sound or a document: "mp4". */
  | { readonly is: "other"; readonly ending: string }
  | { readonly is: "empty" }
  /** Bytes of something else, such as a web page that was saved under the name of a picture. */
  | { readonly is: "bytes" }
  /** The pointer that Git LFS leaves where it has not fetched the file. */
  | { readonly is: "lfs" };

/** Reports that a picture can't be shown. */
export function reportFlaw(
  target: string,
  flaw: PictureFlaw,
  report: <C extends Code>(code: C, facts: Facts[C]) => void,
): void {
  if (flaw.is === "empty") report("picture-empty", { target });
  else if (flaw.is === "bytes") report("picture-bytes", { target });
  else if (flaw.is === "lfs") report("file-lfs", { target });
  else report("picture-format", { target, ending: flaw.ending, isPicture: flaw.is === "format" });
}

/** Whether the address of a picture holds the picture itself. */
export function isDataPicture(address: string): boolean {
  return /^\s*data:image\//i.test(address);
}
