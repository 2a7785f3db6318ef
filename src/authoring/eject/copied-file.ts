import { fnv1a } from "../../core/fnv1a.ts";

/** From which version a file of the author's was copied, and the digest of the stock file of then. */
export interface Origin {
  readonly version: string;
  readonly digest: string;
  /** Whether nothing but that line has been added since. */
  readonly isUnchanged: boolean;
}

const ORIGIN = /^(?:\/\/|\/\*|<!--) Copied from layouts\/\S+ of yeonjae (\S+) \[([0-9a-f]{8})\].*\r?\n/;

/** A stock file as the author gets it: a first line says where it comes from, by which `doctor` knows it later. */
export function copyOf(name: string, text: string, version: string): string {
  const origin = `Copied from layouts/${name} of yeonjae ${version} [${stockDigest(text)}]; it takes the place of that file.`;
  if (name.endsWith(".css")) return `/* ${origin} */\n\n${text}`;
  if (name.endsWith(".svg")) return `<!-- ${origin} -->\n${text}`;
  return `// ${origin}\n\n${text}`;
}

export function originOf(copy: string): Origin | null {
  const [line, version, digest] = ORIGIN.exec(copy) ?? [];
  if (line === undefined || version === undefined || digest === undefined) return null;
  const rest = copy.slice(line.length).replace(/^\r?\n/, "");
  return { version, digest, isUnchanged: stockDigest(rest) === digest };
}

/** The ends of lines may be others. */
export function stockDigest(text: string): string {
  return fnv1a(text.replaceAll("\r\n", "\n")).toString(16).padStart(8, "0");
}
