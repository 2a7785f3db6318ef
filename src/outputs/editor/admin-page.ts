import { html, httpEquiv } from "../../core/html.ts";
import type { Site } from "../../core/model.ts";

/**
 * Scripts come from this site alone, whatever the editor loads: the page holds an access token. It fetches from the
 * repository's host, and its translations, icons and fonts from unpkg.com and jsdelivr.net.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'unsafe-inline'",
  "img-src https: data: blob:",
  "media-src https: data: blob:",
  "font-src https: data:",
  "connect-src 'self' https: data: blob:",
  "frame-src blob:",
  "worker-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** The page of Sveltia CMS, which reads `config.yml` beside it. Its script is no module: as one it does not start. */
export function adminPage({ title, lang }: Site): string {
  return html`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
${httpEquiv("Content-Security-Policy", POLICY)}
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${title}</title>
<body>
<script src="sveltia-cms.js"></script>
</body>
</html>
`.html;
}
