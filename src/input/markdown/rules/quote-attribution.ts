import type { CoreRule } from "markdown-it";

/**
 * Core rule: gives the attribution of a quotation, a last paragraph that begins with a dash, the class `source`:
 *
 *     > 안개는 강의 숨이다.
 *     >
 *     > — 『도시 산책』
 */
export const quoteAttribution: CoreRule = ({ tokens }) => {
  tokens.forEach((token, index) => {
    if (token.type !== "blockquote_close" || tokens[index - 1]?.type !== "paragraph_close") return;
    const open = tokens[index - 3];
    const first = tokens[index - 2]?.children?.[0];
    const isOnly = tokens[index - 4]?.type === "blockquote_open";
    if (
      !isOnly &&
      open?.type === "paragraph_open" &&
      first?.type === "text" &&
      /^[—―] /.test(first.content)
    ) {
      open.attrJoin("class", "source");
    }
  });
};
