/**
 * Case folding: equal for two names that a case-insensitive or normalizing file system takes for one. Fast path:
 * lower-case ASCII, which most names are, is returned unchanged.
 */
export function foldCase(name: string): string {
  if (PLAIN.test(name)) return name;
  return name.normalize("NFC").toUpperCase().toLowerCase();
}

const PLAIN = /^[0-9a-z/._-]*$/;
