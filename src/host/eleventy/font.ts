import { type Problem, problem } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { CutFont } from "../../outputs/fonts/column-font.ts";
import { cachePaths } from "../publish/cache-paths.ts";
import type { Session } from "./session.ts";

interface FontCutter {
  readonly cutFont: CutFont | null;
  readonly problems: readonly Problem[];
}

/**
 * The cutter of the font in the settings: null without one, and with what is wrong where its packages are missing.
 * Loaded where there is a font.
 */
export async function fontCutter(session: Session): Promise<FontCutter> {
  const { root, builder, config } = session;
  const name = builder?.site.font ?? null;
  if (name === null) return { cutFont: null, problems: [] };
  const at = { path: CONFIG, line: lineOfField(config, "font") };
  const { cutWhenRendered, findFont } = await import("../fonts/cutters.ts");
  const font = findFont(root, name);
  if (typeof font === "string")
    return { cutFont: null, problems: [problem("font-missing", at, { font: name, install: font })] };
  const { makeCutter = cutWhenRendered } = session;
  return { cutFont: makeCutter({ font, root, folder: cachePaths(root).fonts, at }), problems: [] };
}
