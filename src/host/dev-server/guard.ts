import { realpathSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import {
  clientFile,
  emptyPage,
  injectClient,
  type OverlayWords,
  type ServerState,
} from "./problem-overlay.ts";

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => unknown) => unknown;

/**
 * Stands before Eleventy's server, which trusts its callers: lets in only requests for this machine, for paths that
 * stay inside the site's folder, and decorates the pages on their way out.
 */
export function guard(board: ServerState, folder: string, prefix: string, words: OverlayWords): Middleware {
  const base = decodeURIComponent(prefix);
  return (request, response, next) => {
    const path = soundPath(request.url ?? "/");
    if (!isLocal(request.headers.host)) return refuse(response, 421);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    if (path === null) return refuse(response, 400);
    const isHome = path === "/";
    if (!isHome && !path.startsWith(base)) return refuse(response, 404);

    response.setHeader("Cache-Control", "no-store");
    const below = path.slice(base.length);
    const file = clientFile(below);
    if (file !== null) return send(response, file.type, file.text);
    if (!board.hasPages) return send(response, HTML, emptyPage(board, prefix, words));
    if (leadsOut(folder, below)) return refuse(response, 404);

    // Answered by another library, which hides what lies below a folder whose name begins with a dot.
    delete request.headers.range;
    const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
    response.end = (...args: unknown[]) => {
      const [body, ...rest] = args;
      const isPage =
        typeof body === "string" && String(response.getHeader("Content-Type")).startsWith("text/html");
      return end(isPage ? injectClient(body, board, prefix, words) : body, ...rest);
    };
    return next();
  };
}

const HTML = "text/html; charset=utf-8";

function send(response: ServerResponse, type: string, text: string): void {
  response.setHeader("Content-Type", type);
  response.end(text);
}

function refuse(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${status}\n`);
}

const LOCAL: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a `Host` or an `Origin` names this machine: a page elsewhere may have its own name lead here. */
export function isLocal(host: string | undefined): boolean {
  if (host === undefined) return false;
  const url = host.includes("://") ? host : `http://${host}`;
  return URL.canParse(url) && LOCAL.has(new URL(url).hostname);
}

/** Whether a link of the file system stands in the way of what a path of the site may mean, and leads elsewhere. */
function leadsOut(folder: string, path: string): boolean {
  const home = realPath(folder) ?? folder;
  return [path, `${path}/index.html`, `${path}.html`].some((meant) => {
    const real = realPath(join(folder, meant));
    return real !== null && real !== home && !real.startsWith(home + sep);
  });
}

/** Null when there is nothing. */
function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** The decoded path of a request; null when it can't be decoded or climbs. */
function soundPath(url: string): string | null {
  // For a URL it is a "/", for the file system here it may be a letter: two minds about one path.
  if (url.includes("\\")) return null;
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost/").pathname);
    const climbs = /(?:^|\/)\.\.(?:\/|$)|[\\\0]/.test(path);
    return climbs ? null : path;
  } catch {
    return null;
  }
}
