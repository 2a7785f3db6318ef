import assert from "node:assert/strict";
import { test } from "node:test";
import { en } from "../../../src/cli/phrases/en.ts";
import { reportChange } from "../../../src/cli/start/start-server.ts";
import { tellAddress, tellNetwork } from "../../../src/cli/start/tell-address.ts";
import { sentences } from "../../../src/core/problems/en.ts";
import { problem } from "../../../src/core/problems/problem.ts";

test("a port that is taken is said, with the address that is used instead", () => {
  const told = (address: string, port: number, language: "en" | "ko") => {
    const lines: string[] = [];
    const add = (line: string) => void lines.push(line);
    tellAddress(address, port, { language, out: add, err: add });
    return lines;
  };
  assert.deepEqual(told("http://127.0.0.1:8081/", 8080, "en"), [
    "Port 8080 is taken; another is used.",
    "Serving at http://127.0.0.1:8081/ (Ctrl-C to stop)",
  ]);
  assert.equal(
    told("http://127.0.0.1:8081/", 8080, "ko")[0],
    "8080번 포트는 이미 쓰이고 있어 다른 포트를 씁니다.",
  );
  assert.equal(told("http://127.0.0.1:8080/", 8080, "en").length, 1);
  assert.equal(told("http://127.0.0.1/", 80, "en").length, 1);
});

test("the server says in a line that all problems are gone", () => {
  const told = (language: "en" | "ko", ...problems: Parameters<typeof reportChange>[0]) => {
    const lines: string[] = [];
    const err = (line: string) => void lines.push(line);
    const environment = { language, phrases: en, sentences, color: false, err };
    reportChange(problems, { config: ".eleventy.ts", format: "text", all: false }, environment as never);
    return lines;
  };
  assert.deepEqual(told("en"), ["All problems are gone."]);
  assert.deepEqual(told("ko"), ["문제가 모두 사라졌습니다."]);
  const empty = problem("file-empty", { path: "posts/1.md", line: 1 }, {});
  assert.equal(told("en", empty).includes("All problems are gone."), false);
});

test("other devices get an address with the token, and a terminal its QR code", async () => {
  const told = async (terminal: { write(): void } | null, color: boolean) => {
    const [out, err]: [string[], string[]] = [[], []];
    await tellNetwork(
      "http://127.0.0.1:8080/column/",
      { addresses: ["192.168.0.7", "10.0.0.2"], token: "a_b-c" },
      {
        language: "en",
        terminal,
        color,
        out: (line) => void out.push(line),
        err: (line) => void err.push(line),
      },
    );
    return { out, err };
  };
  assert.deepEqual(await told(null, false), {
    out: [
      "To devices of the same network, with its token: http://192.168.0.7:8080/column/?token=a_b-c",
      "To devices of the same network, with its token: http://10.0.0.2:8080/column/?token=a_b-c",
    ],
    err: [],
  });
  const { err } = await told({ write: () => {} }, true);
  assert.equal(err.length, 17);
  // Finder patterns in the corners, black on white.
  assert.match(err[1] ?? "", /^.\[30;107m {2}█▀▀▀▀▀█ .* █▀▀▀▀▀█ {2}.\[0m$/);
  assert.match((await told({ write: () => {} }, false)).err[1] ?? "", /^██ ▄▄▄▄▄ █.*█ ▄▄▄▄▄ ██$/);
});
