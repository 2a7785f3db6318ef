import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What lets other devices of the local network in. */
export interface NetworkAccess {
  /** This machine's IPv4 addresses in local networks. */
  readonly addresses: readonly string[];
  /** Random; in the printed address once, then in a cookie. */
  readonly token: string;
}

export type Admission =
  | { readonly kind: "admitted" }
  /** 421 for a `Host` that is none of this machine's, 403 for a request without the token. */
  | { readonly kind: "refused"; readonly status: 421 | 403 }
  /** The token came in the address: it moves into a cookie, and the browser to the address without it. */
  | { readonly kind: "redirected"; readonly location: string; readonly cookie: string };

type Asked = Pick<IncomingMessage, "url" | "headers" | "socket">;

/** Query parameter of the printed address. */
export const TOKEN = "token";

const ADMITTED: Admission = { kind: "admitted" };

/**
 * Decides about a request. Against DNS rebinding `Host` must name this machine; whatever does not come from this machine
 * needs the token as well.
 *
 * @param access null where the server listens on loopback alone
 */
export function admit({ url = "/", headers, socket }: Asked, access: NetworkAccess | null): Admission {
  // Another device may write "localhost" into its request.
  const isOwn = access === null || isLoopback(socket.remoteAddress);
  if (isOwn && isLocal(headers.host)) return ADMITTED;
  const host = parseHost(headers.host);
  if (host === null || !access?.addresses.includes(host.hostname)) return { kind: "refused", status: 421 };

  // One port's cookie goes to every other port of a host, too: the name tells them apart.
  const name = `yeonjae-${host.port || "80"}`;
  const asked = URL.canParse(url, "http://localhost/") ? new URL(url, "http://localhost/") : null;
  const typed = asked?.searchParams.get(TOKEN) ?? null;
  if (asked !== null && typed !== null && isEqual(typed, access.token)) {
    asked.searchParams.delete(TOKEN);
    const cookie = `${name}=${access.token}; Path=/; HttpOnly; SameSite=Strict`;
    // "//evil.example/" would lead to another host.
    return { kind: "redirected", location: asked.pathname.replace(/^\/+/, "/") + asked.search, cookie };
  }
  const isKnown = cookiesNamed(name, headers.cookie).some((value) => isEqual(value, access.token));
  return typed === null && isKnown ? ADMITTED : { kind: "refused", status: 403 };
}

/**
 * Whether a WebSocket may be opened. Browsers let a foreign page connect to any machine: it would learn the names of
 * files.
 */
export function mayConnect(request: Asked, access: NetworkAccess | null): boolean {
  const { origin, host } = request.headers;
  if (admit(request, access).kind !== "admitted") return false;
  return isLocal(host) ? isLocal(origin) : origin === `http://${host}`;
}

const LOCAL: ReadonlySet<string> = new Set(["localhost", "127.0.0.1", "[::1]"]);

/** Whether a `Host` or an `Origin` names this machine. DNS may resolve a foreign name to it. */
function isLocal(host: string | undefined): boolean {
  return LOCAL.has(parseHost(host)?.hostname ?? "");
}

function parseHost(host = ""): URL | null {
  const url = host.includes("://") ? host : `http://${host}`;
  return URL.canParse(url) ? new URL(url) : null;
}

function isLoopback(address = ""): boolean {
  return /^(?:::ffff:)?127\./.test(address) || address === "::1";
}

function cookiesNamed(name: string, header = ""): string[] {
  const pairs = header.split(";").map((pair) => pair.trim());
  return pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1));
}

/** In constant time, whatever the lengths. */
function isEqual(a: string, b: string): boolean {
  const [one, other] = [a, b].map((each) => createHash("sha256").update(each).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}
