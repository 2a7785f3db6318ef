import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { ROOT } from "./column.ts";

const CACHE = join(ROOT, ".cache/test");
const require = createRequire(import.meta.url);

/** No sandbox, because tests run as root in containers; no background network requests. */
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

interface Installed {
  readonly executable: string;
  /** Environment variables, such as the path of its libraries. */
  readonly env: Readonly<Record<string, string>>;
}

let opened: Promise<Browser | string> | null = null;
let users = 0;

/**
 * The browser of this process: an installed Chromium, else the one from npm. `YEONJAE_BROWSER=packed` selects the second,
 * any other value is the path of a browser. A string with the reason when none starts.
 */
export function openBrowser(): Promise<Browser | string> {
  users++;
  opened ??= launch().catch((error) => `no browser starts here (${String(error).split("\n")[0]})`);
  return opened;
}

/** Ends the browser when every file that opened it has called this. */
export async function closeBrowser(): Promise<void> {
  if (--users > 0) return;
  const browser = await opened;
  opened = null;
  if (typeof browser === "object") await browser?.close();
}

/** Another browser, with the fonts that a folder's `fonts.conf` names and no others. The caller ends it. */
export function openBrowserWith(fonts: string): Promise<Browser | string> {
  return launch(fonts).catch((error) => `no browser starts here (${String(error).split("\n")[0]})`);
}

async function launch(fonts = fontsFolder()): Promise<Browser> {
  const requested = process.env.YEONJAE_BROWSER;
  const found = requested === "packed" ? null : (requested ?? findInstalled());
  const { executable, env } = found ? { executable: found, env: {} } : await unpacked();
  return chromium.launch({
    executablePath: executable,
    args: FLAGS,
    timeout: 30_000,
    env: { ...process.env, ...env, FONTCONFIG_PATH: fonts, FONTCONFIG_FILE: join(fonts, "fonts.conf") },
  });
}

function findInstalled(): string | null {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return (
    folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  );
}

/** Unpacks once, into a temporary folder with an atomic rename, since two test files may do so at once. */
async function unpacked(): Promise<Installed> {
  const folder = join(CACHE, "chromium-147");
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const fresh = mkdtempSync(`${folder}-`);
    await promisify(execFile)(process.execPath, ["--input-type=module", "--eval", UNPACK], {
      cwd: ROOT,
      env: { ...process.env, TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: "nodejs20.x" },
    });
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true });
    }
  }
  return {
    executable: join(folder, "chromium"),
    env: { LD_LIBRARY_PATH: join(folder, "al2023/lib"), TMPDIR: folder },
  };
}

const UNPACK = `const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();`;

/** Font configuration with a Hangul font from npm: the browser from npm has no fonts, Debian's has none for Hangul. */
function fontsFolder(): string {
  const hangul = join(dirname(require.resolve("pretendard/package.json")), "dist/public/static");
  const folder = join(CACHE, "fonts");
  mkdirSync(folder, { recursive: true });
  const dirs = [hangul, "/usr/share/fonts"].map((dir) => `  <dir>${dir}</dir>`).join("\n");
  const text = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs}
  <cachedir>${join(folder, "cache")}</cachedir>
</fontconfig>
`;
  const file = join(folder, "fonts.conf");
  if (!existsSync(file) || readFileSync(file, "utf8") !== text) writeFileSync(file, text);
  return folder;
}
