import { html, type Layout, type Views } from "yeonjae";

/**
 * The picture beside a shared link, 1200 × 630: the site's title above, the title below its series and number. It is
 * drawn by the package takumi-js, not by a browser; colours and sizes are those of `style.css`.
 */
export default (({ kind, lang, dir, title, series, label, author, site }) => html`<style>
.card { display: flex; flex-direction: column; width: 1200px; height: 630px; padding: 56px 72px 52px; background-color: #fbfaf7; color: #1d1b18; font-family: Column; font-size: 32px; line-height: 1.3; word-break: keep-all; font-feature-settings: "halt" }
.card:lang(ja), .card:lang(zh) { word-break: normal }
.head, .foot, .place { display: flex; gap: 24px }
.head, .foot { justify-content: space-between }
.head { padding-bottom: 20px; border-bottom: 3px solid #1d1b18; font-weight: 700 }
.foot { padding-top: 20px; border-top: 1px solid #1d1b18; color: #534f49 }
.place { margin-bottom: 14px; color: #8a3420; font-size: 36px; font-weight: 700 }
.main { display: flex; flex: 1; flex-direction: column; justify-content: center; padding: 26px 0 30px }
.fits { overflow: hidden; text-overflow: ellipsis; white-space: nowrap }
.whole { flex-shrink: 0 }
h1 { margin: 0; font-size: var(--title); font-weight: 700; line-height: 1.28; letter-spacing: -0.02em; overflow-wrap: anywhere; text-wrap: balance }
</style>
<div class="card" lang="${lang}" dir="${dir}">
<div class="head"><div class="fits">${kind !== "site" && site}</div></div>
<div class="main">
${(series || label) && html`<div class="place">${series && html`<div class="fits">${series}</div>`}${label && html`<div class="whole">${label}</div>`}</div>`}
<h1>${title}</h1>
</div>
<div class="foot"><div class="fits">${author}</div></div>
</div>`) satisfies Layout<Views["cardImage"]>;
