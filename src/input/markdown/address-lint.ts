import { shortened } from "./definition-lint.ts";
import { isPictureName, TEMPLATE } from "./link-target.ts";
import type { LinkContext } from "./links.ts";
import {
  hasSpaces,
  insideParentheses,
  type LooseAddress,
  readLooseAddress,
  written,
} from "./loose-address.ts";
import { type LooseBrackets, opensLine, reportBrackets } from "./loose-brackets.ts";

const WEB = /^https?:\/\//i;
const MARKDOWN = /\.md$/i;

/** Reports `[text](an address with spaces)`, and other things that keep parentheses from being an address. */
export function lintAddress(brackets: LooseBrackets, context: LinkContext): void {
  const inside = insideParentheses(brackets.content, brackets.close + 1);
  if (inside === null) return;
  if (TEMPLATE.test(inside)) {
    reportTemplate(brackets, inside, context);
    return;
  }
  const address = readLooseAddress(inside);
  if (reportSpaces(brackets, address, context)) return;
  const { isPicture } = brackets;
  const first = /^\S+/.exec(address.typed)?.[0] ?? "";
  if (isPicture && hasSpaces(address) && isPictureName(first)) {
    const rest = inside.trim().slice(first.length).trim();
    reportBrackets(brackets, context.parse, "address-rest", { rest, instead: `(${first})`, typed: null });
  }
}

/**
 * Reports a definition that is none since its address has spaces.
 *
 * @returns whether it did
 */
export function lintLooseDefinition(brackets: LooseBrackets, context: LinkContext): boolean {
  const { content, close, isPicture } = brackets;
  if (isPicture || !opensLine(brackets)) return false;
  const end = content.indexOf("\n", close);
  const inside = content.slice(close + 2, end < 0 ? content.length : end);
  if (/^\s*(?:\{\{|\{%)/.test(inside)) return reportTemplate(brackets, inside, context);
  const address = readLooseAddress(inside);
  // A chat log has addresses of the web, too: "[민수]: https://example.org 봤어?"
  return !WEB.test(address.typed) && reportSpaces(brackets, address, context);
}

/** Reports `[text] (address)`. */
export function lintApart(brackets: LooseBrackets, context: LinkContext): void {
  const { content, open, close, text, isPicture } = brackets;
  const inside = insideParentheses(content, content.indexOf("(", close));
  if (inside === null || content[open - 1] === "]") return;
  // "[1] (https://…)" and "[x] (https://…)" are items of lists.
  if (!isPicture && !/\p{L}/u.test(text)) return;
  if (/^x$/i.test(text) && opensLine(brackets)) return;
  const address = readLooseAddress(inside);
  if (address.rest !== null || address.path === "") return;
  const found = judge(address, isPicture, context);
  if (found === "none") return;
  const title = address.title === "" ? "" : ` ${address.title}`;
  const instead = `${isPicture ? "!" : ""}[${shortened(text)}](${written(address)}${title})`;
  const isCertain = found !== "likely" && !hasSpaces(address);
  const typed = isCertain ? `${content.slice(close, content.indexOf("(", close))}(${inside})` : null;
  reportBrackets(brackets, context.parse, "address-apart", { instead, typed });
}

function reportTemplate(brackets: LooseBrackets, inside: string, { parse }: LinkContext): true {
  reportBrackets(brackets, parse, "address-template", { code: shortened(inside) });
  return true;
}

function reportSpaces(brackets: LooseBrackets, address: LooseAddress, context: LinkContext): boolean {
  const { typed, title, rest } = address;
  if (!hasSpaces(address) && rest === null) return false;
  const found = judge(address, brackets.isPicture, context);
  if (found === "none") return false;
  const instead = written(address);
  if (rest === null) {
    const exists = found === "web" ? null : found === "found";
    reportBrackets(brackets, context.parse, "address-spaces", { target: typed, instead, exists });
  } else {
    const titled = title === "" ? instead : `${instead} ${title}`;
    const typed = found === "found" ? insideParentheses(brackets.content, brackets.close + 1) : null;
    reportBrackets(brackets, context.parse, "address-rest", {
      rest,
      instead: `(${titled})`,
      typed: typed === null ? null : `(${typed})`,
    });
  }
  return true;
}

/** Whether it is an address: "found" when it leads into the column, "likely" when it only looks like it. */
function judge(
  { path, fragment }: LooseAddress,
  isPicture: boolean,
  { resolver, ids }: LinkContext,
): "found" | "web" | "likely" | "none" {
  if (WEB.test(path)) return "web";
  if (path === "") return fragment && ids.taken.has(fragment) ? "found" : "none";
  // Files have an extension, and series a folder: a resolver searches long for what is neither.
  if (/[./]/.test(path)) {
    const target = path.normalize("NFC");
    if (resolver.picture(target).to === "picture" || (!isPicture && leads(resolver.link(target).to)))
      return "found";
  }
  return isPictureName(path) || (!isPicture && (MARKDOWN.test(path) || /^\.{1,2}\//.test(path)))
    ? "likely"
    : "none";
}

function leads(to: string): boolean {
  return to === "post" || to === "file" || to === "hidden";
}
