import type { Files } from "./column.ts";

const PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="6"/>';

/** A post for each string, with the string in every field and every construct of Markdown. */
export function hostilePosts(strings: readonly string[]): Files {
  const posts = strings.map((words, nth) => [`posts/${nth}.md`, hostilePost(words, nth)] as const);
  return { ...Object.fromEntries(posts), "posts/map.svg": PICTURE };
}

/** First where it is rendered literally; then as Markdown, and last where it may be left unclosed. */
function hostilePost(words: string, nth: number): string {
  const date = new Date(Date.UTC(2024, 0, 1) + nth * 60_000).toISOString().replace(".000", "");
  const front = { title: words, subtitle: words, description: words, tags: [words], date };
  const fields = Object.entries(front).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return `---
${fields.join("\n")}
---

${FENCE}
${words}
${FENCE}

안개[^${asLabel(words)}]가 낀다. ![${escaped(words)}](map.svg)

[^${asLabel(words)}]: ${escaped(words)}

[^note]: ${words}

강[^note] ${words} 비^[${words}] **${words}** [가](<${words}>) [나](${words}) <${words}> ![${words}](map.svg)

> ${words}

- ${words}

| ${words} | 다 |
|---|---|
| ${words} | [라](${words}) |

## ${words}

![마](map.svg '${words}')

${words}
`;
}

export const FENCE = "~".repeat(40);

/** As a label of a note, without spaces and closing brackets. */
export function asLabel(words: string): string {
  return words.replace(/[\s\]]/g, "_").slice(0, 900);
}

function escaped(words: string): string {
  return asRead(words).replace(/[!-/:-@[-`{-~]/g, "\\$&");
}

/** With white space collapsed. */
export function asRead(words: string): string {
  return words.replace(/\s+/g, " ").trim();
}
