/** A candidate of a `srcset`: an address, and a descriptor such as "2x", "640w" or "". */
const CANDIDATE = /[\s,]*([^\s,]\S*)(?:\s+([^,]*))?/y;

/**
 * Replaces the addresses of a `srcset`; candidates for which `replace` returns null are left out
 * (https://html.spec.whatwg.org/#parse-a-srcset-attribute).
 */
export function mapSrcset(srcset: string, replace: (address: string) => string | null): string {
  const candidates: string[] = [];
  for (let at = 0; at < srcset.length; ) {
    CANDIDATE.lastIndex = at;
    const found = CANDIDATE.exec(srcset);
    if (found === null) break;
    const [typed, word = "", descriptor = ""] = found;
    // A comma at the end of an address ends the candidate: "a.png, b.png 2x".
    const address = word.replace(/,+$/, "");
    const ends = address !== word;
    at += ends ? typed.indexOf(word) + word.length : typed.length;
    const replaced = replace(address);
    if (replaced !== null) candidates.push(`${replaced} ${ends ? "" : descriptor.trim()}`.trimEnd());
  }
  return candidates.join(", ");
}
