import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { Problem } from "../../core/problems/problem.ts";
import { systemCode } from "../publish/disk.ts";
import { createAddressHistory } from "./address-history.ts";
import { guard } from "./guard.ts";
import { interfaceFor, PORTS } from "./listen.ts";
import { mayConnect, type NetworkAccess } from "./network-access.ts";
import type { OverlayWords } from "./problem-overlay.ts";

export interface ProblemServerOptions {
  readonly port: number;
  readonly access: NetworkAccess | null;
  readonly words: OverlayWords;
  /** Why the server itself could not start; `failure` where that is no problem of a file. */
  readonly problems: readonly Problem[];
  readonly failure: string | null;
}

/**
 * Takes the place of a server that could not start, since a module of the author's is broken: shows why at every
 * address, until the process ends and another takes its place.
 *
 * @returns its address and a function that closes it
 */
export async function serveProblems({
  port,
  access,
  words,
  problems,
  failure,
}: ProblemServerOptions): Promise<{ readonly address: string; close(): void }> {
  const state = { problems, failure, hasPages: false, changed: null, copiesReplaced: false };
  const history = createAddressHistory();
  const answer = guard({ state, folder: "", prefix: "/", words, access, history });
  const server = createServer((request, response) => void answer(request, response, () => {}));
  server.on("upgrade", (request, socket) => {
    socket.on("error", () => socket.destroy());
    const key = request.headers["sec-websocket-key"];
    if (key === undefined || !mayConnect(request, access)) return socket.destroy();
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${acceptKey(key)}\r\n\r\n`,
    );
  });

  for (let candidate = port; ; candidate++) {
    server.listen({ port: candidate, host: interfaceFor(access) });
    try {
      await once(server, "listening");
      return { address: `http://127.0.0.1:${candidate}/`, close: () => void server.close() };
    } catch (error) {
      if (systemCode(error) !== "EADDRINUSE" || candidate >= port + PORTS) throw error;
    }
  }
}

/** RFC 6455, section 4.2.2. No message is ever sent: an open page waits for the connection to end. */
function acceptKey(key: string): string {
  return createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
}
