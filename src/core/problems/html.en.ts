import { firstFew } from "./first-few.ts";
import type { TagCount } from "./problem.ts";

export function htmlAsText(tags: readonly TagCount[]): string {
  const counts = tags.map(({ tag, count }) => `<${tag}> (${count})`);
  const listed = firstFew(counts, (more) => `and ${more} more`);
  return `HTML is shown as typed: ${listed}. Write it in Markdown, put it in \`code\` if it is meant so, or set "html: true" for posts that you trust like code.`;
}

export function htmlUnpaired(tag: string): string {
  if (tag === "!--") return 'The comment "<!--" is never closed and is shown as typed. Close it with "-->".';
  const cure = /details|summary/.test(tag)
    ? "Put <details>, <summary>…</summary> and </details> at the beginnings of lines of their own."
    : /^\/?r/.test(tag)
      ? "Write <ruby>…<rt>…</rt></ruby> within one paragraph."
      : "Open and close it within one paragraph, and within the same emphasis or link.";
  return `<${tag}> has no counterpart here and is shown as typed. ${cure}`;
}

export function htmlUnclosed(tag: string): string {
  return tag === "!--"
    ? 'The comment "<!--" is never closed, and nothing below it is shown. Close it with "-->".'
    : `<${tag}> is opened here and never closed, and takes in what follows. Write </${tag}> where it ends.`;
}
