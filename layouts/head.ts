import { html, type Layout, type ScriptView, type Views } from "yeonjae";

/** The content of `<head>`. */
export default (({ head }) => html`<meta charset="utf-8">
${head.policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
${
  head.themeColor &&
  html`<meta name="theme-color" content="${head.themeColor.light}" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="${head.themeColor.dark}" media="(prefers-color-scheme: dark)">`
}
<title>${head.title}</title>
${head.description && html`<meta name="description" content="${head.description}">`}
${head.canonical && html`<link rel="canonical" href="${head.canonical}">`}
${head.robots && html`<meta name="robots" content="${head.robots}">`}
${head.meta.map(({ property, content }) => html`<meta property="${property}" content="${content}">`)}${head.card && html`<meta name="twitter:card" content="${head.card}">`}
${head.feeds.map(({ type, title, href }) => html`<link rel="alternate" type="${type}" title="${title}" href="${href}">`)}
${head.previous && html`<link rel="prev" href="${head.previous}">`}
${head.next && html`<link rel="next" href="${head.next}">`}
${head.next && html`<link rel="prefetch" href="${head.next}">`}
${head.icon && html`<link rel="icon" href="${head.icon}" type="image/svg+xml">`}
${head.stylesheets.map((href) => html`<link rel="stylesheet" href="${href}">`)}${head.scripts.map(script)}
${head.jsonLd}`) satisfies Layout<Views["head"]>;

const RUNS = { parsing: html``, painting: html` defer blocking="render"`, later: html` defer` };

function script({ runs, src, words }: ScriptView) {
  return html`<script src="${src}"${RUNS[runs]}${words && html` data-words="${words}"`}></script>`;
}
