import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Corpus } from "./corpus.ts";

/**
 * Writes a corpus as a Hugo site with default settings and minimal layouts. It renders less than Yeonjae does (no list
 * of earlier episodes, no JSON-LD, no archive by year), so the comparison favours Hugo.
 */
export function writeHugoSite(folder: string, corpus: Corpus): void {
  rmSync(folder, { recursive: true, force: true });
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  for (const [file, text] of Object.entries(SITE)) write(file, text);
  for (const { slug, title } of corpus.series) {
    write(`content/${slug}/_index.md`, `---\ntitle: ${title}\n---\n\n들어가는 말.\n`);
  }
  for (const { series, title, date, number, tags, body } of corpus.posts()) {
    const front = `title: ${title}\ndate: ${date}\nepisode: ${number}\ntags: [${tags.join(", ")}]`;
    const text = `---\n${front}\n---\n\n${body((other) => `/${series}/${other}/`)}`;
    writeFileSync(join(folder, "content", series, `${number}.md`), text);
  }
}

const SITE: Readonly<Record<string, string>> = {
  // Twenty items with full text, as in feeds of Yeonjae.
  "hugo.toml": `baseURL = "https://example.org/"
languageCode = "ko"
title = "큰 칼럼"
[services.rss]
limit = 20
`,
  "layouts/_default/baseof.html": `<!DOCTYPE html>
<html lang="{{ site.LanguageCode }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>{{ .Title }} — {{ site.Title }}</title>
<meta name="description" content="{{ .Summary | plainify }}">
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:url" content="{{ .Permalink }}">
{{ range .AlternativeOutputFormats }}<link rel="{{ .Rel }}" type="{{ .MediaType.Type }}" href="{{ .Permalink }}">{{ end }}
</head>
<body>
<header><a href="/">{{ site.Title }}</a></header>
<main>{{ block "main" . }}{{ end }}</main>
<footer>{{ site.Title }}</footer>
</body>
</html>
`,
  "layouts/_default/single.html": `{{ define "main" }}<article>
<p><a href="{{ .CurrentSection.RelPermalink }}">{{ .CurrentSection.Title }}</a> {{ .Params.episode }}화</p>
<h1>{{ .Title }}</h1>
<p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006. 1. 2." }}</time> {{ .ReadingTime }}분</p>
{{ .Content }}
<p>{{ range .Params.tags }}<a href="/tags/{{ . | urlize }}/">#{{ . }}</a> {{ end }}</p>
<nav>{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</nav>
</article>{{ end }}
`,
  "layouts/_default/list.html": `{{ define "main" }}<h1>{{ .Title }}</h1>
{{ .Content }}
<ol>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time></li>
{{ end }}</ol>{{ end }}
`,
  "layouts/index.html": `{{ define "main" }}<h1>{{ site.Title }}</h1>
<ol>{{ range first 20 site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ol>{{ end }}
`,
  "layouts/_default/rss.xml": `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>{{ .Title }}</title><link>{{ .Permalink }}</link><description>{{ site.Title }}</description>
{{ range first site.Config.Services.RSS.Limit .RegularPages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link>
<guid>{{ .Permalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" }}</pubDate>
<content:encoded>{{ .Content | html }}</content:encoded></item>
{{ end }}</channel></rss>
`,
};
