import type { Preview } from "../column/previews.ts";
import type { Fingerprinter } from "./fingerprint.ts";
import { isTextType, mediaTypeOf } from "./media-type.ts";
import type { Bytes, Output, RenderContext } from "./output.ts";
import { pictureOutputs, pictures } from "./pictures/output.ts";
import { usesInColumn, usesInPreviews } from "./pictures/uses.ts";
import { preview } from "./preview/output.ts";
import { previewPages } from "./preview/pages.ts";
import { addressOf } from "./route.ts";

/** An output as the host sees it: its place in the whole site, its module, and a fingerprint that tells when it has to be rendered again. */
export interface PlannedOutput {
  readonly module: string;
  /** Below the output folder: "column/city/25/index.html" where the column is mounted at "/column/". */
  readonly path: string;
  /** "/city/25/", "/feed.xml" */
  readonly address: string;
  readonly counts: "page" | "feed" | null;
  /** Text goes through the author's transforms; any other type bypasses them. */
  readonly isText: boolean;
  /** At an address that the author's code and plugins must not learn of: it bypasses them, and is in no results. */
  readonly isUnlisted: boolean;
  readonly source: object | null;
  /**
   * Equal in two builds only when `render` gives the same bytes; null without `inputs`: render in every build. Lazy.
   */
  readonly fingerprint: string | null;
  render(): Bytes | Promise<Bytes>;
}

/** Every output of every module, in the order of modules: deterministic for a context. */
export function planOutputs(ctx: RenderContext, fingerprint: Fingerprinter): PlannedOutput[] {
  const { at } = ctx.column.site;
  return ctx.modules.flatMap((module) =>
    module
      .list(ctx)
      .filter(({ rootOnly }) => at === "/" || !rootOnly)
      .map((output) => plan(module.name, output, at, fingerprint)),
  );
}

/** The pages at unlisted addresses, which are planned apart from the modules. */
export function planPreviews(
  previews: readonly Preview[],
  ctx: RenderContext,
  fingerprint: Fingerprinter,
): PlannedOutput[] {
  const { at } = ctx.column.site;
  const planned = (module: string) => (file: Output) => plan(module, file, at, fingerprint, true);
  return [
    ...previewPages(previews, ctx).map(planned(preview.name)),
    ...previewPictures(previews, ctx).map(planned(pictures.name)),
  ];
}

/** The pictures that no other page shows. */
function previewPictures(previews: readonly Preview[], ctx: RenderContext): Output[] {
  if (previews.length === 0 || ctx.pictures === null) return [];
  const { variants } = ctx.once(usesInColumn);
  const others = [...usesInPreviews(previews, ctx).variants].filter(([address]) => !variants.has(address));
  return pictureOutputs(new Map(others), ctx);
}

/** The files that a mounted column does not write, since hosts read them at the root of a site only. */
export function rootFiles(ctx: RenderContext): Output[] {
  return ctx.modules.flatMap((module) => module.list(ctx).filter(({ rootOnly }) => rootOnly));
}

function plan(
  module: string,
  output: Output,
  at: string,
  fingerprint: Fingerprinter,
  isUnlisted = false,
): PlannedOutput {
  const { counts = null, source = null, type = mediaTypeOf(output.path) } = output;
  const path = at.slice(1) + output.path;
  let known: string | null | undefined;
  return {
    module,
    path,
    address: addressOf(path),
    counts,
    isText: isTextType(type) && !isUnlisted,
    isUnlisted,
    source,
    get fingerprint() {
      if (known === undefined) known = output.inputs ? fingerprint(...output.inputs()) : null;
      return known;
    },
    render: () => output.render(),
  };
}
