import type { Eleventy } from "../eleventy/eleventy.ts";
import { guard, isLocal } from "./guard.ts";
import type { OverlayWords, ServerState } from "./problem-overlay.ts";

const LOOPBACK = "127.0.0.1";

/** Starts Eleventy's server, shut to everybody but this machine. Gives back its address. */
export async function listen(
  eleventy: Eleventy,
  port: number,
  folder: string,
  prefix: string,
  board: ServerState,
  words: OverlayWords,
): Promise<string> {
  const door = eleventy.eleventyServe;
  await door.init();
  const { middleware = [] } = door.options as { middleware?: readonly unknown[] };
  Object.assign(door.options, {
    module: "@11ty/eleventy-dev-server",
    pathPrefix: prefix,
    middleware: [guard(board, folder, prefix, words), ...middleware],
    portReassignmentRetryCount: 100,
    // Our own client shows what is new, and finds its way back to a server that was started again.
    liveReload: false,
    domDiff: false,
    messageOnStart: () => false,
    logger: { info: () => {}, log: () => {}, error: () => {} },
  });
  await door.initServerInstance();
  const { server } = door;
  server._serverListen = (tried) => void server.server.listen({ port: tried, host: LOOPBACK });
  await eleventy.serve(port);
  await server.ready();
  const base = decodeURIComponent(prefix);
  server.reload = () => {
    const pages = board.changed?.map((address) => base + address.slice(1)) ?? null;
    server.sendUpdateNotification({ type: "yeonjae.reload", pages, files: board.files });
  };
  // A page elsewhere may open a socket to this machine, and would learn the names of files.
  server.updateServer.options.verifyClient = ({ origin, req }) =>
    isLocal(origin) && isLocal(req.headers.host);
  const address = server.server.address();
  const listening = typeof address === "object" && address !== null ? address.port : port;
  return `http://${LOOPBACK}:${listening}${prefix}`;
}
