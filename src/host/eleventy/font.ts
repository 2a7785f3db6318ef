import { type Problem, problem } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { CutFont } from "../../outputs/fonts/column-font.ts";
import { cutWhenRendered } from "../fonts/cutters.ts";
import { findFont } from "../fonts/installed-font.ts";
import { cachePaths } from "../publish/cache-paths.ts";
import type { Session } from "./session.ts";

/** The cutter of the font in the settings: null without one, and with what is wrong where its packages are missing. */
export function fontCutter(session: Session): { cutFont: CutFont | null; problems: readonly Problem[] } {
  const { root, builder, config, makeCutter = cutWhenRendered } = session;
  const name = builder?.site.font ?? null;
  if (name === null) return { cutFont: null, problems: [] };
  const at = { path: CONFIG, line: lineOfField(config, "font") };
  const font = findFont(root, name);
  if (typeof font === "string")
    return { cutFont: null, problems: [problem("font-missing", at, { font: name, install: font })] };
  return { cutFont: makeCutter({ font, root, folder: cachePaths(root).fonts, at }), problems: [] };
}
