import type { Eleventy } from "../eleventy/eleventy.ts";
import { guard, isLocal } from "./guard.ts";
import type { OverlayWords, ServerState } from "./problem-overlay.ts";

const LOOPBACK = "127.0.0.1";

/** Starts Eleventy's server on the loopback interface. Returns its address: "http://127.0.0.1:8080/column/". */
export async function listen(
  eleventy: Eleventy,
  port: number,
  folder: string,
  prefix: string,
  state: ServerState,
  words: OverlayWords,
): Promise<string> {
  const adapter = eleventy.eleventyServe;
  await adapter.init();
  const { middleware = [] } = adapter.options as { middleware?: readonly unknown[] };
  Object.assign(adapter.options, {
    module: "@11ty/eleventy-dev-server",
    pathPrefix: prefix,
    middleware: [guard(state, folder, prefix, words), ...middleware],
    portReassignmentRetryCount: 100,
    // The client of our own updates pages in place, and reconnects to a restarted server.
    liveReload: false,
    domDiff: false,
    messageOnStart: () => false,
    logger: { info: () => {}, log: () => {}, error: () => {} },
  });
  await adapter.initServerInstance();
  const { server } = adapter;
  server._serverListen = (candidate) => void server.server.listen({ port: candidate, host: LOOPBACK });
  await eleventy.serve(port);
  await server.ready();
  const base = decodeURIComponent(prefix);
  server.reload = () => {
    const pages = state.changed?.map((address) => base + address.slice(1)) ?? null;
    server.sendUpdateNotification({ type: "yeonjae.reload", pages, files: state.copiesReplaced });
  };
  // Cross-site WebSockets: a foreign page may connect to this machine, and would learn the names of files.
  server.updateServer.options.verifyClient = ({ origin, req }) =>
    isLocal(origin) && isLocal(req.headers.host);
  const address = server.server.address();
  const listening = typeof address === "object" && address !== null ? address.port : port;
  return `http://${LOOPBACK}:${listening}${prefix}`;
}
