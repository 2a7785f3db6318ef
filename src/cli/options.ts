/** Every option of every command; `value` is the placeholder in the help, `flag` how it is typed where its name is another. */
export const OPTIONS = {
  input: { type: "string", value: "posts" },
  output: { type: "string", value: "_site" },
  now: { type: "string", value: "2026-01-07T07:00" },
  drafts: { type: "boolean" },
  strict: { type: "boolean" },
  format: { type: "string", value: "text|json|github" },
  all: { type: "boolean" },
  /** Without a value: repair text. */
  fix: { type: "choice", value: "ids" },
  /** The `--fix` of `doctor`, which takes no value. */
  mend: { type: "boolean", flag: "fix" },
  "dry-run": { type: "boolean" },
  series: { type: "string", value: "city" },
  season: { type: "string", value: "2" },
  edit: { type: "boolean" },
  after: { type: "string", value: "12" },
  kind: { type: "string", value: "special|notice" },
  date: { type: "string", value: "now|next|keep" },
  unlisted: { type: "boolean" },
  "due-since": { type: "string", value: "2026-01-07T07:00:00Z" },
  since: { type: "string", value: "main" },
  port: { type: "string", value: "8080" },
  yes: { type: "boolean" },
  lang: { type: "string", value: "ko|en" },
  title: { type: "string", value: '"…"' },
  author: { type: "string", value: '"…"' },
  url: { type: "string", value: "https://…" },
  weekday: { type: "string", value: "wednesday" },
  time: { type: "string", value: "07:00" },
  "time-zone": { type: "string", value: "Asia/Seoul" },
  host: { type: "string", value: "github|gitlab|netlify|cloudflare|server" },
  editor: { type: "string", value: "pages|sveltia" },
  repo: { type: "string", value: "someone/column" },
  /** `init` has a `--host` as well. */
  lan: { type: "boolean", flag: "host" },
  engine: { type: "string", value: "yeonjae.tgz" },
  git: { type: "boolean" },
  "no-install": { type: "boolean" },
  version: { type: "boolean" },
  help: { type: "boolean" },
} as const satisfies { [name: string]: OptionType };

type OptionType =
  | { readonly type: "string"; readonly value: string }
  | { readonly type: "boolean"; readonly flag?: string }
  /** Stands alone, or with this one value behind it. */
  | { readonly type: "choice"; readonly value: string };

export type OptionName = keyof typeof OPTIONS;

/** An option as it is typed, without its dashes. */
export function flagOf(name: OptionName): string {
  const option: OptionType = OPTIONS[name];
  return "flag" in option ? (option.flag ?? name) : name;
}

type Value<Name extends OptionName> = (typeof OPTIONS)[Name] extends infer Option
  ? Option extends { type: "string" }
    ? string
    : Option extends { type: "choice"; value: infer Only }
      ? true | Only
      : true
  : never;

/** Parsed arguments after the name of a command. */
export type ParsedOptions = { readonly [Name in OptionName]?: Value<Name> } & {
  readonly positionals: readonly string[];
};
