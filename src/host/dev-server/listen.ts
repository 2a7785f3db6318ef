import type { SitePlan } from "../../plan/site-plan.ts";
import type { Eleventy } from "../eleventy/eleventy.ts";
import { type GuardOptions, guard } from "./guard.ts";
import { mayConnect, type NetworkAccess } from "./network-access.ts";
import { servePictures } from "./serve-pictures.ts";

/** How many ports are tried, from the wanted one on. */
export const PORTS = 100;

/** Loopback; with access from the local network every interface, of which `admit` lets in the local ones. */
export function interfaceFor(access: NetworkAccess | null): "127.0.0.1" | "0.0.0.0" {
  return access === null ? "127.0.0.1" : "0.0.0.0";
}

/** Starts Eleventy's server. Returns the address of the site on this machine: "http://127.0.0.1:8080/column/". */
export async function listen(
  eleventy: Eleventy,
  port: number,
  options: GuardOptions & { readonly plan: () => SitePlan | null },
): Promise<string> {
  const { prefix, state, access } = options;
  const adapter = eleventy.eleventyServe;
  await adapter.init();
  const { middleware = [] } = adapter.options as { middleware?: readonly unknown[] };
  Object.assign(adapter.options, {
    module: "@11ty/eleventy-dev-server",
    pathPrefix: prefix,
    middleware: [guard(options), servePictures(prefix, options.plan), ...middleware],
    portReassignmentRetryCount: PORTS,
    // The client of our own updates pages in place, and reconnects to a restarted server.
    liveReload: false,
    domDiff: false,
    messageOnStart: () => false,
    logger: { info: () => {}, log: () => {}, error: () => {} },
  });
  await adapter.initServerInstance();
  const { server } = adapter;
  const host = interfaceFor(access);
  server._serverListen = (candidate) => void server.server.listen({ port: candidate, host });
  await eleventy.serve(port);
  await server.ready();
  const base = decodeURIComponent(prefix);
  server.reload = () => {
    const pages = state.changed?.map((address) => base + address.slice(1)) ?? null;
    server.sendUpdateNotification({ type: "yeonjae.reload", pages, files: state.copiesReplaced });
  };
  server.updateServer.options.verifyClient = ({ req }) => mayConnect(req, access);
  const address = server.server.address();
  const listening = typeof address === "object" && address !== null ? address.port : port;
  return `http://127.0.0.1:${listening}${prefix}`;
}
