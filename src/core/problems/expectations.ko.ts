import { josa } from "../words/josa.ts";
import type { Expected } from "./expected.ts";
import type { OutputFunction, OutputMethod } from "./output-method.ts";

/** "…인데, " 다음에 온다. */
export function expectation(expected: Expected): string {
  if (typeof expected === "object") {
    if ("meant" in expected) return `이렇게 써야 합니다: ${expected.meant}`;
    if ("unquoted" in expected)
      return `따옴표 안에서는 글자로 읽힙니다. 따옴표를 빼고 쓰세요: ${expected.unquoted}`;
    if ("quoted" in expected)
      return `"#"부터는 메모로 읽힙니다. 글을 따옴표로 감싸 ${josa(expected.quoted, "으로/로")} 쓰세요`;
    if ("specialAfter" in expected) {
      return `두 회 사이의 글에는 번호가 없습니다. "episode" 대신 "kind: special"과 ${josa(`"after: ${expected.specialAfter}"`, "을/를")} 쓰세요`;
    }
    const [names, some] =
      "oneOf" in expected ? [expected.oneOf, "하나여야"] : [expected.someOf, "하나 이상이어야"];
    return `${names.map((name) => `"${name}"`).join(", ")} 가운데 ${some} 합니다`;
  }
  return EXPECTATIONS[expected];
}

const EXPECTATIONS: Readonly<Record<Exclude<Expected, object>, string>> = {
  text: '한 줄의 글이어야 합니다. "["나 "{"로 시작하는 글은 따옴표로 감싸세요',
  texts: "낱말의 목록이어야 합니다: [하나, 둘]",
  "true-or-false": "true나 false여야 합니다",
  "whole-number": "0 이상의 정수여야 합니다",
  "positive-number": "1 이상의 정수여야 합니다",
  "number-or-all": "0 이상의 정수나 all이어야 합니다",
  date: '2024-03-27이나 "2024-03-27 07:00" 같은 날짜여야 합니다',
  time: '"07:00" 같은 시각이어야 합니다',
  author: "이름이거나 name, url, email을 가진 항목이어야 합니다",
  cover: "그림 이름이거나 src와 alt를 가진 항목이어야 합니다",
  mapping: "아래에 두 칸 들여 쓴 항목이 있어야 합니다",
  cadence:
    '연재 주기여야 합니다: "수요일", [월, 목], { days: 수, every: 2, from: 2026-01-07 }, { month: 마지막 금요일 }',
  month: '"첫째"부터 "넷째"나 "마지막"에 요일을 이어 써야 합니다: "마지막 금요일"',
  seasons: "제목의 목록이거나 시즌의 수여야 합니다",
  "e-mail": "me@example.org 같은 이메일 주소여야 합니다",
  "web-address": "https://example.org/ 같은 주소여야 합니다",
  "mount-path": '"/column/" 같은 경로여야 합니다',
  "folder-path": '"posts" 같은 프로젝트 안의 폴더여야 합니다',
  csp: 'true, false이거나 지시어마다 출처를 적어야 합니다: { "img-src": ["https://img.example.org"] }',
  "csp-source": "https://img.example.org, https:, 'unsafe-inline' 같은 출처여야 합니다",
  "picture-widths": "16에서 10000픽셀까지 너비의 목록이어야 합니다: [680, 1280]",
  language: '"ko"나 "en" 같은 언어여야 합니다',
  "time-zone": '"Asia/Seoul" 같은 시간대여야 합니다',
  function: "함수여야 합니다",
  outputs: "name(소문자, 숫자, -)과 list 함수를 가진 모듈의 목록이어야 합니다",
  navigation: '["archive", "/about/", { label: "가게", url: "https://example.org/" }] 같은 목록이어야 합니다',
  "navigation-place": "true, 이름, 차례를 뜻하는 수, { label, order } 가운데 하나여야 합니다",
};

/** "…을 돌려주는 함수여야 합니다" 앞에 온다. */
const OUTPUT_RESULTS: Readonly<Record<OutputFunction, string>> = {
  list: "path와 render 함수를 가진 파일의 목록",
  render: "문자열이나 바이트(Uint8Array)",
  inputs: "render가 읽는 모든 것의 목록",
  reserves: '"/name.txt", "/name/", "/name/*", "/:series/name.txt" 같은 경로의 목록',
  linkTargets: '"/name/" 같은 주소의 목록',
  headers: '"/name.txt" 같은 path와 headers(이름과 값의 쌍)를 가진 규칙의 목록',
  sitemap: '"/name/" 같은 address와 changed(칼럼의 날짜)를 가진 페이지의 목록',
  navigation: '"/name/" 같은 address와 label 함수를 가진 페이지의 목록',
  label: "비어 있지 않은 text와 lang",
};

/** "… 합니다" 앞에 온다. */
const OUTPUT_VALUES: Readonly<Record<Exclude<OutputMethod, OutputFunction>, string>> = {
  type: '"text/plain" 같은 미디어 형식이어야',
  counts: '"page"나 "feed"여야',
  source: "글이나 다른 객체여야",
};

/** "…은" 뒤에 온다. */
export function outputExpectation(method: OutputMethod): string {
  return isValue(method)
    ? `${OUTPUT_VALUES[method]} 합니다`
    : `${josa(OUTPUT_RESULTS[method], "을/를")} 돌려주는 함수여야 합니다`;
}

function isValue(method: OutputMethod): method is keyof typeof OUTPUT_VALUES {
  return Object.hasOwn(OUTPUT_VALUES, method);
}
