import { PAGES_PATH, pagesConfig } from "../editors/pages-cms.ts";
import { SNIPPETS_PATH, snippetsFile } from "../editors/snippets.ts";
import type { Answers } from "./answers.ts";

/** The package of the editor's script, and the version that was tried. */
export const SVELTIA = { name: "@sveltia/cms", version: "^0.221.1" } as const;

const POSTS = "posts";
const SETTINGS = ".eleventy.ts";
const PACKAGE_FILE = "package.json";

/** Adds what editors need to the files of a new column, by path. Where there is no `package.json` among them, no snippets. */
export function addEditor(files: Map<string, string>, { lang, editor, hosts }: Answers): void {
  const edit = (path: string, change: (text: string) => string) => {
    const text = files.get(path);
    if (text !== undefined) files.set(path, change(text));
  };
  if (files.has(PACKAGE_FILE)) files.set(SNIPPETS_PATH, snippetsFile(lang));
  if (editor?.name === "pages")
    files.set(PAGES_PATH, pagesConfig({ language: lang, folder: POSTS, series: seriesIn(files) }));
  if (editor?.name !== "sveltia") return;
  const backend = hosts.includes("gitlab") && !hosts.includes("github") ? ', backend: "gitlab"' : "";
  const setting = `editor: { name: "sveltia"${backend}, repo: ${JSON.stringify(editor.repo)} },`;
  edit(SETTINGS, (text) =>
    text.replace(/^( *)author: .*\n/m, (line, indent) => `${line}${indent}${setting}\n`),
  );
  const dependency = `"${SVELTIA.name}": "${SVELTIA.version}",`;
  edit(PACKAGE_FILE, (text) =>
    text.replace(/^( *)"yeonjae": (?=.*\n {2}\})/m, (line, indent) => `${indent}${dependency}\n${line}`),
  );
}

/** The series of a skeleton, by the titles of their cards. */
function seriesIn(files: ReadonlyMap<string, string>) {
  return [...files].flatMap(([path, text]) => {
    const slug = /^posts\/([^/]+)\/index\.md$/.exec(path)?.[1];
    const title = /^title: (.+)$/m.exec(text)?.[1];
    return slug === undefined || title === undefined ? [] : [{ slug, title }];
  });
}
