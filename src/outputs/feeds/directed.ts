import { directionOf } from "../../core/direction.ts";

/**
 * HTML of a feed in the direction of its language. A reader's page has its own, and most readers take none from the
 * language of a feed. Code is written from left to right in every text.
 */
export function directed(html: string, lang: string): string {
  if (directionOf(lang) === "ltr") return html;
  // In HTML of ours every "<" of the text is escaped, so an unescaped one begins a tag.
  const text = html.replace(/<(pre|code)(?=>| class=)/g, '<$1 dir="ltr"');
  return `<div lang="${lang}" dir="rtl">\n${text}</div>\n`;
}
