import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Corpus } from "./corpus.ts";

/** Writes a corpus as a column of Yeonjae with default settings. */
export function writeColumn(folder: string, corpus: Corpus): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { slug, title } of corpus.series) {
    mkdirSync(join(folder, "posts", slug), { recursive: true });
    writeFileSync(
      join(folder, "posts", slug, "index.md"),
      `---\ntitle: ${title}\ncadence: 수요일\n---\n\n들어가는 말.\n`,
    );
  }
  for (const post of corpus.posts()) writeFileSync(columnPost(folder, post), columnText(post));
  writeFileSync(join(folder, ".eleventy.ts"), CONFIG);
}

type Post = Corpus["posts"] extends () => Iterable<infer Each> ? Each : never;

export function columnPost(folder: string, { series, number }: Pick<Post, "series" | "number">): string {
  return join(folder, "posts", series, `${number}.md`);
}

function columnText({ title, date, number, tags, body }: Post): string {
  const front = `title: ${title}\ndate: ${date}\nepisode: ${number}\ntags: [${tags.join(", ")}]`;
  return `---\n${front}\n---\n\n${body((other) => `${other}.md`)}`;
}

const CONFIG = `import yeonjae from "yeonjae";

export default function (config) {
  config.addPlugin(yeonjae, { title: "큰 칼럼", url: "https://example.org/", lang: "ko", timeZone: "Asia/Seoul" });
}
`;
