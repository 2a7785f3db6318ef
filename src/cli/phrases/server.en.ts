import type { ServerPhrases } from "./server.ts";

export const serverEn: ServerPhrases = {
  serving: (address) => `Serving at ${address} (Ctrl-C to stop)`,
  servingNetwork: (address) => `To devices of the same network, with its token: ${address}`,
  noNetwork: "This machine has no IPv4 address in a local network, so --host serves on this machine alone.",
  showingProblems: (address) =>
    `${address} shows what is wrong, and the site again when it is mended (Ctrl-C to stop)`,
  restarted: (file) => `${file} changed; starting again.`,
  serverStopped:
    "The server has stopped; it starts again when .eleventy.ts or a file of layouts/ or pages/ is saved.",
  problemsHeading: "Problems",
  problemsGone: "All problems are gone.",
  nothingYet: "There is nothing to show yet.",
  pageGone: (source) => `There is no page here any more: ${source} is gone.`,
  tokenWanted: "Open the address that npm start has printed, with its token, or scan its QR code again.",
  serverRunning: (pid) => `A server for this column is already running (process ${pid}).`,
  portTaken: (port) => `Port ${port} is taken; another is used.`,
  wrongPort: (typed) => `--port wants a number from 1 to 65535, not "${typed}".`,
};
