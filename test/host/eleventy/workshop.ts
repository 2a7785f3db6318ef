import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Output, SitePlan } from "../../../src/build/site-plan.ts";
import type { Column, Post, Site } from "../../../src/core/model.ts";
import { type Problem, problem } from "../../../src/core/problems/problem.ts";
import type { EngineParts } from "../../../src/host/eleventy/plugin.ts";

/**
 * A press that knows no Markdown: `posts/<name>.md` becomes an episode that shows the file as it stands. Words in it
 * make trouble: "BAD" is an error, "WARN" a warning, "LAYOUT" breaks the layout.
 */
export const workshop: EngineParts = {
  createSiteBuilder(settings) {
    const site = { ...settings, timeZone: "Asia/Seoul" } as unknown as Site;
    const prose = { html: false, markdown: null, typography: true, labels: "number", titles: true } as const;
    return { site, markdown: prose, problems: [], plan: ({ root, input }) => makeEdition(site, root, input) };
  },
  loadTheme: async () => ({ theme: {} as never, isStockTheme: false, words: () => null, assets: () => [] }),
};

function makeEdition(site: Site, root: string, input: string): SitePlan {
  const folder = join(root, input);
  const files = existsSync(folder) ? readdirSync(folder).sort() : [];
  const problems: Problem[] = [];
  const outputs: Output[] = [];
  const episodes: Post[] = [];
  for (const file of files.filter((each) => each.endsWith(".md"))) {
    const text = readFileSync(join(folder, file), "utf8");
    const path = `${input}/${file}`;
    if (text === "") problems.push(problem("file-empty", { path, line: 1 }, {}));
    if (text.includes("BAD")) {
      problems.push(problem("note-undefined", { path, line: 3, column: 8 }, { label: "tide" }));
    }
    if (text.includes("WARN")) problems.push(problem("note-unused", { path, line: 2 }, { label: "x" }));
    const slug = file.slice(0, -3).normalize("NFC");
    outputs.push(output("episode", `도시/${slug}/index.html`, page(text)));
    episodes.push(episode(path, `/도시/${slug}/`, slug));
  }
  outputs.push(output("home", "index.html", page(files.join(" "))));
  outputs.push(output("document", "feed.xml", "<rss/>"), output("document", ".nojekyll", ""));
  outputs.push(output("document", "{{ braces }}.txt", "{{ 1 }}"));
  const copies = files.filter((each) => each.endsWith(".png"));
  return {
    column: columnOf(site, episodes),
    problems,
    outputs,
    assets: [],
    copies: copies.map((file) => ({ source: `${input}/${file}`, path: `도시/${file}` })),
  };
}

function output(kind: Output["kind"], path: string, text: string): Output {
  const print = () => {
    if (text.includes("LAYOUT")) throw new TypeError("the layout stumbled");
    return text;
  };
  const address = `/${path.replace(/index\.html$/, "")}`;
  return {
    kind,
    path,
    address,
    fingerprint: text,
    source: kind === "episode" ? sourceOf(text) : null,
    render: print,
  };
}

const sources = new Map<string, object>();

/** The same object for the same text. */
function sourceOf(text: string): object {
  const source = sources.get(text) ?? {};
  sources.set(text, source);
  return source;
}

function page(text: string): string {
  return `<!doctype html><html lang="ko"><head><title>t</title></head><body>${text}</body></html>`;
}

function episode(source: string, address: string, title: string): Post {
  return {
    kind: "episode",
    source,
    address,
    title,
    date: { iso: "", epoch: 1000 },
    tags: [],
  } as unknown as Post;
}

function columnOf(site: Site, episodes: readonly Post[]): Column {
  const series = { slug: "city", source: "posts/city/index.md", address: "/도시/", title: "도시", episodes };
  return { site, introduction: null, series: [series], posts: [], pages: [] } as unknown as Column;
}
