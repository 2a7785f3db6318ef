import type { FontName } from "../../core/model.ts";
import type { Words } from "../../core/words/words.ts";
import { type Asset, type AssetUse, assetAddress, type LinkedAsset } from "../asset-bundle.ts";
import { FACES } from "../font-faces.ts";
import { FONT_SHEET } from "../font-files.ts";
import type { RenderContext } from "../output.ts";
import type { Head, PageKind, ScriptView } from "../theme/views/frame.ts";

/** Pages that load `lists.css`. */
const LISTS: readonly PageKind[] = ["home", "series", "archive", "tag", "feeds", "notFound"];
/** Pages that load `article.js`. */
const POSTS: readonly PageKind[] = ["episode", "post", "page"];
/** Pages that load `resume.js`; and of these, the ones where it changes what is above the fold. */
const RESUMING: readonly PageKind[] = ["home", "series", "archive"];
const ABOVE_THE_FOLD: readonly PageKind[] = ["home", "series"];
/** It decides colours and sizes. */
const SETTINGS = "settings.js";

/** Whether a page has a list of notes, and pictures. */
interface Holds {
  readonly notes: boolean;
  readonly pictures: boolean;
}

type PageAssets = Pick<Head, "icon" | "stylesheets" | "scripts">;

/** What a page loads. Memoized: the same object for all pages of a kind, in a language, with notes and pictures or without. */
export function pageAssets(kind: PageKind, holds: Holds, ctx: RenderContext, words: Words): PageAssets {
  const byWords = ctx.once(assetCache);
  const known = byWords.get(words) ?? new Map<string, PageAssets>();
  if (known.size === 0) byWords.set(words, known);
  const key = `${kind} ${holds.notes} ${holds.pictures}`;
  let assets = known.get(key);
  if (assets === undefined) {
    assets = listAssets(kind, holds, ctx, words);
    known.set(key, assets);
  }
  return assets;
}

function assetCache(): Map<Words, Map<string, PageAssets>> {
  return new Map();
}

function listAssets(
  kind: PageKind,
  { notes, pictures }: Holds,
  ctx: RenderContext,
  words: Words,
): PageAssets {
  const uses: Readonly<Record<AssetUse, boolean>> = {
    all: true,
    lists: LISTS.includes(kind),
    posts: POSTS.includes(kind),
    notes,
    // Other lists stand beside the introduction on a home page, where others have a margin.
    sidenotes: notes && kind !== "home",
    bookmark: kind === "episode",
    resume: ctx.column.series.length > 0 && RESUMING.includes(kind),
    series: kind === "series",
    subscribing: kind === "feeds",
    week: kind === "home" && ctx.column.week.length > 0,
    pictures,
    feed: false,
  };
  const used = ctx.assets.filter(({ use }) => uses[use]);
  const hrefsOf = (wanted: LinkedAsset["kind"]) =>
    used.filter((asset) => asset.kind === wanted).map(({ href }) => href);
  const scripts = used.filter((asset) => asset.kind === "script");
  return {
    icon: hrefsOf("icon")[0] ?? null,
    stylesheets: [...hrefsOf("stylesheet"), ...fontSheets(ctx)],
    scripts: scripts.map((script) => scriptView(script, kind, words, ctx.column.site.font)),
  };
}

/** At an address without a version, so that a new character in one post changes no other page. */
function fontSheets({ column, href }: RenderContext): string[] {
  return column.site.font === null ? [] : [href(assetAddress(FONT_SHEET))];
}

function scriptView(
  { href, name, use }: LinkedAsset & Pick<Asset, "name" | "use">,
  kind: PageKind,
  words: Words,
  font: FontName | null,
): ScriptView {
  if (name === SETTINGS) return { src: href, runs: "parsing", words: settingsWords(words, font) };
  if (use !== "resume") return { src: href, runs: "later", words: null };
  const runs = ABOVE_THE_FOLD.includes(kind) ? "painting" : "later";
  return { src: href, runs, words: resumeWords(words) };
}

/**
 * For `settings.js`: each choice as its name, then its values. Faces are a choice where a serif is sent along: without,
 * nobody knows which of the two a reader's device has.
 */
function settingsWords({ settings }: Words, font: FontName | null): string {
  const { name, sign, size, theme, face, forget, forgotten } = settings;
  const hasChoice = font !== null && FACES[font].kind === "serif";
  return JSON.stringify({
    settings: name,
    sign,
    size: [size.name, size.normal, size.large, size.larger],
    theme: [theme.name, theme.automatic, theme.light, theme.dark],
    face: hasChoice ? [face.name, face.serif, face.gothic] : undefined,
    forget,
    forgotten,
  });
}

/** For `resume.js`, with "{}" in place of the label of an episode, and of a number. */
function resumeWords({ readOn, resume, newSince, read, begun }: Words): string {
  return JSON.stringify({ resume: readOn, button: resume("{}"), ...newSince, read, begun });
}
