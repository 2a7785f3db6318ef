import type { CoreRule } from "markdown-it";

/**
 * The last paragraph of a quotation that names where it comes from:
 *
 *     > 안개는 강의 숨이다.
 *     >
 *     > — 『도시 산책』
 */
export const sourceLines: CoreRule = ({ tokens }) => {
  tokens.forEach((token, index) => {
    if (token.type !== "blockquote_close" || tokens[index - 1]?.type !== "paragraph_close") return;
    const open = tokens[index - 3];
    const first = tokens[index - 2]?.children?.[0];
    const alone = tokens[index - 4]?.type === "blockquote_open";
    if (!alone && open?.type === "paragraph_open" && first?.type === "text" && /^[—―] /.test(first.content)) {
      open.attrJoin("class", "source");
    }
  });
};
