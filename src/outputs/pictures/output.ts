import { IMMUTABLE } from "../asset-bundle.ts";
import type { Output, OutputModule, RenderContext } from "../output.ts";
import { pathOf } from "../route.ts";
import { PICTURES, type PictureVariant } from "./types.ts";
import { usesInColumn } from "./uses.ts";
import { FOLDER } from "./variants.ts";

/** The pictures of the column in the sizes and formats that its pages and feeds need, all at addresses of their content. */
export const pictures: OutputModule = {
  name: PICTURES,
  headers: ({ href, pictures }) =>
    pictures === null ? [] : [{ path: `${href(FOLDER)}*`, headers: IMMUTABLE }],
  list: (ctx) => (ctx.pictures === null ? [] : pictureOutputs(ctx.once(usesInColumn).variants, ctx)),
};

export function pictureOutputs(
  variants: ReadonlyMap<string, PictureVariant>,
  { pictures }: RenderContext,
): Output[] {
  if (pictures === null) return [];
  return [...variants].map(([address, variant]) => ({
    path: pathOf(address),
    // The address says all of it.
    inputs: () => [address],
    render: () => pictures.encode(variant),
  }));
}
