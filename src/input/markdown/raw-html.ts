import type { MarkdownIt, Token } from "markdown-it";
import { escapeHtml } from "../../core/html.ts";
import { reportFlaw } from "../../core/picture-flaw.ts";
import { mapSrcset } from "../../core/srcset.ts";
import type { ImageMeta } from "./image-meta.ts";
import { isExternal, readTarget } from "./link-target.ts";
import { type LinkContext, resolve as resolveLink } from "./links.ts";
import { addHole, report } from "./parse-state.ts";
import type { UnresolvedAddress } from "./parsed-text.ts";
import { resolve as resolvePicture } from "./pictures.ts";
import { type Piece, sentenceOf, tokenLike } from "./raw-piece.ts";
import { isRawText, type RawAttribute, type RawTag, rawTags } from "./raw-tags.ts";
import { offsetOf } from "./source-positions.ts";

/**
 * Resolves the addresses in an author's own HTML (`html: true`) like those of Markdown: `src`, `srcset`, `poster`,
 * `href`. What leads out of the site stays as typed, and so does everything else.
 */
export function resolveHtml(tokens: readonly Token[], context: LinkContext, md: MarkdownIt): void {
  for (const token of tokens) {
    if (token.type === "html_block") rewrite({ token, within: token, base: 0, context, md });
    let inRawText: string | null = null;
    for (const child of token.children ?? []) {
      if (child.type !== "html_inline") continue;
      if (inRawText !== null) {
        if (child.content.toLowerCase().startsWith(`</${inRawText}`)) inRawText = null;
        continue;
      }
      const tags = rewrite({ token: child, within: token, base: child.at ?? 0, context, md });
      const name = tags.at(-1)?.name ?? "";
      if (isRawText(name)) inRawText = name;
    }
  }
}

function rewrite(piece: Piece): readonly RawTag[] {
  const { token } = piece;
  const html = token.content;
  const tags = rawTags(html);
  let out = "";
  let copied = 0;
  for (const tag of tags) {
    for (const attribute of tag.attributes) {
      const replaced = replacement(tag, attribute, piece);
      if (replaced === null) continue;
      const before = html.slice(copied, attribute.start);
      out += replaced === "" ? before.trimEnd() : before + replaced;
      copied = attribute.end;
    }
  }
  if (copied > 0) token.content = out + html.slice(copied);
  return tags;
}

/** The attribute with its address resolved, "" to remove it, null to leave it as typed. */
function replacement(tag: RawTag, attribute: RawAttribute, piece: Piece): string | null {
  const { name } = attribute;
  if (name === "srcset") return pictures(attribute, piece);
  if (name !== "src" && name !== "poster" && name !== "href") return null;
  const address = addressOf(attribute.value, piece);
  if (address === "" || tag.name === "base") return null;
  if (name === "poster" || (name === "src" && (tag.name === "img" || tag.name === "input")))
    return picture(tag, attribute, address, piece);
  if (tag.name === "a" || tag.name === "area") return link(tag, attribute, address, piece);
  return isExternal(address) || address.startsWith("#") ? null : file(attribute, address, piece);
}

/** Decoded like a browser does, without the tabs and line ends that it leaves out. */
function addressOf(value: string, { md }: Piece): string {
  const decoded = md.utils.unescapeAll(value.replaceAll("\\", "\\\\")).replace(/[\t\n\r]/g, "");
  return md.normalizeLink(decoded.trim());
}

