/**
 * Case folding: equal for two names that some file system takes for one. A plain name is returned as it is, since most
 * are, and they are asked often.
 */
export function foldCase(name: string): string {
  if (PLAIN.test(name)) return name;
  return name.normalize("NFC").toUpperCase().toLowerCase();
}

const PLAIN = /^[0-9a-z/._-]*$/;
