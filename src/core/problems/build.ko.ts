import { josa } from "../words/josa.ts";
import type { BuildFacts } from "./build.ts";
import { outputExpectation } from "./expectations.ko.ts";
import { firstFew } from "./first-few.ts";
import type { Sentences } from "./sentences.ts";

export const build: Pick<Sentences, keyof BuildFacts> = {
  "output-outside": ({ output }) =>
    `${josa(`"${output}"`, "은/는")} 사이트 바깥입니다. permalink를 바로잡으세요.`,
  "output-path": ({ output }) =>
    `${josa(`"${output}"`, "은/는")} 출력 폴더 안의 경로가 아닙니다. "humans.txt"나 "map/index.html"처럼 쓰세요.`,
  "output-equal": ({ output, other }) =>
    `${josa(`"${output}"`, "은/는")} ${other}도 만듭니다. 하나의 주소를 바꾸세요.`,
  "output-name-equal": ({ name }) => `"${name}" 출력이 이미 있습니다. "outputs"에서 다른 "name"을 쓰세요.`,
  "output-wrong": ({ name, method }) =>
    `"${name}" 출력의 ${josa(method, "은/는")} ${outputExpectation(method)}.`,
  "output-method-failed": ({ name, method, cause }) =>
    `"${name}" 출력의 ${josa(method, "이/가")} 멈췄습니다: ${cause}`,
  "output-failed": ({ output, cause }) => `${josa(output, "을/를")} 만들다가 멈췄습니다: ${cause}`,
  "output-missing": ({ output, others }) =>
    `Eleventy가 ${josa(output, "을/를")} 만들지 못했습니다${others === 0 ? "" : `(그 밖에 ${others}개)`}. 여기와 플러그인과 _data/에서 모든 템플릿이나 데이터를 바꾸는 것을 찾아보세요.`,
  "output-not-text": ({ output }) =>
    `${output}의 render가 UTF-8 글이 아닌 바이트를 돌려줍니다. 이 출력에 "type: application/octet-stream" 같은 형식을 적으세요.`,
  "transform-text": ({ page }) =>
    `변환이 ${page}에서 글이 아닌 것을 돌려줍니다. 어느 페이지에서나 문자열을 돌려주게 하세요.`,
  "promise-unsettled": ({ by, name, page }) =>
    `${by === "render" ? `"${name}" 출력의 render가` : `"${name}" 변환이`} ${page}에서 대답하지 않습니다. 돌려준 프로미스가 끝나지 않으니, 값이나 오류로 끝나게 하세요.`,
  "image-transform": ({ page }) =>
    `@11ty/eleventy-img의 그림 변환은 글의 그림을 찾지 못하는데, ${page}에 그림이 있습니다. 변환을 빼고, pages/의 그림에는 Image()를 쇼트코드로 더해 쓰세요.`,
  "editor-html": () =>
    '편집기의 접근 토큰이 이 사이트의 오리진에 남는데, "html: true"이면 글이 그것을 읽을 수 있습니다. 둘 가운데 하나를 빼세요.',
  "editor-missing": ({ name }) => `편집기가 설치되어 있지 않습니다. "npm install ${name}"으로 설치하세요.`,
  "font-missing": ({ font, install }) =>
    `"${font}" 글꼴을 쓰는 데 필요한 패키지가 설치되어 있지 않습니다. "npm install ${install}"로 설치하세요.`,
  "font-failed": ({ font, install, cause }) =>
    `"${font}" 글꼴에서 쓰는 글자만 골라 담지 못했습니다: ${cause}. "npm install ${install}"로 다시 설치해 보세요.`,
  "pictures-absent": ({ install }) =>
    `그림을 줄이는 sharp를 여기에서 쓸 수 없어 그림을 원본 크기 그대로 옮깁니다. "npm install ${install}"로 설치해 보거나, 설정에 "pictures: false"를 적으세요.`,
  "picture-failed": ({ cause }) =>
    `이 그림을 줄이지 못했습니다: ${cause}. 크기를 줄여 다시 저장하거나, 명령을 다시 실행해 보세요.`,
  "picture-undecodable": () =>
    "그림 파일이 손상되어 줄이지 못하고 그대로 복사했습니다. 원래 있던 곳에서 다시 저장하세요.",
  "picture-too-large": ({ width, height }) =>
    `그림이 ${width} × ${height}픽셀이나 되어 줄이지 못하고 그대로 복사했습니다. 10000 × 10000픽셀 이하로 다시 저장하세요.`,
  "cards-missing": ({ install }) =>
    `공유 카드를 그리는 패키지가 설치되어 있지 않습니다. "npm install ${install}"로 설치하세요.`,
  "card-failed": ({ card, cause, install }) =>
    `"${card}" 공유 카드를 그리지 못했습니다: ${cause}. layouts/card-image.ts가 있으면 바로잡고, 없으면 "npm install ${install}"로 다시 설치해 보세요.`,
  "card-glyphs": ({ characters, font, isSite }) =>
    `"${font}" 글꼴에 없는 글자가 제목에 있어(${firstFew(characters, (more) => `그 밖에 ${more}개`)}) ${isSite ? "사이트의 공유 카드를 만들지 않습니다" : "공유 카드에 사이트 이름만 나옵니다"}. 이 글자가 있는 "font"를 고르거나, 제목을 바꾸거나, 표지 그림을 정하세요.`,
  "prefix-differs": ({ path, prefix }) =>
    `"url"의 경로는 ${path}인데 Eleventy의 pathPrefix는 ${prefix}입니다. 둘을 같은 경로로 맞추거나 "url"에서 경로를 빼세요.`,
  "posts-differ": ({ posts, input }) =>
    `"posts"에 따르면 글은 ${posts}/ 폴더에 있는데 명령은 ${input}/ 폴더를 읽습니다. --input ${posts} 옵션을 붙여 실행하세요.`,
  "link-unbuilt": ({ target, suggestion, whole }) =>
    `다 만든 사이트에 "${target}" 주소가 없습니다. ${suggestion ? `"${suggestion}" 아닌가요?` : whole ? `바로잡거나, 다른 프로그램이 내보내는 페이지라면 "${whole}"처럼 모두 적으세요.` : "바로잡거나 링크를 지우세요."}`,
  "picture-unbuilt": ({ target, suggestion, transformed }) =>
    transformed
      ? `다 만든 사이트에 그림 ${josa(`"${target}"`, "이/가")} 없습니다. ${transformed} 파일을 읽는 Eleventy의 그림 변환은 글에 닿지 않습니다. 그림을 글 옆에 두거나 addPassthroughCopy("${transformed}")로 그대로 옮기세요.`
      : `다 만든 사이트에 그림 ${josa(`"${target}"`, "이/가")} 없습니다. ${suggestion ? `"${suggestion}" 아닌가요?` : "글 옆에 두거나 주소를 바로잡으세요."}`,
  "navigation-unknown": ({ name, suggestion }) =>
    `${josa(`"${name}"`, "은/는")} 메뉴에 놓을 페이지가 아닙니다. ${suggestion ? `"${suggestion}" 아닌가요?` : '페이지의 주소를 쓰거나 { label: "…", url: "https://…" }처럼 쓰세요.'}`,
  "layout-export": () =>
    '레이아웃은 함수를 기본으로 내보냅니다: export default (view, theme) => html`…`. html은 "yeonjae"에서 가져옵니다.',
  "layout-promise": () =>
    '레이아웃은 바로 답해야 합니다. "async"를 지우세요. 보여 줄 것은 모두 view에 있습니다.',
  "layout-unused": ({ file, suggestion }) =>
    `"${file}" 레이아웃을 쓰는 곳이 없습니다. "${suggestion}" 아닌가요?`,
  "words-missing": ({ names }) =>
    `말이 없거나 꼴이 달라 영어로 나옵니다: ${firstFew(names, (more) => `그 밖에 ${more}개`)}. 이 파일에 적어 넣으세요.`,
  "words-foreign": ({ lang, fields }) =>
    `${fields.map((field) => `"${field}"`).join(", ")}의 값이 다른 언어의 것 그대로입니다. { lang: "${lang}", name: "…", locale: "${lang.replace("-", "_")}" } 아닌가요? 가져온 말 아래에 적으세요.`,
  "layout-failed": ({ page, cause }) => `${page}에서 레이아웃이 멈췄습니다: ${cause}`,
  "template-failed": ({ cause }) => `이 코드가 멈췄습니다: ${cause}`,
  "hook-pages-only": ({ hook, names }) =>
    hook === "markdown"
      ? 'Eleventy의 마크다운을 바꾼 것은 pages/에서만 통합니다. 글에는 "markdown" 설정을 쓰세요.'
      : `글과 레이아웃은 템플릿이 아닙니다. ${HOOKS[hook]} ${firstFew(names, (more) => `그 밖에 ${more}개`)} 같은 것은 pages/에서만 쓸 수 있습니다.`,
};

const HOOKS = { preprocessor: "전처리기", filter: "필터", shortcode: "쇼트코드" } as const;
