import type { LostTextFacts } from "./lost-text.ts";
import type { Sentences } from "./sentences.ts";

export const lostText: Pick<Sentences, keyof LostTextFacts> = {
  "definition-unused": ({ label }) =>
    `This line defines an address of [${label}] that no link uses, and is not shown. ${asTyped(label)}`,
  "definition-duplicate": ({ label, firstLine }) =>
    `This line defines [${label}] a second time (the first on line ${firstLine} counts), and is not shown. ${asTyped(label)}`,
  "definition-words": ({ label, words }) =>
    `This line defines “${words}” as the address of [${label}], which leads nowhere, and is not shown. ${asTyped(label)}`,
  "definition-glued": ({ label }) =>
    `This line would define [${label}], but it belongs to the text above it, so links to it are shown as typed. Put a blank line above it.`,
  "definition-missing": ({ text, label, suggestion }) =>
    suggestion
      ? `The address [${label}] is not defined, so the link is shown as typed. Did you mean [${suggestion}]?`
      : `The address [${label}] is not defined, so the link is shown as typed. Add a line "[${label}]: https://…", or write \\[${text}] if no link is meant.`,
  "address-spaces": ({ target, instead, exists }) =>
    `The address “${target}” has spaces, so it is shown as typed. Write ${instead}${exists === false ? ", and check the name: nothing is there" : ""}${exists ? ', or run "npm run check -- --fix"' : ""}.`,
  "address-rest": ({ rest, instead }) =>
    `Only a title in straight quotation marks may follow an address, not ${rest}, so all of it is shown as typed. Write ${instead}.`,
  "address-apart": ({ instead }) =>
    `A space between the brackets and the parentheses makes them text instead of a link. Write ${instead}.`,
  "address-template": ({ code }) =>
    `${code} is template code, which has no meaning here, so the link leads nowhere. Write the address itself, as in (25.md), or [[25]].`,
  "fence-unclosed": ({ fence, opens }) =>
    opens === null
      ? `The code fence ${fence} is not closed, so everything below it is shown as code, up to the end of its list, quotation or text. Write ${fence} on a line of its own where the code ends.`
      : `The code fence ${fence} is not closed before the next one opens on line ${opens}, so what is between them is shown as code. Write ${fence} on a line of its own where the code ends.`,
  "heading-tight": ({ mark, words }) =>
    `A heading needs a space behind its “${mark}”, so this line is shown as typed. Write “${mark} ${words}”, or “\\${mark}${words}” if no heading is meant.`,
  "picture-embedded": ({ name, instead }) =>
    `![[${name}]] is no Markdown and does not show the file. Write ${instead}.`,
};

/** How to show a line that begins with a label and a colon; with a number it was meant to be a note. */
function asTyped(label: string): string {
  return /^\d+$/.test(label)
    ? `Write a note as [^${label}]: …, any other text as \\[${label}]: …, or remove the line.`
    : `Write \\[${label}]: … to show it, or remove it.`;
}
