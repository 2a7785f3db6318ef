import { josa } from "../words/josa.ts";
import type { LostTextFacts } from "./lost-text.ts";
import type { Sentences } from "./sentences.ts";

export const lostText: Pick<Sentences, keyof LostTextFacts> = {
  "definition-unused": ({ label }) =>
    `이 줄은 [${label}] 링크의 주소로 읽혀 보이지 않는데, 그런 링크가 없습니다. ${asTyped(label)}`,
  "definition-duplicate": ({ label, firstLine }) =>
    `이 줄은 [${label}] 링크의 두 번째 주소로 읽혀 보이지 않습니다(첫 번째인 ${firstLine}번째 줄이 쓰입니다). ${asTyped(label)}`,
  "definition-words": ({ label, words }) =>
    `이 줄은 [${label}] 링크의 주소로 읽혀 보이지 않는데, ${josa(`"${words}"`, "으로/로")}는 갈 곳이 없습니다. ${asTyped(label)}`,
  "definition-missing": ({ text, label, suggestion }) =>
    suggestion
      ? `[${label}] 주소를 정의하지 않아 링크가 쓴 그대로 보입니다. [${suggestion}] 아닌가요?`
      : `[${label}] 주소를 정의하지 않아 링크가 쓴 그대로 보입니다. "[${label}]: https://…" 줄을 쓰거나, 링크가 아니면 \\[${text}]처럼 쓰세요.`,
};

/** 이름표와 쌍점으로 시작하는 줄을 보이게 쓰는 법. 번호라면 주석을 뜻했을 것이다. */
function asTyped(label: string): string {
  return /^\d+$/.test(label)
    ? `주석이면 [^${label}]: …로, 다른 글이면 \\[${label}]: …로 쓰거나 줄을 지우세요.`
    : `보이려면 \\[${label}]: …처럼 쓰고, 아니면 지우세요.`;
}
