import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, sep } from "node:path";

/** A static file server on loopback. */
export interface Served {
  /** URL of the home page: "http://127.0.0.1:41234/column/". */
  readonly url: string;
  close(): Promise<void>;
}

interface Options {
  /** The path below which the site lives. */
  readonly path?: string;
  /** Sends the Content Security Policy from the site's `_headers`. */
  readonly strict?: boolean;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

export async function serve(folder: string, { path = "/", strict = false }: Options = {}): Promise<Served> {
  const csp = strict ? policyOf(folder) : null;
  const server = createServer((request, response) => {
    const file = fileFor(folder, path, request.url ?? "/");
    const shown = file ?? join(folder, "404.html");
    if (csp) response.setHeader("Content-Security-Policy", csp);
    if (!existsSync(shown)) return response.writeHead(404).end();
    const type = TYPES[extname(shown)] ?? "application/octet-stream";
    response.writeHead(file ? 200 : 404, { "Content-Type": type });
    return createReadStream(shown).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}${path}`, close };
}

function policyOf(folder: string): string {
  const [, policy] =
    /Content-Security-Policy: (.*)/.exec(readFileSync(join(folder, "_headers"), "utf8")) ?? [];
  if (policy === undefined) throw new Error(`${folder}/_headers asks for no policy`);
  return policy;
}

/** The file for a URL path; null when there is none. */
function fileFor(folder: string, path: string, address: string): string | null {
  const { pathname } = new URL(address, "http://127.0.0.1");
  if (!pathname.startsWith(path)) return null;
  const below = decodeURIComponent(pathname.slice(path.length));
  const file = normalize(join(folder, below.endsWith("/") || below === "" ? `${below}index.html` : below));
  const inside = file.startsWith(folder + sep);
  return inside && existsSync(file) && statSync(file).isFile() ? file : null;
}
