import { existsSync, realpathSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, sep } from "node:path";
import { pathOf } from "../../outputs/route.ts";
import { createUrlWriter } from "../../outputs/urls.ts";
import type { AddressHistory } from "./address-history.ts";
import { admit, type NetworkAccess } from "./network-access.ts";
import {
  clientFile,
  emptyPage,
  injectClient,
  type OverlayWords,
  type ServerState,
} from "./problem-overlay.ts";

export interface GuardOptions {
  readonly state: ServerState;
  /** The folder that is served, below this path of the server. */
  readonly folder: string;
  readonly prefix: string;
  readonly words: OverlayWords;
  readonly access: NetworkAccess | null;
  readonly history: AddressHistory;
}

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => unknown) => unknown;

/**
 * Middleware before Eleventy's server, which trusts its callers. Against DNS rebinding it refuses a foreign `Host`,
 * other devices without the token, and against path traversal whatever leaves the served folder. Leads from the former
 * address of a page to the present one, and injects the client into pages.
 */
export function guard({ state, folder, prefix, words, access, history }: GuardOptions): Middleware {
  const base = decodeURIComponent(prefix);
  const { href } = createUrlWriter(`http://localhost${prefix}`);
  return (request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    const admission = admit(request, access);
    if (admission.kind === "redirected") {
      response.setHeader("Set-Cookie", admission.cookie);
      response.setHeader("Referrer-Policy", "no-referrer");
      return redirect(response, 303, admission.location);
    }
    if (admission.kind === "refused")
      return refuse(response, admission.status, admission.status === 403 ? words.tokenWanted : undefined);

    const path = decodePath(request.url ?? "/");
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405);
    if (path === null) return refuse(response, 400);
    const isHome = path === "/";
    if (!isHome && !path.startsWith(base)) return refuse(response, 404);

    const below = path.slice(base.length);
    const file = clientFile(below);
    if (file !== null) return send(response, file.type, file.text);
    if (!state.hasPages) return send(response, HTML, emptyPage(state, prefix, words));
    if (escapesFolder(folder, below)) return refuse(response, 404);

    const address = `/${below.normalize("NFC")}`;
    const moved = history.newAddressOf(address);
    // A page of the author's own, or an alias, may stand there now.
    if (moved !== null && !existsSync(join(folder, pathOf(address))))
      return redirect(response, 302, href(moved));

    // Ranges are answered by `send`, which hides everything below a folder whose name begins with a dot.
    delete request.headers.range;
    const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
    response.end = (...args: unknown[]) => {
      const [body, ...rest] = args;
      const isPage =
        typeof body === "string" && String(response.getHeader("Content-Type")).startsWith("text/html");
      const deleted = response.statusCode === 404 ? history.deletedAt(address) : null;
      return end(isPage ? injectClient(body, state, prefix, words, deleted) : body, ...rest);
    };
    return next();
  };
}

const HTML = "text/html; charset=utf-8";

function send(response: ServerResponse, type: string, text: string): void {
  response.setHeader("Content-Type", type);
  response.end(text);
}

function redirect(response: ServerResponse, status: 302 | 303, location: string): void {
  response.statusCode = status;
  response.setHeader("Location", location);
  response.end();
}

function refuse(response: ServerResponse, status: number, why = ""): void {
  response.statusCode = status;
  response.setHeader("Content-Type", "text/plain; charset=utf-8");
  response.end(`${status} ${why}`.trim().concat("\n"));
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
