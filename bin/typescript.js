/**
 * Makes this thread read TypeScript where Node does not do so by itself: before 22.18, and inside node_modules.
 * `first` is done beforehand, where that is so.
 */
export async function readTypeScript(first = async () => {}) {
  if (process.features.typescript && !import.meta.url.includes("/node_modules/")) return;
  await first();
  (await import("tsx/esm/api")).register();
}