/** The size of the file follows the `src` of an `img` in which the author wrote none. */
function picture(tag: RawTag, attribute: RawAttribute, address: string, piece: Piece): string | null {
  const isImg = attribute.name === "src" && tag.name === "img";
  if (isExternal(address) && !(isImg && /^(?:https?:)?\/\//i.test(address))) return null;
  const typed = new Map(tag.attributes.map(({ name, value }) => [name, value]));
  const alt = isImg ? (typed.get("alt") ?? null) : "";
  const image = tokenLike(piece, "image", attribute.start);
  image.attrs = [
    ["src", address],
    ["alt", ""],
  ];
  image.children = [tokenLike(piece, "text", 0)];
  (image.children[0] as Token).content = alt ?? "";
  image.meta = { tag: { decorative: alt?.trim() === "" } } satisfies ImageMeta;
  const sized = isImg && (typed.has("width") || typed.has("height"));
  for (const name of sized ? ["width", "height"] : []) {
    const value = typed.get(name);
    if (value !== undefined) image.attrs.push([name, value]);
  }
  const { path } = readTarget(address);
  const { resolver } = piece.context;
  if (path.startsWith("/") && !isExternal(address) && resolver.picture(path).to === "nowhere") {
    // The author's own template may make it.
    const answer = resolver.link(path);
    if (answer.to === "outside") {
      noteUnresolved("picture", answer.address, path, attribute, piece);
      return hole(attribute, answer.address, address, piece);
    }
  }
  const file = resolvePicture(image, piece.within, piece.context);
  if (file !== null) piece.context.files.add(file.source);
  const src = image.attrGet("src");
  if (image.type !== "image" || src === null || src === address) return null;
  const sizes = isImg ? ["width", "height"].map((name) => sizeOf(name, image, typed)) : [];
  return `${attribute.name}="${src}"${sizes.join("")}`;
}

/** A size that the author left out. A typed one that is no number ("50%") has no proportions. */
function sizeOf(name: string, image: Token, typed: ReadonlyMap<string, string>): string {
  const size = image.attrGet(name);
  const other = typed.get(name === "width" ? "height" : "width");
  const isKnown = other === undefined || /^\d+$/.test(other);
  return size !== null && isKnown && !typed.has(name) ? ` ${name}="${size}"` : "";
}

function pictures(attribute: RawAttribute, piece: Piece): string | null {
  const { context, within, base } = piece;
  let isChanged = false;
  const mapped = mapSrcset(attribute.value, (typed) => {
    const address = addressOf(typed, piece);
    if (address === "" || isExternal(address)) return typed;
    const { path } = readTarget(address);
    const answer = context.resolver.picture(path);
    isChanged = true;
    if (answer.to === "picture") {
      context.files.add(answer.picture.source);
      return addHole(context.parse, { hole: "address", address: answer.picture.address, fragment: null });
    }
    const outside = path.startsWith("/") ? context.resolver.link(path) : answer;
    if (outside.to === "outside") {
      noteUnresolved("picture", outside.address, path, attribute, piece);
      return addHole(context.parse, { hole: "address", address: outside.address, fragment: null });
    }
    const offset = offsetOf(context.parse.lineIndex, within, base + attribute.start);
    if (answer.to === "flawed")
      reportFlaw(path, answer.flaw, (code, facts) => report(context.parse, offset, code, facts));
    else if (answer.to === "nowhere")
      report(context.parse, offset, "picture-missing", { target: path, suggestion: answer.suggestion });
    return typed;
  });
  return isChanged ? `srcset="${mapped.replaceAll('"', "&quot;")}"` : null;
}

function link(tag: RawTag, attribute: RawAttribute, address: string, piece: Piece): string | null {
  if (address.startsWith("#:~:")) return null;
  const { token, within, context } = piece;
  // One more than its offset, like the links of markdown-it.
  const open = tokenLike(piece, "link_open", attribute.start + 1);
  open.attrs = [["href", address]];
  if (!resolveLink(open, within, context)) return "";
  const cited = context.cited.get(open);
  if (cited !== undefined && token !== within) {
    context.cited.delete(open);
    context.cited.set(token, cited);
  } else if (cited !== undefined) context.citing.push(sentenceOf(tag, open, piece));
  const href = open.attrGet("href") ?? "";
  return href === address ? null : `href="${escapeHtml(href)}"`;
}

/**
 * A file that a browser loads: a film, a sound, a frame. One whose path begins with "/" may be a copy of the author's.
 */
function file(attribute: RawAttribute, address: string, piece: Piece): string | null {
  const { context, within, base } = piece;
  const { path } = readTarget(address);
  if (path === "") return null;
  const answer = context.resolver.link(path);
  if (answer.to === "hidden") return "";
  if (answer.to === "file") context.files.add(answer.source);
  if (answer.to === "outside") noteUnresolved("link", answer.address, path, attribute, piece);
  if (answer.to === "file" || answer.to === "post" || answer.to === "outside")
    return hole(attribute, answer.address, address, piece);
  if (path.startsWith("/")) return hole(attribute, path, address, piece);
  const offset = offsetOf(context.parse.lineIndex, within, base + attribute.start);
  // Files that a browser would run are never copied, and may be there all the same.
  const near = answer.to === "nowhere" && answer.suggestion !== path.replace(/^\.\//, "");
  const suggestion = near ? answer.suggestion : null;
  report(context.parse, offset, "link-nowhere", { target: path, suggestion });
  return null;
}

function noteUnresolved(
  kind: UnresolvedAddress["kind"],
  address: string,
  target: string,
  attribute: RawAttribute,
  { context, within, base }: Piece,
): void {
  const offset = offsetOf(context.parse.lineIndex, within, base + attribute.start);
  context.unresolved.push({ kind, address, target, offset });
}

function hole(attribute: RawAttribute, to: string, address: string, { context }: Piece): string {
  const { query, fragment } = readTarget(address);
  const suffix = query === "" ? "" : query + (fragment === null ? "" : `#${encodeURIComponent(fragment)}`);
  const own = query === "" ? fragment : null;
  const value = addHole(context.parse, { hole: "address", address: to, fragment: own });
  return `${attribute.name}="${value}${escapeHtml(suffix)}"`;
}
