import { createGuidGenerator } from "../../column/guid.ts";

const URI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i;

/** Atom `id`: a URI (RFC 4287, section 4.2.6). An author's `id` that is none is hashed into one. */
export function atomId(id: string): string {
  return URI.test(id) ? id : createGuidGenerator(id)("");
}
