import { COLUMN_EDITORS, COLUMN_LANGUAGES, HOSTS } from "../../authoring/init/answers.ts";
import { type InitOptionPhrases, type InitPhrases, LANGUAGE_QUESTION } from "./init.ts";

export const initKo: InitPhrases = {
  questions: {
    lang: LANGUAGE_QUESTION,
    title: "칼럼의 제목",
    author: "글쓴이 이름 (독자에게 보입니다)",
    url: "사이트를 올릴 주소",
    weekday: "무슨 요일에 나오나요?",
    time: "몇 시에 나오나요?",
    "time-zone": "시간대",
    host: "어디에 올리나요?",
  },
  folder: "폴더",
  repo: "편집기가 글을 적을 저장소",
  git: "git 저장소를 만들고 첫 커밋을 할까요?",
  write: "이 파일들을 만들까요?",
  replace: "이 저장소의 글과 설정을 바꿀까요?",
  urlLater: "https://… (비워 두고 나중에 적어도 됩니다)",
  yes: "예",
  no: "아니요",
  weekdays: ["월요일", "화요일", "수요일", "목요일", "금요일", "토요일", "일요일"],
  hosts: {
    github: "GitHub Pages",
    gitlab: "GitLab Pages",
    netlify: "Netlify",
    cloudflare: "Cloudflare",
    server: "내 서버",
  },

  wrong: {
    lang: (typed) => `언어는 ${COLUMN_LANGUAGES.join(", ")} 가운데 하나입니다: "${typed}".`,
    title: () => "제목에는 글자가 있어야 합니다.",
    author: () => "이름에는 글자가 있어야 합니다.",
    url: (typed) => `주소는 https://example.org/ 처럼 적습니다: "${typed}".`,
    weekday: (typed) => `요일은 수요일처럼 적습니다: "${typed}".`,
    time: (typed) => `시각은 07:00처럼 적습니다: "${typed}".`,
    "time-zone": (typed) => `시간대는 Asia/Seoul이나 Europe/Berlin 같은 이름으로 적습니다: "${typed}".`,
    host: (typed) => `올릴 곳은 ${HOSTS.join(", ")} 가운데서 적습니다: "${typed}".`,
  },
  wrongEditor: (typed) => `편집기는 ${COLUMN_EDITORS.join(", ")} 가운데 하나입니다: "${typed}".`,
  wrongRepo: (typed) => `저장소는 someone/column처럼 적습니다: "${typed}".`,
  noRepo: () => "Sveltia CMS가 글을 적을 저장소가 필요합니다. --repo someone/column을 더하세요.",
  needlessRepo: () => "--repo는 --editor sveltia와 함께 씁니다.",
  cannotAsk: (options) =>
    `물어볼 터미널이 없습니다. --yes를 더하면 기본값으로 만듭니다. 직접 답하려면 ${options.join(", ")} 옵션을 적으세요.`,

  plan: (folder, replaced) =>
    replaced ? "이 저장소의 posts/와 .eleventy.ts를 다음 파일로 바꿉니다:" : `${folder} 폴더에:`,
  exists: (paths) =>
    `이미 있는 파일입니다: ${paths.join(", ")}. 아무것도 쓰지 않았습니다. 다른 폴더를 고르세요.`,
  notFolder: (folder) => `${folder}은(는) 파일입니다. 다른 이름을 고르세요.`,
  oddFolder: (path, character) =>
    `경로에 "${character}"가 있으면 Eleventy가 파일을 읽지 못해 사이트를 만들 수 없습니다: ${path}. 다른 폴더를 고르세요.`,
  uncommitted: (paths) =>
    `git에 없어 되찾을 수 없는 것이 있습니다: ${paths.join(", ")}. 커밋하거나 다른 곳으로 옮기세요. 아무것도 쓰지 않았습니다.`,
  noHistory: "이 저장소의 글이 커밋되었는지 git이 알려 주지 않아 아무것도 바꾸지 않았습니다.",
  made: (files, folder) => `${folder} 폴더에 파일 ${files}개를 만들었습니다.`,
  firstCommit: "칼럼을 시작한다",
  insideRepository: (folder) => `${folder} 폴더는 이미 git 저장소 안에 있습니다. 커밋은 직접 하세요.`,
  gitFailed: (folder) =>
    `git이 커밋하지 못했습니다. 파일은 그대로 있습니다. ${folder} 폴더에서: git init -b main && git add -A && git commit -m "칼럼을 시작한다"`,
  installFailed: (folder) =>
    `npm install에 실패했습니다. 파일은 그대로 있습니다. 원인을 해결한 뒤 ${folder} 폴더에서 npm install을 실행하세요.`,
  next: (commands) => `이제: ${commands}`,
};

export const initOptionsKo: InitOptionPhrases = {
  yes: "묻지 않고 기본값으로 만듭니다",
  lang: "칼럼의 언어. 스키마에서는 설명의 언어",
  title: "칼럼의 제목",
  author: "글쓴이",
  url: "사이트를 올릴 주소",
  weekday: "나오는 요일",
  time: "나오는 시각",
  "time-zone": "그 시각의 시간대",
  host: "올릴 곳. 쉼표로 여럿을 적습니다",
  editor: "브라우저에서 쓸 편집기: Pages CMS나, 사이트의 한 페이지인 Sveltia CMS",
  repo: "Sveltia CMS가 글을 적을 저장소",
  engine: "package.json에 이 버전 대신 적을 것: tarball이나 git 주소",
  git: "git 저장소를 만들고 첫 커밋을 합니다",
  "no-install": "npm install을 하지 않습니다",
};
