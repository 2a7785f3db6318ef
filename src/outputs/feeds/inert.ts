/**
 * Plain text that stays what it is in readers that take it for HTML, as most take titles: U+2060, which shows
 * nothing, parts each mark from what would make it a tag or an entity. To escape twice would show "&lt;" in all others.
 */
export function inert(text: string): string {
  return text.replace(/<(?=[a-z/!?])|&(?=#|[a-z]{2})/gi, "$&\u2060");
}
