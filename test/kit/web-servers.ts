import { spawn } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { blockOf, blocksIn } from "./doc-blocks.ts";
import { eventually } from "./eventually.ts";
import { temporaryFolder } from "./temporary.ts";
import { runTool } from "./tools.ts";

const DOCUMENT = "docs/hosting.md";

/** What a server says of an address; header names in lower case. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

export interface WebServer {
  readonly origin: string;
  get(address: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  stop(): Promise<void>;
}

/** A server's configuration in a new folder, which also holds the copy of the site. */
interface Setup {
  readonly folder: string;
  readonly port: number;
  /** The settings of the document, with folders, port and the place of `404.html` put in. */
  readonly settings: string;
}

/** @param below the path of the site: "" at the root, "/column" below one */
async function setUp(site: string, below: string, language: string): Promise<Setup> {
  const folder = temporaryFolder();
  // A server started by root reads as another user.
  chmodSync(folder, 0o755);
  cpSync(site, join(folder, "www", below || "column"), { recursive: true, preserveTimestamps: true });
  const port = await freePort();
  const root = join(folder, "www", below ? "" : "column");
  const settings = blockOf(DOCUMENT, language)
    .replace(/(?<=^(?: *root|.*DocumentRoot) )\/srv\/www\/column/m, root)
    .replaceAll("/srv/www/column", join(folder, "www/column"))
    .replaceAll("/etc/nginx/", `${folder}/`)
    .replaceAll(/ \/404\.html/g, ` ${below}/404.html`)
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("<VirtualHost *:80>", `<VirtualHost 127.0.0.1:${port}>`);
  return { folder, port, settings };
}

/** Debian's nginx with the settings of the document, as part of an otherwise bare configuration. */
export async function startNginx(site: string, below: string): Promise<WebServer> {
  const { folder, port, settings } = await setUp(site, below, "nginx");
  const [script = ""] = blocksIn(DOCUMENT)
    .map(({ text }) => text)
    .filter((text) => text.startsWith("awk "));
  // Without the reload: this server has not been started yet.
  const redirects = script
    .replace("_site/", `${site}/`)
    .replace("/etc/nginx/", `${folder}/`)
    .replace(/ && .*/, "");
  if (existsSync(join(site, "_redirects"))) await runTool("sh", ["-c", redirects]);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${folder}/${name};`,
  );
  const file = join(folder, "nginx.conf");
  writeFileSync(
    file,
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? "user root;" : ""}
events {}
http {
include /etc/nginx/mime.types; default_type application/octet-stream; access_log off;
${temporary.join("\n")}
${settings}
}
`,
  );
  return run("nginx", ["-p", folder, "-c", file], port);
}

const APACHE_MODULES = "mpm_event authz_core alias autoindex deflate dir filter headers mime rewrite".split(
  " ",
);

/** Debian's Apache with the settings of the document, and the modules that Debian or the document switches on. */
export async function startApache(site: string, below: string): Promise<WebServer> {
  const { folder, port, settings } = await setUp(site, below, "apache");
  mkdirSync(join(folder, "run"));
  const modules = APACHE_MODULES.map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  const file = join(folder, "apache.conf");
  writeFileSync(
    file,
    `ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/run/pid
ErrorLog ${folder}/run/error.log
Mutex file:${folder}/run default
${modules.join("\n")}
User www-data
Group www-data
TypesConfig /etc/mime.types
DirectoryIndex index.html
AddOutputFilterByType DEFLATE text/html text/css application/xml
<Directory />
    Require all denied
</Directory>
${settings}
`,
  );
  return run("apache2", ["-X", "-f", file], port);
}

async function run(program: string, args: readonly string[], port: number): Promise<WebServer> {
  let said = "";
  const child = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"] });
  child.stderr.on("data", (text) => {
    said += text;
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const get: WebServer["get"] = (address, headers = {}) => ask(port, address, headers);
  const answers = () =>
    child.exitCode === null
      ? get("/").then(
          () => "answers",
          () => "waiting",
        )
      : said;
  await eventually(answers, "answers", program);
  return {
    origin: `http://127.0.0.1:${port}`,
    get,
    stop() {
      child.kill("SIGTERM");
      return ended;
    },
  };
}

/** Follows no redirect, and sends the address as it is written. */
function ask(port: number, path: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: Object.fromEntries(
            Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(chunks),
        }),
      );
    });
    asked.on("error", reject);
    asked.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
