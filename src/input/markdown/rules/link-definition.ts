import type { BlockRule, StateBlock } from "markdown-it";
import type { LinkDefinition } from "../link-definition.ts";
import { parseStateOf } from "../parse-state.ts";

/** Entry of markdown-it's `env.references`. */
interface LinkReference {
  readonly title: string;
  readonly href: string;
  /** Ours; undefined until it is recorded. */
  readonly definition?: LinkDefinition;
}

const LABEL = /^\[((?:\\.|[^\\\]])*)\]:/s;

/**
 * Block rule, wraps markdown-it's `reference`: records each definition, and whether a link uses it. markdown-it keeps
 * neither offsets nor later definitions of the same label.
 *
 *     [민수]: 출발했어?
 *     ^
 */
export const linkDefinition =
  (reference: BlockRule): BlockRule =>
  (state, startLine, endLine, silent) => {
    if (!reference(state, startLine, endLine, silent)) return false;
    if (!silent) record(state, startLine);
    return true;
  };

function record(state: StateBlock, startLine: number): void {
  const references = state.env.references as Record<string, LinkReference>;
  let typed = "";
  for (let line = startLine; line < state.line; line++)
    typed += `${state.src.slice(startOf(state, line), state.eMarks[line])}\n`;
  const label = LABEL.exec(typed)?.[1] ?? "";
  const key = state.md.utils.normalizeReference(label);
  if (!Object.hasOwn(references, key)) return;
  const { title, href, definition: first = null } = references[key] as LinkReference;
  const definition: LinkDefinition = { label, offset: startOf(state, startLine), href, first, isUsed: false };
  parseStateOf(state.env).linkDefinitions.push(definition);
  if (first !== null) return;
  references[key] = {
    title,
    definition,
    // markdown-it reads the address when a link or picture uses it, and never otherwise.
    get href() {
      definition.isUsed = true;
      return href;
    },
  };
}

function startOf({ bMarks, tShift }: StateBlock, line: number): number {
  return (bMarks[line] as number) + (tShift[line] as number);
}
