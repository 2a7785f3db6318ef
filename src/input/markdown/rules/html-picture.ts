import type { StateInline } from "markdown-it";
import type { ImageMeta } from "../image-meta.ts";
import { readAttributes, type TypedAttribute } from "./html-attributes.ts";
import { reportAt } from "./track-positions.ts";

const ALLOWED = new Set(["src", "alt", "title", "width", "height"]);
/** Pixels, as browsers read them: "300", "300px", "300.5". */
const PIXELS = /^\s*0*([1-9]\d{0,5})(?:\.\d+)?(?:px)?\s*$/i;

/**
 * Pushes the picture of an `<img>`, the same token as that of `![…](…)`; false when it has no `src`, or attributes that
 * are not allowed.
 */
export function pushPicture(state: StateInline, attributes: string): boolean {
  const { normalizeLink, utils } = state.md;
  const typed = readAttributes(attributes, utils.unescapeAll);
  if (typed.some(({ name }) => !ALLOWED.has(name))) return false;
  const read = (wanted: string) => typed.find(({ name }) => name === wanted)?.value ?? null;
  // Like browsers, which leave out line ends and tabs: "java\tscript:" has a scheme.
  const src = read("src")
    ?.replace(/[\t\n\r]/g, "")
    .trim();
  if (!src) return false;

  const alt = read("alt");
  const title = read("title");
  const image = state.push("image", "img", 0);
  image.attrs = [
    ["src", normalizeLink(src)],
    ["alt", ""],
  ];
  if (title) image.attrs.push(["title", title]);
  for (const attribute of typed) {
    const pixels = pixelsOf(attribute);
    if (pixels !== null) image.attrs.push([attribute.name, pixels]);
    else if (isSize(attribute) && !/^(?:auto)?$/i.test(attribute.value?.trim() ?? ""))
      reportAt(state, state.pos, "picture-size", { attribute: attribute.name, found: attribute.value ?? "" });
  }
  image.content = alt ?? "";
  const text = new state.Token("text", "", 0);
  text.content = image.content;
  image.children = [text];
  image.meta = { tag: { decorative: alt?.trim() === "" } } satisfies ImageMeta;
  return true;
}

function pixelsOf(attribute: TypedAttribute): string | null {
  return isSize(attribute) ? (PIXELS.exec(attribute.value ?? "")?.[1] ?? null) : null;
}

type Size = TypedAttribute & { readonly name: "width" | "height" };

function isSize(attribute: TypedAttribute): attribute is Size {
  return attribute.name === "width" || attribute.name === "height";
}
