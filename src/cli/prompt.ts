import type { PromptStreams } from "./environment.ts";

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
}

/** Asks at the terminal; null when the question is cancelled (Ctrl-C). The library is loaded by the first question. */
export async function choose<Value extends string>(
  question: string,
  choices: readonly Choice<Value>[],
  streams: PromptStreams,
): Promise<Value | null> {
  const { isCancel, select } = await import("@clack/prompts");
  const options = choices.map(({ value, label }) => ({ value: value as string, label }));
  const answer = await select({ ...streams, message: question, options, showInstructions: false });
  if (isCancel(answer)) return null;
  return choices.find(({ value }) => value === answer)?.value ?? null;
}
