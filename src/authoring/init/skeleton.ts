import type { Answers, Host } from "./answers.ts";

/** A file of `skeleton/`: its path there, with "/", and its text. */
export interface SkeletonFile {
  readonly path: string;
  readonly text: string;
}

/** All of a column, or what makes it one: its posts, its settings and the files of its host. */
export type Parts = "whole" | "content";

/** Folders of the workflows that hosts share. */
const PULL_REQUEST = "hosts/pull-request/";
const BUILD_HOOK = "hosts/build-hook/";

const FOLDERS: { readonly [H in Host]: readonly string[] } = {
  github: ["hosts/github/", PULL_REQUEST],
  gitlab: ["hosts/gitlab/"],
  netlify: ["hosts/netlify/", PULL_REQUEST, BUILD_HOOK],
  cloudflare: ["hosts/cloudflare/", PULL_REQUEST, BUILD_HOOK],
  server: ["hosts/server/"],
};

/**
 * The files of the skeleton that these answers want, by their path in the column.
 *
 * @param parts "content" leaves out what a folder with a `package.json` of its own has already
 */
export function chooseFiles(
  skeleton: readonly SkeletonFile[],
  { lang, hosts }: Answers,
  parts: Parts,
): Map<string, string> {
  const guides = `${lang}/hosts/`;
  const common = parts === "whole" ? ["common/"] : [];
  const folders = new Set([...common, `${lang}/`, ...hosts.flatMap((host) => FOLDERS[host])]);
  const chosen = new Map<string, string>();
  for (const { path, text } of skeleton) {
    const folder = [...folders].find((each) => path.startsWith(each));
    if (folder === undefined || path.startsWith(guides)) continue;
    chosen.set(columnPath(path.slice(folder.length)), text);
  }
  const readme = chosen.get("README.md") ?? "";
  if (parts === "content") chosen.delete("README.md");
  else
    chosen.set(
      "README.md",
      readme.replace("{{hosts}}", () => guideTo(hosts, skeleton, guides)),
    );
  return chosen;
}

/** How to publish on these hosts. */
function guideTo(hosts: readonly Host[], skeleton: readonly SkeletonFile[], folder: string): string {
  const texts = hosts.flatMap((host) => skeleton.filter(({ path }) => path === `${folder}${host}.md`));
  return texts.map(({ text }) => text.trimEnd()).join("\n\n");
}

/** npm leaves files such as `.gitignore` out of a package, so that they are kept as `dot-gitignore`. */
function columnPath(path: string): string {
  return path.replace(/(?<=^|\/)dot-/g, ".");
}
