import { availableParallelism } from "node:os";
import { languageOf } from "../core/problems/language.ts";
import { main } from "./main.ts";

/** Process entry point: the one place that reads process globals. */
export async function run(): Promise<void> {
  const { env, stdout, stderr } = process;
  const systemLocale = Intl.DateTimeFormat().resolvedOptions().locale;
  process.exitCode = await main(process.argv.slice(2), {
    root: process.cwd(),
    argv: process.argv.slice(1),
    variables: env,
    language: languageOf(env, systemLocale),
    clock: Date.now(),
    cores: availableParallelism(),
    elapsed: () => performance.now() / 1000,
    out: (line) => stdout.write(`${line}\n`),
    err: (line) => stderr.write(`${line}\n`),
    terminal: stderr.isTTY ? stderr : null,
    color: stderr.isTTY === true && !env.NO_COLOR,
  });
}
