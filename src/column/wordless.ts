import type { Text } from "../core/model.ts";

/** Elements that show nothing without words in them. */
const HOLLOW = /<(?!\/?(?:p|br|wbr|hr|h[1-6]|[uo]l|li|blockquote|em|strong|del|s|a)\b)[a-z]/i;

/** Whether a text shows neither words nor a picture or anything else that an author's own HTML may hold. */
export function isWordless({ body, length }: Text): boolean {
  if (length.characters > 0) return false;
  const html = body.map((part) => (typeof part === "string" ? part : "")).join("");
  return !HOLLOW.test(html) && html.replace(/<[^>]*>|&nbsp;|\s/g, "") === "";
}
