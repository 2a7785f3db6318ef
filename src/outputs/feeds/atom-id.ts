import { createGuidGenerator } from "../../column/guid.ts";

const URI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** An `id` is a URI (RFC 4287, section 4.2.6); an author may have written anything, from which one is made. */
export function atomId(id: string): string {
  return URI.test(id) ? id : createGuidGenerator(id)("");
}
