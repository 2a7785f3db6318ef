import { html, type Layout, type Views } from "yeonjae";

/** The HTML document around `main`. */
export default ((page, theme) => html`<!doctype html>
<html lang="${page.head.lang}"${page.head.dir === "rtl" && html` dir="rtl"`}>
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
