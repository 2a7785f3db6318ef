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
  "definition-glued": ({ label }) =>
    `[${label}]의 주소를 적은 줄이지만 윗글에 붙어 있어 글로 읽히고, 그 링크도 쓴 그대로 보입니다. 윗줄을 비우세요.`,
  "definition-missing": ({ text, label, suggestion }) =>
    suggestion
      ? `[${label}] 주소를 정의하지 않아 링크가 쓴 그대로 보입니다. [${suggestion}] 아닌가요?`
      : `[${label}] 주소를 정의하지 않아 링크가 쓴 그대로 보입니다. "[${label}]: https://…" 줄을 쓰거나, 링크가 아니면 \\[${text}]처럼 쓰세요.`,
  "address-spaces": ({ target, instead, exists }) =>
    `주소 "${target}"에 빈칸이 있어 쓴 그대로 보입니다. ${instead}처럼 쓰${exists ? '거나 "npm run check -- --fix"를 돌리' : ""}세요${exists === false ? "(그런 파일이 없으니 이름도 살펴보세요)" : ""}.`,
  "address-rest": ({ rest, instead }) =>
    `주소 뒤에는 곧은따옴표로 묶은 제목만 올 수 있는데 ${rest} 같은 것이 있어 모두 쓴 그대로 보입니다. ${instead}처럼 쓰세요.`,
  "address-apart": ({ instead }) =>
    `대괄호와 소괄호 사이에 빈칸이 있어 링크가 되지 않고 쓴 그대로 보입니다. ${instead}처럼 쓰세요.`,
  "address-template": ({ code }) =>
    `${code} 같은 템플릿 코드는 여기서 아무 뜻이 없어 링크가 닿는 곳이 없습니다. (25.md)처럼 주소를 쓰거나 [[25]]로 쓰세요.`,
  "fence-unclosed": ({ fence, opens }) =>
    opens === null
      ? `코드를 여는 ${fence} 줄이 닫히지 않아, 아래가 목록이나 인용이나 글의 끝까지 모두 코드로 보입니다. 코드가 끝나는 곳에 ${fence}만 적은 줄을 두세요.`
      : `코드를 여는 ${fence} 줄이 ${opens}번째 줄에서 다음 코드가 열리기 전에 닫히지 않아, 그 사이가 코드로 보입니다. 코드가 끝나는 곳에 ${fence}만 적은 줄을 두세요.`,
  "heading-tight": ({ mark, words }) =>
    `${mark} 뒤에 빈칸이 없어 제목이 되지 않고 쓴 그대로 보입니다. "${mark} ${words}"처럼 쓰거나, 제목이 아니면 "\\${mark}${words}"처럼 쓰세요.`,
  "picture-embedded": ({ name, instead }) =>
    `${josa(`![[${name}]]`, "은/는")} 마크다운이 아니라서 파일을 보여 주지 않습니다. ${instead}처럼 쓰세요.`,
};

/** 이름표와 쌍점으로 시작하는 줄을 보이게 쓰는 법. 번호라면 주석을 뜻했을 것이다. */
function asTyped(label: string): string {
  return /^\d+$/.test(label)
    ? `주석이면 [^${label}]: …로, 다른 글이면 \\[${label}]: …로 쓰거나 줄을 지우세요.`
    : `보이려면 \\[${label}]: …처럼 쓰고, 아니면 지우세요.`;
}
