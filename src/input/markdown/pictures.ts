import type { Token } from "markdown-it";
import { decode, isExternal, readTarget, withScheme } from "./link-target.ts";
import type { Surroundings } from "./links.ts";
import { leave, slip } from "./parse-state.ts";
import { altOf } from "./plain-text.ts";
import { offsetOf } from "./source-positions.ts";

/** A host that may go into a Content Security Policy, with its port. */
const HOST = /^(?:[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?|\[[0-9a-f:.]+\])(?::\d+)?$/;

/** Finds the pictures of a text. One that cannot be shown leaves its alternative text. */
export function resolvePictures(tokens: readonly Token[], surroundings: Surroundings): void {
  for (const inline of tokens) {
    for (const child of inline.children ?? []) {
      if (child.type === "image") resolve(child, inline, surroundings);
    }
  }
}

function resolve(image: Token, inline: Token, { parse, resolver, files, hosts }: Surroundings): void {
  const src = image.attrGet("src") ?? "";
  const title = image.attrGet("title");
  const alt = altOf(image);
  const offset = offsetOf(parse.places, inline, image.at ?? 0);
  const typed = decode(src);
  // What a plugin of the author's has written on it stays.
  const others = (image.attrs ?? []).filter(([name]) => !["src", "alt", "title"].includes(name));

  if (isExternal(src)) {
    const host = hostOf(src);
    if (host === null) {
      slip(parse, offset, "link-unsafe", { target: typed });
      words(image, alt);
      return;
    }
    slip(parse, offset, "picture-foreign", { host });
    hosts.add(host);
    image.attrs = [["src", withScheme(src)], ["alt", alt], ...others];
  } else {
    const answer = resolver.picture(readTarget(src).path);
    if (answer.to === "nowhere") {
      slip(parse, offset, "picture-missing", { target: typed, suggestion: answer.suggestion });
      words(image, alt);
      return;
    }
    const { source, address, width, height } = answer.picture;
    files.add(source);
    image.attrs = [
      ["src", leave(parse, { hole: "address", address, fragment: null })],
      ["alt", alt],
      ...others,
    ];
    if (width !== null) image.attrSet("width", String(width));
    if (height !== null) image.attrSet("height", String(height));
  }
  if (alt === "") slip(parse, offset, "picture-alt", { target: typed });
  if (title !== null) image.attrs.push(["title", title]);
}

function words(image: Token, alt: string): void {
  image.type = "text";
  image.content = alt;
}

/** Null when it is no host of the web's. */
function hostOf(src: string): string | null {
  try {
    const { protocol, host } = new URL(withScheme(src));
    return /^https?:$/.test(protocol) && HOST.test(host) ? host : null;
  } catch {
    return null;
  }
}
