import type { CoreRule, Token } from "markdown-it";
import { plainText } from "../plain-text.ts";
import type { TableMeta } from "../render.ts";

const ALIGN = /^text-align:(left|center|right)$/;

/**
 * Core rule: sets cell alignment as a class, since a strict CSP forbids `style`, and names each table by its header.
 */
export const tables: CoreRule = ({ tokens }) => {
  let table: Token | null = null;
  let head: string[] = [];
  tokens.forEach((token, index) => {
    if (token.type === "table_open") {
      table = token;
      head = [];
    } else if (token.type === "th_open" || token.type === "td_open") {
      const align = ALIGN.exec(token.attrGet("style") ?? "")?.[1];
      if (align)
        token.attrs = (token.attrs ?? []).map(([name, value]) =>
          name === "style" ? ["class", align] : [name, value],
        );
      if (token.type === "th_open") head.push(plainText(tokens[index + 1]?.children ?? []).trim());
    } else if (token.type === "thead_close" && table) {
      table.meta = { label: head.filter(Boolean).join(", ") } satisfies TableMeta;
    }
  });
};
