/**
 * Makes plain text safe in readers that parse it as HTML, as most parse titles: an invisible U+2060 (word joiner)
 * separates `<` and `&` from what would make them a tag or an entity. Escaping twice would show "&lt;" in all other
 * readers.
 */
export function inert(text: string): string {
  return text.replace(/<(?=[a-z/!?])|&(?=#|[a-z]{2})/gi, "$&\u2060");
}
