import { html } from "../src/core/html.ts";
import type { Layout, Views } from "../src/outputs/theme/theme.ts";

/** The whole document around what is between header and footer. */
export default ((page, theme) => html`<!doctype html>
<html lang="${page.head.lang}">
<head>
${theme.head(page)}
</head>
<body class="${page.kind}">
<a class="skip" href="#_main">${page.words.skipToText}</a>
${theme.header(page)}
<main id="_main" tabindex="-1">
${page.main}
</main>
${theme.footer(page)}
</body>
</html>
`) satisfies Layout<Views["page"]>;
