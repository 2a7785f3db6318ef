import { existsSync } from "node:fs";
import { join } from "node:path";
import { copyOf } from "../../authoring/eject/copied-file.ts";
import {
  chooseStockFile,
  describeStockFile,
  type StockFiles,
  shortName,
} from "../../authoring/eject/stock-file.ts";
import { disk } from "../../host/publish/disk.ts";
import { readStockFiles } from "../../host/stock-files.ts";
import { type CommandContext, createContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { openColumn } from "../open-column.ts";
import type { ParsedOptions } from "../options.ts";
import { ejectPhrasesIn } from "../phrases/eject-in.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";
import { withLock, withoutLock } from "../with-lock.ts";
import { writeChanges } from "../write-changes.ts";

const FOLDER = "layouts";

/**
 * Copies stock layouts, style sheets or scripts into the author's `layouts/`, where they take the place of the stock
 * ones; all or none, and none that is there already. Without a name it lists what there is.
 */
export async function eject(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createContext(options, environment);
  const stock = readStockFiles();
  if (options.positionals.length === 0) return list(stock, context, environment);
  const names = choose(options.positionals, stock, context);
  const work = () => ejectLocked(names, stock, options["dry-run"] ?? false, context, environment);
  return options["dry-run"] ? withoutLock(context, work) : withLock(context, environment, work);
}

async function ejectLocked(
  names: readonly string[],
  stock: StockFiles,
  dry: boolean,
  context: CommandContext,
  environment: ProcessEnvironment,
): Promise<ExitCode> {
  // A site that the column is mounted in may keep templates of its own in that folder.
  if (context.foreign !== null) {
    const column = await openColumn(context, environment);
    if (column === null) return EXIT.content;
    if (!column.readsLayouts)
      throw new UsageError(({ language }) => ejectPhrasesIn(language).foreign(`${FOLDER}/`, context.config));
  }
  const files = names.map((name) => ({
    path: `${FOLDER}/${name}`,
    text: copyOf(name, stock.get(name) ?? "", environment.version),
  }));
  if (!dry) {
    disk.makeFolder(join(context.root, FOLDER));
    if (!writeChanges([], files, context, environment)) return EXIT.content;
  }
  const say = ejectPhrasesIn(environment.language);
  for (const { path } of files) environment.out(say.copied(path, environment.version, dry));
  return EXIT.good;
}

function choose(typed: readonly string[], stock: StockFiles, { root }: CommandContext): string[] {
  const names = typed.map((each) => {
    const choice = chooseStockFile(each, [...stock.keys()]);
    if ("file" in choice) return choice.file;
    throw new UsageError(({ language }) => ejectPhrasesIn(language).unknown(each, choice.suggestion));
  });
  const taken = names.find((name) => existsSync(join(root, FOLDER, name)));
  if (taken !== undefined)
    throw new UsageError(({ language }) => ejectPhrasesIn(language).exists(`${FOLDER}/${taken}`));
  return [...new Set(names)];
}

/** One line for each, those that are the author's already marked. */
function list(stock: StockFiles, { root }: CommandContext, environment: ProcessEnvironment): ExitCode {
  const say = ejectPhrasesIn(environment.language);
  const width = Math.max(...[...stock.keys()].map((name) => shortName(name).length));
  for (const [name, text] of stock) {
    const mark = existsSync(join(root, FOLDER, name)) ? ` (${say.yours})` : "";
    const what = say.files[name] ?? describeStockFile(text);
    environment.out(`${shortName(name).padEnd(width)}  ${what}${mark}`);
  }
  environment.out(`\n${say.how}`);
  return EXIT.good;
}
