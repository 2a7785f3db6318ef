import type { Output } from "../build/site-plan.ts";
import type { Html } from "../core/html.ts";

export function page(
  kind: Output["kind"],
  address: string,
  print: () => Html,
  fingerprint: () => string,
  source: object | null = null,
): Output {
  return output(kind, address, () => print().html, fingerprint, source);
}

export function document(address: string, print: () => string, fingerprint: () => string): Output {
  return output("document", address, print, fingerprint, null);
}

function output(
  kind: Output["kind"],
  address: string,
  print: () => string,
  fingerprint: () => string,
  source: object | null,
): Output {
  const stamp = once(fingerprint);
  return {
    kind,
    address,
    path: `${address.slice(1)}${address.endsWith("/") ? "index.html" : ""}`,
    source,
    render: print,
    get fingerprint() {
      return stamp();
    },
  };
}

/** Made when it is first asked for. */
export function once(make: () => string): () => string {
  let made: string | null = null;
  return () => {
    made ??= make();
    return made;
  };
}
