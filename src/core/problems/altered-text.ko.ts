import { josa } from "../words/josa.ts";
import type { AlteredTextFacts } from "./altered-text.ts";
import type { Sentences } from "./sentences.ts";
import { shorten } from "./shorten.ts";

export const alteredText: Pick<Sentences, keyof AlteredTextFacts> = {
  "control-character": ({ code, count }) =>
    `제어 문자 ${count === 1 ? josa(code, "을/를") : `${code} 등 이 파일의 ${count}개를`} 빼고 읽었습니다. 지우세요. "npm run check -- --fix"가 대신 지웁니다.`,
  "list-number": ({ typed, shown, written }) =>
    `${josa(`"${typed}"`, "은/는")} ${shown === typed ? "목록 안의 목록으로 읽힙니다" : `목록으로 읽혀 ${josa(`"${shown}"`, "으로/로")} 보입니다`}. ${josa(`"${written}"`, "으로/로")} 쓰세요. "npm run check -- --fix"도 그렇게 고칩니다.`,
  "table-surplus": ({ cells, columns, cure }) =>
    `이 줄은 ${cells}칸인데 표는 ${columns}칸이라 나머지가 보이지 않습니다. ${cure === null ? '칸 안의 "|"는 "\\|"로 쓰거나, 머리 줄에 칸을 더하세요.' : `칸 안의 "|"는 "\\|"이니 ${josa(cure, "으로/로")} 쓰세요.`}`,
  "table-head": ({ cells, columns, cure }) =>
    `머리 줄은 ${cells}칸인데 아랫줄은 ${columns}칸이라 표로 보이지 않습니다. ${cure === null ? '두 줄의 칸 수를 맞추고, 칸 안의 "|"는 "\\|"로 쓰세요.' : `칸 안의 "|"는 "\\|"이니 ${josa(cure, "으로/로")} 쓰세요.`}`,
  "table-bar": ({ typed, cure }) => `${typed}의 "|"에서 표의 칸이 갈립니다. ${josa(cure, "으로/로")} 쓰세요.`,
  "math-markdown": ({ mark }) =>
    `마크다운은 "${mark}…${mark}"를 글로 읽어 ${mark === "$" ? "이 수식이 쓴 대로 보이지 않습니다" : "수식을 바꿀 수 있습니다"}. "markdown" 설정에 수식 플러그인을 더하거나(node_modules/yeonjae/docs/math.ko.md), \`코드\`로 감싸세요.`,
  "link-scheme": ({ target, scheme, suggestion }) =>
    `"${scheme}:"로 시작하는 주소("${shorten(target)}")는 여는 곳이 없습니다. ${suggestion === null ? '주소를 바로잡거나, 링크가 아니면 첫 괄호 앞에 "\\"를 쓰세요.' : `"${shorten(suggestion)}" 아닌가요?`}`,
};
