import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../kit/column.ts";

/** `repository` in a `package.json`. */
type Repository = string | { readonly url: string } | undefined;

const UNKNOWN = "https://github.com/you/repository";

/** The address for a browser of a repository that hosts can copy, as `package.json` names it; null where it names none. */
function addressOf(repository: Repository): string | null {
  if (repository === undefined) return null;
  const url = (typeof repository === "string" ? repository : repository.url).replace(
    /^github:/,
    "https://github.com/",
  );
  const address = url.replace(/^git\+/, "").replace(/\.git$/, "");
  assert.match(
    address,
    /^https:\/\/git(?:hub|lab)\.com\/[\w.-]+\/[\w./-]+$/,
    "hosts copy from these two alone",
  );
  return address;
}

function buttons(address: string): string {
  const tree = address.startsWith("https://gitlab.com/") ? "/-/tree" : "/tree";
  return `[![Deploy to Netlify](https://www.netlify.com/img/deploy/button.svg)](https://app.netlify.com/start/deploy?repository=${address}&base=template)
[![Deploy to Cloudflare](https://deploy.workers.cloudflare.com/button)](https://deploy.workers.cloudflare.com/?url=${address}${tree}/main/template)`;
}

const INTRODUCTIONS = {
  "docs/hosting.md": `They lead nowhere yet: the public address of this repository is not known. Write it into \`package.json\` as \`repository\`
(GitHub or GitLab), and \`UPDATE=1 npm test -- docs/buttons\` puts the buttons here:`,
  "docs/hosting.ko.md": `이 저장소의 공개 주소가 아직 정해지지 않아 지금은 쓸 수 없습니다. \`package.json\`의 \`repository\`에 GitHub나 GitLab의 주소를 적고
\`UPDATE=1 npm test -- docs/buttons\`를 실행하면 이 자리에 버튼이 놓입니다.`,
} as const;

/** What stands between the two marks: buttons to press, or what is to be done to have them. */
function section(introduction: string, address: string | null): string {
  return address === null ? `${introduction}\n\n\`\`\`md\n${buttons(UNKNOWN)}\n\`\`\`` : buttons(address);
}

test("the buttons in the docs have the address of `repository` in package.json, or say that it is missing", () => {
  const { repository } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  for (const [path, introduction] of Object.entries(INTRODUCTIONS)) {
    const file = join(ROOT, path);
    const text = readFileSync(file, "utf8");
    const [before, now, after, ...more] = text.split(/(?<=<!-- buttons -->\n\n)|(?=\n\n<!-- \/buttons -->)/);
    assert.ok(before && after && more.length === 0, `${path} has both marks once`);
    const wanted = section(introduction, addressOf(repository));
    if (process.env.UPDATE) writeFileSync(file, before + wanted + after);
    else assert.equal(now, wanted, path);
  }
});

test("a repository's address is read as npm writes it, and leads to the folder `template`", () => {
  const address = "https://github.com/someone/yeonjae";
  for (const written of [address, "github:someone/yeonjae", { url: `git+${address}.git` }])
    assert.equal(addressOf(written), address);
  assert.equal(addressOf(undefined), null);
  assert.throws(() => addressOf("https://example.org/a/b"));
  const shown = section("", address);
  assert.doesNotMatch(shown, /```|you\/repository/);
  assert.match(shown, /start\/deploy\?repository=https:\/\/github\.com\/someone\/yeonjae&base=template\)/);
  assert.match(shown, /\?url=https:\/\/github\.com\/someone\/yeonjae\/tree\/main\/template\)$/);
  assert.match(buttons("https://gitlab.com/a/b"), /b\/-\/tree\/main\/template\)$/);
});
