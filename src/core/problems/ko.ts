import { josa } from "../words/josa.ts";
import { alteredText } from "./altered-text.ko.ts";
import { build } from "./build.ko.ts";
import { column } from "./column.ko.ts";
import { expectation } from "./expectations.ko.ts";
import { htmlAsText, htmlUnclosed, htmlUnpaired } from "./html.ko.ts";
import { lostText } from "./lost-text.ko.ts";
import type { Sentences } from "./sentences.ts";
import { since } from "./since.ko.ts";
import { yamlMessage } from "./yaml.ko.ts";

/** 메시지: 원인 한 문장, 해결 방법 한 문장. */
export const sentences: Sentences = {
  ...column,
  ...build,
  ...lostText,
  ...alteredText,
  ...since,
  "file-not-utf8": ({ byte, guess }) =>
    `UTF-8 파일이 아닙니다${guess ? `(${guess} 같습니다)` : `(${byte + 1}번째 바이트)`}. UTF-8로 저장하세요.`,
  "file-control-character": ({ code }) => `제어 문자 ${josa(code, "이/가")} 들어 있습니다. 지우세요.`,
  "file-empty": () => "빈 파일입니다. 글을 쓰거나 파일을 지우세요.",
  "file-unreadable": ({ cause }) =>
    `읽을 수 없습니다(${cause}). 있는 파일인지, 읽을 권한이 있는지 살펴보세요.`,
  "file-not-regular": ({ what }) =>
    what === "link"
      ? "심볼릭 링크입니다. 링크는 따라가지 않으니 파일을 직접 두세요."
      : "보통 파일이 아닙니다. 글 폴더에서 빼세요.",
  "file-misnamed": ({ name }) =>
    `글처럼 보이지만 ".md"와 ".markdown" 파일만 글로 읽습니다. 이름을 바꾸세요: "${name}".`,
  "source-collision": ({ other }) =>
    `어떤 디스크에서는 이름이 ${josa(other, "과/와")} 같습니다(대소문자나 자모 표기). 둘 가운데 하나의 이름을 바꾸세요.`,
  "front-missing": () => '머리말이 없습니다. 파일 첫머리에 "---", title과 date, "---"를 쓰세요.',
  "front-unclosed": () =>
    '머리말이 "---"로 시작했지만 끝나지 않습니다. 마지막 항목 다음 줄에 "---"를 쓰세요.',
  "front-yaml": ({ cause, cure }) => yamlMessage(cause, cure),
  "front-comment": ({ field, kept, comment, whole }) =>
    kept === ""
      ? `"#"부터는 메모로 읽혀 "${field}" 값이 비었습니다. 글을 따옴표로 감싸세요: ${whole}.`
      : `${josa(`"${comment}"`, "은/는")} 메모로 읽혀 "${field}" 값이 "${kept}"뿐입니다. 전체를 따옴표로 감싸거나(${whole}), 메모면 다른 줄에 쓰세요.`,
  "front-not-mapping": () => '머리말이 항목으로 되어 있지 않습니다. "이름: 값" 꼴로 쓰세요.',
  "front-tangled": () => '이 머리말은 명령으로 고칠 수 없습니다. 항목을 "?" 없이 한 줄씩 적으세요.',
  "field-missing": ({ field, example }) => `"${field}" 항목이 없습니다. "${field}: ${example}"처럼 쓰세요.`,
  "field-unknown": ({ field, suggestion }) =>
    suggestion
      ? `"${field}" 항목은 없습니다. "${suggestion}" 아닌가요?`
      : `"${field}" 항목은 없습니다. 지우거나 "extra" 아래에 두세요.`,
  "field-foreign": ({ field, suggestion }) => foreignMessage(field, suggestion),
  "field-wrong": ({ field, found, expected }) =>
    `"${field}" 값이 ${found === "" ? "비었는데" : `"${found}"인데`}, ${expectation(expected)}.`,
  "language-unlikely": ({ field, found, suggestion }) =>
    `"${field}: ${found}" 값은 뜻한 언어의 부호가 아닌 듯합니다. "${suggestion}" 아닌가요?`,
  "date-impossible": ({ field, found }) =>
    `${josa(`"${field}: ${found}"`, "은/는")} 없는 날짜나 시각입니다. 바로잡으세요.`,
  "weekday-unknown": ({ found, suggestion }) =>
    `${josa(`"${found}"`, "은/는")} 요일이 아닙니다. ${suggestion ? `"${suggestion}" 아닌가요?` : '"수요일"이나 "wednesday"처럼 쓰세요.'}`,
  "series-unknown": ({ slug, suggestion }) =>
    `"${slug}" 연재가 없습니다. ${suggestion ? `"${suggestion}" 아닌가요?` : `posts/${slug}/index.md를 만들고 제목을 쓰세요.`}`,
  "series-card-missing": ({ folder }) =>
    `"${folder}" 폴더는 아직 연재가 아닙니다. 제목을 적은 index.md를 두거나, 이 글에 "kind: page"나 "kind: post"를 쓰세요.`,
  "field-misplaced": ({ field, kind }) => misplacedMessage(field, kind),
  "text-empty": () => '본문이 없습니다. 본문을 쓰거나, 쓸 때까지 "draft: true"를 두세요.',
  "note-undefined": ({ label }) =>
    /\s/.test(label)
      ? `${josa(`[^${label}]`, "은/는")} 주석을 부르지 못합니다. 이름표에는 빈칸을 쓸 수 없으니, 부른 곳과 정의에 [^${hyphenate(label)}]처럼 쓰세요.`
      : `${josa(`[^${label}]`, "을/를")} 불렀지만 정의가 없습니다. "[^${label}]: …" 줄을 쓰거나 부른 곳을 지우세요.`,
  "note-duplicate": ({ label, firstLine }) =>
    `${josa(`[^${label}]`, "을/를")} 두 번 정의했습니다(처음은 ${firstLine}번째 줄). 하나의 이름표를 바꾸세요.`,
  "note-unused": ({ label }) =>
    `${josa(`[^${label}]`, "을/를")} 정의했지만 부른 곳이 없습니다. 본문에서 부르거나 지우세요.`,
  "note-empty": ({ label }) =>
    `주석 ${label === "" ? "^[]" : `[^${label}]`}에 내용이 없습니다. 내용을 쓰거나 지우세요.`,
  "note-order": ({ label, earlier, number }) =>
    earlier === null
      ? `${josa(`[^${label}]`, "은/는")} ${josa(String(number), "으로/로")} 찍힙니다. 이름표는 이름일 뿐이니, 말로 짓거나 부른 차례대로 매기세요.`
      : `먼저 부른 ${josa(`[^${earlier}]`, "이/가")} [^${label}]보다 뒤에 정의되어 있습니다. "npm run check -- --fix"가 차례를 맞춥니다.`,
  "note-by-hand": ({ number, fix, uncalled }) =>
    fix
      ? `[${number}] 주석을 손으로 적어 아무 데로도 이어지지 않습니다. "npm run check -- --fix"가 아래 목록까지 진짜 주석으로 바꿉니다.`
      : uncalled !== null
        ? `[${number}] 주석을 손으로 적어 아무 데로도 이어지지 않습니다. 목록의 ${josa(`[${uncalled}]`, "을/를")} 부른 곳이 없으니 부르거나 지우세요. 그러면 "npm run check -- --fix"가 진짜 주석으로 바꿉니다.`
        : `${josa(`[${number}]`, "은/는")} 손으로 적은 주석으로 보이며 아무 데로도 이어지지 않습니다. 여기에 [^${number}], 주석이 있는 곳에 "[^${number}]: …"를 쓰고, 주석이 아니면 \\[${number}]처럼 쓰세요.`,
  "note-long": ({ label, characters }) =>
    `주석 ${label === "" ? "^[…]" : `[^${label}]`}의 길이가 ${characters}자입니다. 5000자를 넘으면 전자책 단말기가 띄우지 못하니, 줄이거나 일부를 본문으로 옮기세요.`,
  "heading-id-equal": ({ id }) => `이 글에는 {#${id}} 말고도 같은 id가 있습니다. 하나를 다른 id로 바꾸세요.`,
  "heading-id-reserved": ({ id }) =>
    `${josa(`{#${id}}`, "은/는")} 소제목의 id로 쓸 수 없습니다. 주석과 페이지가 쓰는 id와 겹치니 다른 id를 고르세요.`,
  "link-nowhere": ({ target, suggestion }) =>
    `${josa(`"${target}"`, "으로/로")} 가는 링크가 닿는 곳이 없습니다. ${suggestion ? `"${suggestion}" 아닌가요?` : "경로를 바로잡거나 링크를 지우세요."}`,
  "episode-unknown": ({ name, suggestions }) =>
    `${josa(`[[${name}]]`, "이/가")} 가리키는 글이 없습니다. ${suggestions.length > 0 ? `${namesOf(suggestions)} 아닌가요?` : '번호나 제목을 바로잡거나, 링크가 아니면 첫 괄호 앞에 "\\"를 쓰세요.'}`,
  "episode-ambiguous": ({ name, candidates }) =>
    `${josa(`[[${name}]]`, "이/가")} 여러 글을 가리킵니다. ${namesOf(candidates)} 가운데 하나를 쓰세요.`,
  "draft-title": ({ name, other }) =>
    `제목이 ${namesOf([other])}의 제목과 같고, [[${name}]] 같은 링크는 초안이 아닌 그 글로 갑니다. 초안을 내기 전에 제목을 바꾸거나, 그 링크를 ${namesOf([other])}처럼 쓰세요.`,
  "title-draft": ({ title }) =>
    `${josa(`<${title}>`, "은/는")} 초고의 제목이기도 한데, 적은 대로 보입니다. 그 초고를 뜻한다면 [[${title}]]라고 써서 제목을 감추세요.`,
  "link-fragment": ({ target, fragment, suggestion }) =>
    `"${target}"에 ${josa(`"#${fragment}"`, "이/가")} 없습니다. ${suggestion ? `"#${suggestion}" 아닌가요?` : "바로잡거나 글 전체로 링크하세요."}`,
  "link-relative": ({ target }) =>
    `${josa(`"${target}"`, "으로/로")} 가는 링크가 닿는 곳이 없어 글자로만 보입니다. 바로잡거나 지우세요.`,
  "link-unsafe": ({ target }) =>
    `"${target}" 링크는 코드를 돌릴 수 있어 글자로만 보입니다. 보통 주소를 쓰세요.`,
  "html-as-text": ({ tags }) => htmlAsText(tags),
  "html-unpaired": ({ tag }) => htmlUnpaired(tag),
  "html-unclosed": ({ tag }) => htmlUnclosed(tag),
  "picture-missing": ({ target, suggestion }) =>
    `그림 ${josa(`"${target}"`, "이/가")} 없습니다. ${suggestion ? `"${suggestion}" 아닌가요?` : "글 옆에 두거나 이름을 바로잡으세요."}`,
  "picture-format": ({ target, ending, isPicture }) =>
    isPicture
      ? `그림 "${target}"의 형식(${ending.toUpperCase()})은 못 보는 독자가 많습니다. JPEG, PNG, WebP, AVIF 가운데 하나로 저장하세요.`
      : `"${target}" 파일은 그림이 아닙니다. "!"를 빼고 링크로 쓰거나, 그림을 넣으세요.`,
  "picture-empty": ({ target }) => `그림 "${target}" 파일이 비어 있습니다. 다시 저장하세요.`,
  "picture-bytes": ({ target }) =>
    `"${target}" 파일은 이름만 그림이고 내용은 그림이 아니어서 보이지 않습니다. 그림을 다시 저장하세요.`,
  "file-lfs": ({ target }) =>
    `"${target}" 파일 자리에 Git LFS의 표시만 있습니다. "git lfs pull"로 받으세요. GitHub Actions라면 checkout에 "lfs: true"를 쓰세요.`,
  "picture-private": () =>
    "찍은 곳이나 기기 정보가 이 그림에 남아 있는지 알 수 없어 사이트에 올리지 않았습니다. JPEG나 PNG로 다시 저장하고 이름도 그 확장자로 바꾸세요.",
  "picture-data": ({ target }) =>
    `그림이 글 안에 들어 있습니다("${target}"). 글 옆에 파일로 저장하고 그 이름을 쓰세요.`,
  "picture-alt": ({ target, tag }) =>
    `그림 "${target}"에 설명이 없습니다. ${tag ? '태그 안에 쓰세요: alt="…".' : `대괄호 안에 쓰세요: ![…](${target}).`}`,
  "picture-size": ({ attribute, found }) =>
    `픽셀 수로 적지 않아 그림이 제 크기로 나옵니다: ${attribute}="${found}". ${attribute}="300"처럼 쓰세요.`,
  "picture-foreign": ({ host }) => `다른 곳(${host})의 그림입니다. 사본을 글 옆에 두세요.`,
};

/** 파일은 경로로, 나머지는 링크 문법으로 쓴다. */
function namesOf(names: readonly string[]): string {
  return names.map((name) => (/\.(?:md|markdown)$/i.test(name) ? name : `[[${name}]]`)).join(", ");
}

/** 이름표에 쓸 수 없는 빈칸을 바꾼다: "a b"는 "a-b". */
function hyphenate(label: string): string {
  return label.trim().replace(/\s+/g, "-");
}

function foreignMessage(field: string, suggestion: string): string {
  if (suggestion === "")
    return `"${field}" 항목은 필요 없습니다. 쪽의 종류마다 레이아웃이 정해져 있으니 지우세요.`;
  if (suggestion === "draft")
    return `"${field}" 항목은 없습니다. 아직 내지 않을 글에 "draft: true"를 쓰세요.`;
  if (suggestion === "slug") {
    return `"${field}" 항목은 없습니다. 주소의 마지막 부분인 "slug" 아닌가요? 옛 주소는 "aliases"에 적습니다.`;
  }
  return `"${field}" 항목은 없습니다. "${suggestion}" 아닌가요?`;
}

function misplacedMessage(field: string, kind: string): string {
  if (field === "kind") return '연재에 든 글만 이 종류일 수 있습니다. 연재 폴더에 두거나 "series"를 쓰세요.';
  if (field === "episode" && kind === "post") {
    return '연재에 들지 않은 글은 번호가 없습니다. 연재 폴더에 두거나 "series"를 쓰거나 "episode"를 지우세요.';
  }
  return `"kind: ${kind}"인 글에는 "${field}"의 뜻이 없습니다. 지우거나 종류를 바꾸세요.`;
}
