import { type Problem, problem } from "../../core/problems/problem.ts";
import { lineOfField } from "../../input/settings/as-mapping.ts";
import { CONFIG } from "../../input/settings/settings.ts";
import type { CardDrawing } from "../../outputs/card-drawing.ts";
import { cachePaths } from "../publish/cache-paths.ts";
import type { Session } from "./session.ts";

interface CardDrawer {
  readonly cards: CardDrawing | null;
  readonly problems: readonly Problem[];
}

/**
 * The drawer of share cards: null without the setting, and with what is wrong where its packages are missing. Loaded
 * where there are cards.
 */
export async function cardDrawer(session: Session): Promise<CardDrawer> {
  const { root, builder, config } = session;
  if (!builder?.site.cards) return { cards: null, problems: [] };
  const at = { path: CONFIG, line: lineOfField(config, "cards") };
  const { drawNothing, drawWhenRendered, findDrawing } = await import("../cards/drawers.ts");
  const drawing = findDrawing(root, builder.site.font);
  if (typeof drawing === "string")
    return { cards: null, problems: [problem("cards-missing", at, { install: drawing })] };
  const { makeDrawer = drawWhenRendered } = session;
  const draw = makeDrawer ?? drawNothing;
  return { cards: draw({ drawing, folder: cachePaths(root).cards, at }), problems: [] };
}
