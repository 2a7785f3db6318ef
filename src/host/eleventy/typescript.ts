/**
 * Makes Node read TypeScript where it does not do so by itself, before 22.18: an author's settings, pages and layouts are
 * written in it. Whatever has read this very file from its source reads those, too.
 */
export async function readTypeScript(): Promise<void> {
  if (Object(process.features).typescript || import.meta.url.endsWith(".ts")) return;
  // The hooks of tsx look at every file that is loaded from then on, which takes long: what our plugin needs comes before.
  await Promise.all([
    import("./plugin.ts"),
    import("../../build/site-builder.ts"),
    import("../theme/load.ts"),
  ]);
  (await import("tsx/esm/api")).register();
}
