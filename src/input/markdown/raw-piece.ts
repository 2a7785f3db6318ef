import type { MarkdownIt, Token, TokenClass } from "markdown-it";
import type { LinkContext } from "./links.ts";
import type { RawTag } from "./raw-tags.ts";

/** A piece of HTML: the token that holds it, and where that stands in the token with the source lines. */
export interface Piece {
  readonly token: Token;
  readonly within: Token;
  readonly base: number;
  readonly context: LinkContext;
  readonly md: MarkdownIt;
}

const AROUND = 500;

/** An inline token with the words around a link of a block of HTML, for the sentence of its citation. */
export function sentenceOf(tag: RawTag, open: Token, piece: Piece): Token {
  const html = piece.token.content;
  const inline = tokenLike(piece, "inline", 0);
  const words = [
    html.slice(Math.max(0, tag.start - AROUND), tag.start),
    html.slice(tag.end, tag.end + AROUND),
  ];
  const [before, after] = words.map((part) => {
    const text = tokenLike(piece, "text", 0);
    text.content = piece.md.utils.unescapeAll(part.replace(/<[^<>]*>?|^[^<>]*>/g, ""));
    return text;
  }) as [Token, Token];
  inline.children = [before, open, after];
  return inline;
}

/** A new token at an offset in the piece. */
export function tokenLike({ token, base }: Piece, type: string, at: number): Token {
  const created = new (token.constructor as TokenClass)(type, "", 0);
  created.at = base + at;
  return created;
}
