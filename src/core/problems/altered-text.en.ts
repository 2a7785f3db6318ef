import type { AlteredTextFacts } from "./altered-text.ts";
import type { Sentences } from "./sentences.ts";
import { shorten } from "./shorten.ts";

export const alteredText: Pick<Sentences, keyof AlteredTextFacts> = {
  "control-character": ({ code, count }) =>
    `The control character ${code} ${count === 1 ? "is" : `and ${count - 1} more of this file are`} left out. Remove ${count === 1 ? "it" : "them"}, or let "npm run check -- --fix" do so.`,
  "list-number": ({ typed, shown, written }) =>
    `"${typed}" is read as ${shown === typed ? "a list within a list" : `an item of a list, and shown as "${shown}"`}. Write "${written}", as "npm run check -- --fix" does.`,
  "table-surplus": ({ cells, columns, cure }) =>
    `This row has ${cells} cells, the table ${columns}; the rest is not shown. ${cure === null ? 'Write a bar within a cell as "\\|", or add a cell to the head.' : `A bar within a cell is "\\|": write ${cure}.`}`,
  "table-head": ({ cells, columns, cure }) =>
    `This head has ${cells} ${cells === 1 ? "cell" : "cells"}, the line below it ${columns}, so that no table is shown. ${cure === null ? 'Give both as many, and write a bar within a cell as "\\|".' : `A bar within a cell is "\\|": write ${cure}.`}`,
  "table-bar": ({ typed, cure }) => `The bar in ${typed} ends a cell of the table. Write ${cure}.`,
  "math-markdown": ({ mark }) =>
    `Markdown reads "${mark}…${mark}" as words, and ${mark === "$" ? "shows this one otherwise than typed" : "may change it"}. Add a plugin for mathematics with the setting "markdown" (node_modules/yeonjae/docs/math.md), or put it in \`code\`.`,
  "link-scheme": ({ target, scheme, suggestion }) =>
    `Nothing opens addresses that begin with "${scheme}:" ("${shorten(target)}"). ${suggestion === null ? "Correct the address, or write a backslash before the first bracket if no link is meant." : `Did you mean "${shorten(suggestion)}"?`}`,
};
