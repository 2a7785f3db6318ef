import { reservedRoutes } from "../../../src/column/reserved-routes.ts";
import type { Column, Post, Site } from "../../../src/core/model.ts";
import { type Problem, problem } from "../../../src/core/problems/problem.ts";
import type { EngineParts } from "../../../src/host/eleventy/plugin.ts";
import type { OwnPage, RenderContext } from "../../../src/outputs/output.ts";
import type { PlannedOutput } from "../../../src/outputs/plan.ts";
import { addressOf } from "../../../src/outputs/route.ts";
import type { BuildInput, SitePlan } from "../../../src/plan/site-plan.ts";

const MODULES = ["home", "post", "documents"].map((name) => ({ name, list: () => [] }));

/**
 * Stub of the builder, without Markdown: `posts/<name>.md` becomes an episode whose page contains the file verbatim.
 * Words in it cause problems: "BAD" an error, "WARN" a warning, "LAYOUT" an exception in the layout.
 */
export const engineStub: EngineParts = {
  createSiteBuilder(settings) {
    const site = {
      at: "/",
      ...settings,
      timeZone: "Asia/Seoul",
      feeds: { updated: "author" },
    } as unknown as Site;
    return {
      site,
      markdown: { html: false, markdown: null, typography: true, labels: "number", titles: true },
      posts: null,
      reserved: reservedRoutes([]),
      modules: MODULES,
      ownOutputs: new Set(),
      isIdUnwritten: false,
      problems: [],
      plan: (input) => planSite(site, input),
      withOwnPages: (plan, ownPages) => ({ ...plan, context: contextOf(ownPages) }),
    };
  },
  loadTheme: async () => ({
    layouts: {} as never,
    isStockTheme: false,
    words: () => null,
    problems: [],
    assetFiles: () => new Map(),
  }),
};

function planSite(site: Site, { sources, ownPages = [] }: BuildInput): SitePlan {
  const problems: Problem[] = [...sources.problems];
  const outputs: PlannedOutput[] = [];
  const episodes: Post[] = [];
  for (const { path, text } of sources.posts) {
    if (text.includes("BAD")) {
      problems.push(problem("note-undefined", { path, line: 3, column: 8 }, { label: "tide" }));
    }
    if (text.includes("WARN")) problems.push(problem("note-unused", { path, line: 2 }, { label: "x" }));
    const slug = nameOf(path).slice(0, -3).normalize("NFC");
    outputs.push(output("post", `도시/${slug}/index.html`, page(text)));
    episodes.push(episode(path, `/도시/${slug}/`, slug, text));
  }
  const copies = sources.attachments.filter(({ path }) => path.endsWith(".png"));
  const names = [...sources.posts, ...copies].map(({ path }) => nameOf(path)).sort();
  outputs.push(output("home", "index.html", page(names.join(" "))));
  outputs.push(output("documents", "feed.xml", "<rss/>"), output("documents", ".nojekyll", ""));
  outputs.push(output("documents", "{{ braces }}.txt", "{{ 1 }}"));
  return {
    column: columnOf(site, episodes),
    problems,
    unresolved: [],
    context: contextOf(ownPages),
    outputs,
    assets: [],
    copies: copies.map(({ path }) => ({ source: path, path: `도시/${nameOf(path)}`, picture: null })),
    previews: [],
    leftOut: null,
  };
}

/** Partial context: own pages only. */
function contextOf(ownPages: readonly OwnPage[]): RenderContext {
  return { ownPages, tags: new Map(), font: null, once: () => ({ links: [], unknown: [] }) } as never;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

function output(module: string, path: string, text: string): PlannedOutput {
  const isPage = path.endsWith(".html");
  return {
    module,
    path,
    address: addressOf(path),
    counts: isPage ? "page" : path === "feed.xml" ? "feed" : null,
    isText: true,
    isUnlisted: false,
    source: module === "post" ? sourceOf(text) : null,
    fingerprint: text,
    render() {
      if (text.includes("LAYOUT")) throw new TypeError("the layout stumbled");
      return text;
    },
  };
}

const sources = new Map<string, object>();

/** Memoized by text: an unchanged text is the same object in the next build. */
function sourceOf(text: string): object {
  const source = sources.get(text) ?? {};
  sources.set(text, source);
  return source;
}

function page(text: string): string {
  return `<!doctype html><html lang="ko"><head><title>t</title></head><body>${text}</body></html>`;
}

function episode(source: string, address: string, title: string, summary: string): Post {
  return {
    kind: "episode",
    source,
    address,
    title,
    date: { iso: "", epoch: 1000 },
    tags: [],
    id: summary,
    text: { length: {}, summary },
  } as unknown as Post;
}

function columnOf(site: Site, episodes: readonly Post[]): Column {
  const series = {
    slug: "city",
    source: "posts/city/index.md",
    address: "/도시/",
    title: "도시",
    introduction: { summary: "" },
    episodes,
  };
  return { site, introduction: null, series: [series], posts: [], pages: [] } as unknown as Column;
}
