import { randomBytes } from "node:crypto";
import { localAddresses } from "../../host/dev-server/local-addresses.ts";
import type { NetworkAccess } from "../../host/dev-server/network-access.ts";
import { CHILD, supervise } from "../../host/dev-server/supervise.ts";
import { disk } from "../../host/publish/disk.ts";
import { LockHeld, takeLock } from "../../host/publish/lock.ts";
import { recoverIfIdle } from "../../host/publish/recover-if-idle.ts";
import { createSiteContext } from "../context.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { ParsedOptions } from "../options.ts";
import { serverPhrasesIn } from "../phrases/server-in.ts";
import { startServer } from "../start/start-server.ts";
import { EXIT, type ExitCode, UsageError } from "../usage.ts";

const PORT = 8080;

/** Bytes of the token: 128 bits. */
const TOKEN_BYTES = 16;

/** Development server, as two processes: a supervisor, which restarts it, and the server itself. */
export async function start(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const port = readPort(options.port);
  return environment.variables[CHILD] === undefined
    ? startSupervisor(options, environment)
    : startServer(options, port, environment);
}

async function startSupervisor(options: ParsedOptions, environment: ProcessEnvironment): Promise<ExitCode> {
  const context = createSiteContext(options, environment);
  const say = serverPhrasesIn(environment.language);
  await recoverIfIdle(disk, context.cache);
  const release = await takeLock(disk, context.cache.serverLock, { timeout: 0 }).catch((error) => {
    if (!(error instanceof LockHeld)) throw error;
    environment.err(`yeonjae: ${say.serverRunning(error.pid)}`);
    return null;
  });
  if (release === null) return EXIT.machine;
  try {
    const code = await supervise({
      root: context.root,
      env: environment.variables,
      argv: environment.argv,
      access: options.lan ? openNetwork(environment) : null,
      onRestart: (file) => environment.err(say.restarted(file)),
      onStopped: () => environment.err(say.serverStopped),
    });
    return code as ExitCode;
  } finally {
    release();
  }
}

/** `--host`: one token for as long as the supervisor runs, so that devices stay signed in when the server restarts. */
function openNetwork({ language, err }: ProcessEnvironment): NetworkAccess | null {
  const addresses = localAddresses();
  if (addresses.length > 0) return { addresses, token: randomBytes(TOKEN_BYTES).toString("base64url") };
  err(serverPhrasesIn(language).noNetwork);
  return null;
}

function readPort(typed: string | undefined): number {
  if (typed === undefined) return PORT;
  const port = Number(typed);
  if (!/^\d{1,5}$/.test(typed) || port < 1 || port > 65535)
    throw new UsageError(({ language }) => serverPhrasesIn(language).wrongPort(typed));
  return port;
}
