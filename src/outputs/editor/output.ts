import type { EditorColumn } from "../../authoring/editors/editor-column.ts";
import { printYaml } from "../../input/front-matter/yaml.ts";
import type { OutputModule, RenderContext } from "../output.ts";
import { adminPage } from "./admin-page.ts";

/** Sveltia CMS at `/admin/`: its page, and its configuration by the series there are. The host copies its script. */
export const editor: OutputModule = {
  name: "editor",
  reserves: ({ editor }) => (editor === null ? [] : ["/admin/*"]),
  list: (ctx) => {
    const { site } = ctx.column;
    const { editor } = site;
    if (editor === null) return [];
    const described = () => describe(ctx);
    return [
      { path: "admin/index.html", inputs: () => [site.title, site.lang], render: () => adminPage(site) },
      {
        path: "admin/config.yml",
        type: "text/yaml",
        inputs: () => [described(), editor, site.url],
        render: async () => {
          // Lazy import: most columns have no editor.
          const { sveltiaConfig } = await import("../../authoring/editors/sveltia.ts");
          return printYaml(sveltiaConfig(described(), editor, site.url));
        },
      },
    ];
  },
};

/** What the configuration is made from. */
function describe({ column }: RenderContext): EditorColumn {
  const { site, series, posts, pages } = column;
  const folders = [
    ...series.map(({ source }) => parent(parent(source))),
    ...[...posts, ...pages].map(({ source }) => parent(source)),
  ];
  // Posts in no series may lie deeper: the shortest is the folder of all.
  const [folder = "posts"] = folders.sort((a, b) => a.length - b.length);
  return {
    language: site.lang.toLowerCase().startsWith("ko") ? "ko" : "en",
    folder,
    // By name: the order of series is that of their latest episodes, which is another every week.
    series: series
      .map(({ source, title }) => ({ slug: source.split("/").at(-2) ?? "", title }))
      .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
  };
}

/** "content/posts/tides/index.md": "content/posts/tides" */
function parent(path: string): string {
  return path.slice(0, path.lastIndexOf("/"));
}
