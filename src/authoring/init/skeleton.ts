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
  { lang, hosts, editor }: Pick<Answers, "lang" | "hosts" | "editor">,
  parts: Parts,
): Map<string, string> {
  const guides = [
    ...hosts.map((host) => `${lang}/hosts/${host}.md`),
    ...(editor ? [`${lang}/editors/${editor.name}.md`] : []),
  ];
  const common = parts === "whole" ? ["common/", `common-${lang}/`] : [];
  const folders = new Set([...common, `${lang}/`, ...hosts.flatMap((host) => FOLDERS[host])]);
  const chosen = new Map<string, string>();
  for (const { path, text } of skeleton) {
    const folder = [...folders].find((each) => path.startsWith(each));
    if (folder === undefined || isGuide(path, lang)) continue;
    chosen.set(columnPath(path.slice(folder.length)), text);
  }
  const readme = chosen.get("README.md") ?? "";
  if (parts === "content") chosen.delete("README.md");
  else
    chosen.set(
      "README.md",
      readme.replace("{{guides}}", () => textsOf(guides, skeleton)),
    );
  return chosen;
}

/** A part of the README: how to publish on a host, how to sign in to an editor. */
function isGuide(path: string, lang: string): boolean {
  return path.startsWith(`${lang}/hosts/`) || path.startsWith(`${lang}/editors/`);
}

function textsOf(paths: readonly string[], skeleton: readonly SkeletonFile[]): string {
  const texts = paths.flatMap((path) => skeleton.filter((each) => each.path === path));
  return texts.map(({ text }) => text.trimEnd()).join("\n\n");
}

/** npm leaves files such as `.gitignore` out of a package, so that they are kept as `dot-gitignore`. */
function columnPath(path: string): string {
  return path.replace(/(?<=^|\/)dot-/g, ".");
}
