import { COLUMN_EDITORS, type ColumnEditor } from "../../authoring/init/answers.ts";
import { readRepository } from "../../authoring/init/read-answer.ts";
import type { ParsedOptions } from "../options.ts";
import type { InitPhrases } from "../phrases/init.ts";
import { initPhrasesIn } from "../phrases/init-in.ts";
import type { Prompts } from "../prompts.ts";
import { UsageError } from "../usage.ts";

/**
 * The editor for the browser that `--editor` names; it is not asked about, only the repository that one needs.
 *
 * @throws UsageError
 */
export async function chooseEditor(
  { editor: typed, repo }: ParsedOptions,
  prompts: Prompts | null,
  say: InitPhrases,
): Promise<ColumnEditor | null> {
  const name = COLUMN_EDITORS.find((each) => each === typed?.toLowerCase());
  if (typed !== undefined && name === undefined)
    throw new UsageError(({ language }) => initPhrasesIn(language).wrongEditor(typed));
  if (name !== "sveltia") {
    if (repo !== undefined) throw new UsageError(({ language }) => initPhrasesIn(language).needlessRepo());
    return name === undefined ? null : { name };
  }
  const given = repo ?? (await askRepository(prompts, say));
  if (given === "") throw new UsageError(({ language }) => initPhrasesIn(language).noRepo());
  const read = readRepository(given);
  if (read === null) throw new UsageError(({ language }) => initPhrasesIn(language).wrongRepo(given));
  return { name, repo: read };
}

/** "" where nobody answers. */
async function askRepository(prompts: Prompts | null, say: InitPhrases): Promise<string> {
  const check = (text: string) => (readRepository(text) === null ? say.wrongRepo(text) : null);
  return (await prompts?.text({ message: say.repo, placeholder: "someone/column", check })) ?? "";
}
