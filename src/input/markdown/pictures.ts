import type { Token } from "markdown-it";
import type { Picture } from "../../core/model.ts";
import { isDataPicture, reportFlaw } from "../../core/picture-flaw.ts";
import { type ImageMeta, imageMetaOf } from "./image-meta.ts";
import { decode, isExternal, readTarget, withScheme } from "./link-target.ts";
import type { LinkContext } from "./links.ts";
import { addHole, report } from "./parse-state.ts";
import { altOf } from "./plain-text.ts";
import { offsetOf } from "./source-positions.ts";

/** Host with optional port, restricted to what is valid in a Content Security Policy. */
const HOST = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?|\[[0-9a-f:.]+\])(?::\d+)?$/;

/** Resolves the pictures of a text. One that cannot be shown is replaced by its alternative text. */
export function resolvePictures(tokens: readonly Token[], context: LinkContext): void {
  for (const inline of tokens) {
    for (const child of inline.children ?? []) {
      if (child.type !== "image") continue;
      const typedWidth = Number(child.attrGet("width"));
      const file = resolve(child, inline, context);
      if (file === null) continue;
      if (file.type === DRAWING) context.files.add(file.source);
      else {
        const { address, source } = file;
        context.pictures.add(source);
        child.meta = { ...imageMetaOf(child), file: { address, source, typedWidth } } satisfies ImageMeta;
      }
    }
  }
}

const DRAWING = "image/svg+xml";

/**
 * Sets the address and size of a picture; one that cannot be shown becomes text.
 *
 * @returns the file beside the posts that it shows
 */
export function resolve(
  image: Token,
  inline: Token,
  context: LinkContext,
): Pick<Picture, "source" | "address" | "type"> | null {
  const { parse, resolver, hosts } = context;
  const src = image.attrGet("src") ?? "";
  const title = image.attrGet("title");
  const alt = altOf(image);
  const offset = offsetOf(parse.lineIndex, inline, image.at ?? 0);
  const typed = decode(src);
  // Attributes set by an author's plugin are kept.
  const others = (image.attrs ?? []).filter(([name]) => !["src", "alt", "title"].includes(name));

  let file: Omit<Picture, "alt"> | null = null;

  if (isDataPicture(src)) {
    report(parse, offset, "picture-data", { target: src });
    toText(image, alt);
    return null;
  }
  if (isExternal(src)) {
    const host = hostOf(src);
    if (host === null) {
      report(parse, offset, "link-unsafe", { target: typed });
      toText(image, alt);
      return null;
    }
    report(parse, offset, "picture-foreign", { host });
    hosts.add(host);
    image.attrs = [["src", withScheme(src)], ["alt", alt], ...others];
  } else {
    const answer = resolver.picture(readTarget(src).path);
    if (answer.to === "flawed") {
      reportFlaw(typed, answer.flaw, (code, facts) => report(parse, offset, code, facts));
      toText(image, alt);
      return null;
    }
    if (answer.to === "outside") {
      context.unresolved.push({ kind: "picture", address: answer.address, target: typed, offset });
      const src = addHole(parse, { hole: "address", address: answer.address, fragment: null });
      image.attrs = [["src", src], ["alt", alt], ...others];
      return null;
    }
    if (answer.to === "nowhere") {
      report(parse, offset, "picture-missing", { target: typed, suggestion: answer.suggestion });
      toText(image, alt);
      return null;
    }
    const { address, width, height } = answer.picture;
    file = answer.picture;
    image.attrs = [
      ["src", addHole(parse, { hole: "address", address, fragment: null })],
      ["alt", alt],
      ...others,
    ];
    setSize(image, width, height);
  }
  const { tag } = imageMetaOf(image);
  if (alt === "" && !tag?.decorative)
    report(parse, offset, "picture-alt", tag ? { target: typed, tag: true } : { target: typed });
  if (title !== null) image.attrs.push(["title", title]);
  return file;
}

/** Completes the size that an author typed by the proportions of the file; without any, the file's own size. */
function setSize(image: Token, width: number | null, height: number | null): void {
  const typedWidth = image.attrGet("width");
  const typedHeight = image.attrGet("height");
  if (width === null || height === null || (typedWidth !== null && typedHeight !== null)) return;
  const scale = Number(typedWidth ?? width) / width || 1;
  const scaleHeight = Number(typedHeight ?? height) / height || 1;
  if (typedWidth === null) image.attrSet("width", String(Math.max(1, Math.round(width * scaleHeight))));
  if (typedHeight === null) image.attrSet("height", String(Math.max(1, Math.round(height * scale))));
}

function toText(image: Token, alt: string): void {
  image.type = "text";
  image.content = alt;
}

/** The host of an http or https URL; null for any other URL. */
function hostOf(src: string): string | null {
  try {
    const { protocol, host } = new URL(withScheme(src));
    return /^https?:$/.test(protocol) && HOST.test(host) ? host : null;
  } catch {
    return null;
  }
}
