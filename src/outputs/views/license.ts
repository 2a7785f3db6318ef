/** A licence as its own text says it: an address, a short name of Creative Commons ("CC BY 4.0"), or other words. */
export function licenseUrl(license: string): string | null {
  if (/^https?:\/\//.test(license)) return license;
  const commons = /^CC[ -](BY(?:-(?:NC|SA|ND))*)[ -](\d\.\d)(?:[ -]([A-Z]{2}))?$/i.exec(license);
  if (!commons) return null;
  const [, terms, version, country] = commons.map((part) => part?.toLowerCase());
  const port = country === undefined ? "" : `${country}/`;
  return `https://creativecommons.org/licenses/${terms}/${version}/${port}`;
}
