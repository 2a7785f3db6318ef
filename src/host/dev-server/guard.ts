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
 * Middleware before Eleventy's server, which trusts its callers. Against DNS rebinding it refuses a foreign `Host`,
 * against path traversal whatever leaves the served folder. Injects the client into pages.
 */
export function guard(state: ServerState, folder: string, prefix: string, words: OverlayWords): Middleware {
  const base = decodeURIComponent(prefix);
  return (request, response, next) => {
    const path = decodePath(request.url ?? "/");
    if (!isLocal(request.headers.host)) return refuse(response, 421);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    if (path === null) return refuse(response, 400);
    const isHome = path === "/";
    if (!isHome && !path.startsWith(base)) return refuse(response, 404);

    response.setHeader("Cache-Control", "no-store");
    const below = path.slice(base.length);
    const file = clientFile(below);
    if (file !== null) return send(response, file.type, file.text);
    if (!state.hasPages) return send(response, HTML, emptyPage(state, prefix, words));
    if (escapesFolder(folder, below)) return refuse(response, 404);

    // Ranges are answered by `send`, which hides everything below a folder whose name begins with a dot.
    delete request.headers.range;
    const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
    response.end = (...args: unknown[]) => {
      const [body, ...rest] = args;
      const isPage =
        typeof body === "string" && String(response.getHeader("Content-Type")).startsWith("text/html");
      return end(isPage ? injectClient(body, state, prefix, words) : body, ...rest);
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

/** Whether a `Host` or an `Origin` names this machine. DNS may resolve a foreign name to it. */
export function isLocal(host: string | undefined): boolean {
  if (host === undefined) return false;
  const url = host.includes("://") ? host : `http://${host}`;
  return URL.canParse(url) && LOCAL.has(new URL(url).hostname);
}

/** Whether a file that the path may resolve to lies, behind a symbolic link, outside of the folder. */
function escapesFolder(folder: string, path: string): boolean {
  const home = realPath(folder) ?? folder;
  return [path, `${path}/index.html`, `${path}.html`].some((candidate) => {
    const real = realPath(join(folder, candidate));
    return real !== null && real !== home && !real.startsWith(home + sep);
  });
}

/** Null when nothing exists there. */
function realPath(path: string): string | null {
  try {
    return realpathSync.native(path);
  } catch {
    return null;
  }
}

/** The decoded path of a request; null when it is malformed or contains "..". */
function decodePath(url: string): string | null {
  // URL parsers read a "\" as "/", file systems may read it as a character of a name.
  if (url.includes("\\")) return null;
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost/").pathname);
    const isUnsafe = /(?:^|\/)\.\.(?:\/|$)|[\\\0]/.test(path);
    return isUnsafe ? null : path;
  } catch {
    return null;
  }
}
