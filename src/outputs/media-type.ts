/**
 * Media types by extension. Any other extension is `application/octet-stream`, none at all (`_headers`) `text/plain`.
 */
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  txt: "text/plain",
  md: "text/markdown",
  csv: "text/csv",
  xml: "application/xml",
  json: "application/json",
  svg: "image/svg+xml",
  webmanifest: "application/manifest+json",
};

export function mediaTypeOf(path: string): string {
  const [, extension] = /[^/]\.([^./]+)$/.exec(path) ?? [];
  if (extension === undefined) return "text/plain";
  return TYPES[extension.toLowerCase()] ?? "application/octet-stream";
}

/** https://mimesniff.spec.whatwg.org/#mime-type-groups: text, XML, JSON, JavaScript. */
export function isTextType(type: string): boolean {
  return /^text\/|[/+](?:xml|json|javascript)$/.test(type.replace(/;.*$/, "").trim().toLowerCase());
}
