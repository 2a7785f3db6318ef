import type { Readable, Writable } from "node:stream";
import { type CANCEL_SYMBOL, confirm, isCancel, select, text } from "@clack/prompts";
import { Cancelled, type Prompts } from "./prompts.ts";

/** Prompts of a terminal; loaded by the first command that asks. */
export function createPrompts(input: Readable, output: Writable): Prompts {
  const streams = { input, output };
  return {
    async text({ message, placeholder, check }) {
      const validate = (typed: string | undefined) => (typed ? (check(typed) ?? undefined) : undefined);
      return answered(await text({ ...streams, message, placeholder, validate })) ?? "";
    },
    async choose({ message, options, initial }) {
      const shown = options.map(({ value, label }) => ({ value, label }));
      const choice = { message, options: shown, initialValue: initial, showInstructions: false };
      return answered(await select<string>({ ...streams, ...choice }));
    },
    async confirm({ message, yes, no }) {
      return answered(await confirm({ ...streams, message, active: yes, inactive: no }));
    },
  };
}

function answered<T>(answer: T): Exclude<T, typeof CANCEL_SYMBOL> {
  if (isCancel(answer)) throw new Cancelled();
  return answer as Exclude<T, typeof CANCEL_SYMBOL>;
}
