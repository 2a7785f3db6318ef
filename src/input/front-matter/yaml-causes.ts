/** Maps the parser's error codes to causes that have messages; its own speak of YAML's grammar, and English. */
export function causeOf(code: string): string {
  const known: Readonly<Record<string, string>> = {
    DUPLICATE_KEY: "duplicate-key",
    TAB_AS_INDENT: "tab",
    BAD_INDENT: "indent",
    MISSING_CHAR: "unclosed",
    BLOCK_AS_IMPLICIT_KEY: "colon",
    BLOCK_IN_FLOW: "colon",
    TAG_RESOLVE_FAILED: "text",
    BAD_SCALAR_START: "text",
    UNEXPECTED_TOKEN: "text",
    BAD_ALIAS: "text",
    BAD_DQ_ESCAPE: "escape",
    MULTILINE_IMPLICIT_KEY: "no-field",
    RESOURCE_EXHAUSTION: "too-deep",
  };
  return Object.hasOwn(known, code) ? (known[code] as string) : "grammar";
}
