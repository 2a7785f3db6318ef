import type { NetworkAccess } from "../../host/dev-server/network-access.ts";
import { TOKEN } from "../../host/dev-server/network-access.ts";
import type { ProcessEnvironment } from "../environment.ts";
import { serverPhrasesIn } from "../phrases/server-in.ts";

type Terminal = Pick<ProcessEnvironment, "language" | "out" | "err">;

/** @param port the one that was asked for */
export function tellAddress(address: string, port: number, { language, out, err }: Terminal): void {
  const server = serverPhrasesIn(language);
  if (Number(new URL(address).port || "80") !== port) err(server.portTaken(port));
  out(server.serving(address));
}

/** The addresses for other devices, and a QR code of the first one where a terminal can show it. */
export async function tellNetwork(
  address: string,
  { addresses, token }: NetworkAccess,
  { language, out, err, terminal, color }: Terminal & Pick<ProcessEnvironment, "terminal" | "color">,
): Promise<void> {
  const server = serverPhrasesIn(language);
  const urls = addresses.map((host) => {
    const url = new URL(address);
    url.hostname = host;
    url.searchParams.set(TOKEN, token);
    return url.href;
  });
  for (const url of urls) out(server.servingNetwork(url));
  const [first] = urls;
  if (terminal === null || first === undefined) return;
  const { qrCode } = await import("./qr-code.ts");
  for (const line of qrCode(first, color)) err(line);
}
