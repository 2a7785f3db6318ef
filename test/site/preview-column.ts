import { type Files, makeColumn, SITE_URL, type TestColumn } from "../kit/column.ts";
import { md } from "../kit/sources.ts";

const secret = (letter: string) => `${letter.repeat(25)}y`;
/** Of a draft, of a scheduled post, of one that is out, and of a draft that can't be read. */
export const SECRET = secret("k");
export const SOON = secret("s");
export const OUT = secret("o");
export const WAITING = secret("w");

const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);

/** An output of the author's, a template and hooks, each of which writes all that it can see. */
const CONFIG = `import { writeFileSync } from "node:fs";
import { inspect } from "node:util";
import yeonjae from "yeonjae";

const print = (value) =>
  inspect(value, { depth: 40, showHidden: true, maxArrayLength: null, maxStringLength: null });
const seen = {
  name: "seen",
  list: (ctx) => [{
    path: "seen.json",
    render: () => print([ctx, ctx.modules.map((module) => module.name === "seen" ? [] : module.list(ctx))]),
  }],
};

export default function (config) {
  config.addPlugin(yeonjae, {
    title: "도시 산책", url: "${SITE_URL}", id: "x", lang: "ko", timeZone: "Asia/Seoul", outputs: [seen],
    edit: "https://example.org/edit/{path}",
  });
  const told = [];
  config.addTransform("tell", async function (content, path) {
    told.push(path, this);
    return content.includes("<html") ? content + "<!-- " + this.url + " -->" : content;
  });
  config.on("eleventy.after", ({ directories, results }) =>
    writeFileSync(directories.output + "/seen-after.json", print([told, results])));
}
`;

/** A column with every kind of preview; `field` is another name for the field. */
export function createPreviewColumn(field = "preview", files: Files = {}): TestColumn {
  const line = (value: string) => (field === "preview" ? `\npreview: ${value}` : "");
  return makeColumn({
    ".eleventy.ts": CONFIG,
    "pages/seen.11ty.js": `export default class {
  data() { return { permalink: "/seen-pages.html" }; }
  render({ collections }) { return JSON.stringify([collections.column, collections.all.map(({ url }) => url)]); }
}
`,
    "posts/city/index.md": md("title: 도시\nseasons: 2"),
    "posts/city/01.md": md(
      "title: 하나\nepisode: 1\ndate: 2024-05-29\ntags: 안개\naliases: [/old/]",
      "[둘](02.md) [[2]]",
    ),
    "posts/city/02.md": md(
      `title: 비밀 제목\nepisode: 2\ndate: 2024-05-30\ntags: [안개, 숨은꼬리표]\ndraft: true\ncover: fog.png${line(SECRET)}`,
      "[[1]] 글[^n] ![안개](fog.png)\n\n다음은 [[4]]와 [여기](02.md).\n\n[^n]: 비밀 주석",
    ),
    "posts/city/03.md": md(`title: 셋\nepisode: 3\ndate: 2024-05-31${line(OUT)}`, "[[4]]"),
    "posts/city/04.md": md(`title: 넷\nepisode: 4\ndate: 2024-07-03${line(SOON)}`),
    "posts/city/05.md": md(`title: 다섯\nepisode: 5\ndraft: true${line(WAITING)}`),
    "posts/city/fog.png": PNG,
    ...files,
  });
}
