/**
 * FNV-1a, 32 bits, over UTF-16 code units: the same on every machine, not cryptographic. Anchors and feed ids are made
 * of it and outlive a build, so its values may not change.
 */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
