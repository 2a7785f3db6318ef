/**
 * A setting's value where the text of a configuration file holds it as a plain string in `addPlugin(yeonjae, …)`; null
 * where code makes it.
 */
export function literalSetting(config: string, field: string): string | null {
  const pattern = new RegExp(`(?<![\\w.])["']?${field}["']?\\s*:\\s*(["'\`])([^"'\`\\\\\\n$]+)\\1`);
  const [, , value] = pattern.exec(callOf(config)) ?? [];
  return value ?? null;
}

/** The call that adds the plugin, up to its closing parenthesis. */
function callOf(config: string): string {
  const call = config.slice(Math.max(0, config.search(/\baddPlugin\(\s*yeonjae\b/)));
  let depth = 0;
  for (const [index, character] of [...call].entries()) {
    if (character === "(") depth++;
    if (character === ")" && --depth === 0) return [...call].slice(0, index).join("");
  }
  return call;
}
