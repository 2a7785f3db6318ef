/** The quotation marks of a language. */
export interface QuoteMarks {
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
}

const marks = (double: string, single: string): QuoteMarks => ({
  double: [...double] as unknown as QuoteMarks["double"],
  single: [...single] as unknown as QuoteMarks["single"],
});

const HIGH = marks("“”", "‘’");
const LOW_HIGH = marks("„“", "‚‘");
const LOW_RIGHT = marks("„”", "‚’");
const ANGLED = marks("«»", "‘’");
const FRENCH: QuoteMarks = { double: ["«\u00a0", "\u00a0»"], single: ["‹\u00a0", "\u00a0›"] };

/** By primary subtag. */
const BY_LANGUAGE: ReadonlyMap<string, QuoteMarks> = new Map(
  (
    [
      ["ko en zh pt tr id vi nl ms th", HIGH],
      ["de cs sk sl bg lt et is", LOW_HIGH],
      ["pl ro hu hr", LOW_RIGHT],
      ["es it ca el nb nn no da uk ru", ANGLED],
      ["sv fi", marks("””", "’’")],
      ["fr", FRENCH],
    ] as const
  ).flatMap(([languages, quotes]) => languages.split(" ").map((language) => [language, quotes] as const)),
);

/** Quotation marks of a language; null for those typed directly (「」 in Japanese) and for unknown languages. */
export function quoteMarksIn(lang: string): QuoteMarks | null {
  return BY_LANGUAGE.get(lang.split("-", 1)[0]?.toLowerCase() ?? "") ?? null;
}
