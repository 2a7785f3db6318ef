import { problemsIn } from "../emit/trouble.ts";
import { printProblem } from "../problems/print.ts";
import { disk } from "../publish/disk.ts";
import { Busy, takeLock } from "../publish/lock.ts";
import { recoverIfIdle } from "../publish/recover-if-idle.ts";
import { serve } from "../serve/serve.ts";
import { CHILD, supervise } from "../serve/supervise.ts";
import { type Desk, pagesFolder, setDesk } from "./desk.ts";
import { explain } from "./failure.ts";
import type { Given } from "./options.ts";
import { phrasesIn } from "./phrases-in.ts";
import { report } from "./report.ts";
import { EXIT, type ExitCode, Usage } from "./usage.ts";
import type { World } from "./world.ts";

const PORT = 8080;

/** Serves the column while it is written. A supervisor and the server itself: two processes. */
export async function start(given: Given, world: World): Promise<ExitCode> {
  const desk = setDesk(given, world);
  const port = readPort(given.port);
  return world.env[CHILD] === undefined ? startSupervisor(desk, world) : startServer(desk, port, world);
}

async function startSupervisor(desk: Desk, world: World): Promise<ExitCode> {
  const say = phrasesIn(world.language);
  await recoverIfIdle(disk, desk.cache);
  const release = await takeLock(disk, desk.cache.serverLock, { milliseconds: 0 }).catch((error) => {
    if (!(error instanceof Busy)) throw error;
    world.err(`yeonjae: ${say.serverRunning(error.pid)}`);
    return null;
  });
  if (release === null) return EXIT.machine;
  try {
    const code = await supervise({
      root: desk.root,
      env: world.env,
      argv: world.argv,
      onRestart: (file) => world.err(say.restarted(file)),
      onStopped: () => world.err(say.serverStopped),
    });
    return code as ExitCode;
  } finally {
    release();
  }
}

async function startServer(desk: Desk, port: number, world: World): Promise<ExitCode> {
  const say = phrasesIn(world.language);
  const line = { format: "text", language: world.language, color: false } as const;
  process.once("disconnect", () => process.exit(EXIT.good));
  try {
    const order = {
      ...desk,
      folder: desk.cache.serve,
      pages: pagesFolder(desk, disk),
      port,
      words: {
        heading: say.problemsHeading,
        nothingYet: say.nothingYet,
        line: (problem: Parameters<typeof printProblem>[0]) => printProblem(problem, line),
      },
      report: (problems: Parameters<typeof report>[0]) => report(problems, desk, world),
      complain: (error: unknown) => void explain(error, world),
    };
    const { address } = await serve(order, disk);
    world.out(say.serving(address));
    process.send?.(address);
    return await new Promise<ExitCode>(() => {});
  } catch (error) {
    report(problemsIn(error, desk.root), desk, world);
    return process.exit(EXIT.content);
  }
}

function readPort(typed: string | undefined): number {
  if (typed === undefined) return PORT;
  const port = Number(typed);
  if (!/^\d{1,5}$/.test(typed) || port < 1 || port > 65535) throw new Usage((say) => say.wrongPort(typed));
  return port;
}
