const TYPED = /\{#([\p{L}\p{M}\p{N}_.:-]{1,200})\}[ \t]*#*[ \t]*$/gmu;

/** What may be ids of headings, `## 안개 {#fog}`, in a text that is not parsed: also those in its code. */
export function typedIdsIn(markdown: string): readonly string[] {
  if (!markdown.includes("{#")) return [];
  return Array.from(markdown.matchAll(TYPED), ([, id = ""]) => id.normalize("NFC"));
}
