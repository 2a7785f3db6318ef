import type { PublishPhrases } from "./publish.ts";

const labelled = (series: string | null, label: string) =>
  [series && `“${series}”`, label].filter(Boolean).join(" ");

export const publishKo: PublishPhrases = {
  byNpm: () =>
    '"publish"라는 스크립트는 "npm publish" 때 npm이 저절로 실행합니다. package.json에서 이름을 바꾸세요: "release": "yeonjae publish".',
  wrongDate: (typed) => `--date는 now, next, keep 가운데 하나입니다: "${typed}".`,
  dateOfUnlisted: () => "--unlisted는 날짜를 바꾸지 않습니다. --date를 빼세요.",
  noDraft: (input) => `${input}/에 초안이 없습니다. "npm run new"로 새 글을 시작하세요.`,
  whichDraft: () => "어느 초안을 낼까요? 파일을 적으세요: npm run release -- 파일",
  noFile: (typed, suggestion) =>
    `"${typed}"이라는 글은 없습니다.${suggestion === null ? ' "npm run release"만 치면 초안 목록이 나옵니다.' : ` 혹시 ${suggestion}인가요?`}`,
  severalPosts: (typed, paths) => `"${typed}"에 맞는 글이 여럿입니다: ${paths.join(", ")}. 파일을 적으세요.`,
  outside: (path, input) => `${path} 파일은 ${input}/ 안에 있지 않아 글이 아닙니다.`,
  notPost: (path) => `${path}: 글이 아닙니다. .md로 끝나는 파일을 적으세요.`,
  card: (path) => `${path} 파일은 소개 파일이라 언제나 사이트에 들어갑니다. 글을 적으세요.`,
  pageDate: (path) => `${path} 파일은 날짜가 없는 쪽(kind: page)입니다. --date를 빼고 실행하세요.`,

  alreadyOut: (path, date) =>
    `${path}: 초안이 아니라 이미 나온 글입니다${date === null ? "" : `(${date})`}. 아무것도 쓰지 않았습니다.`,
  alreadyScheduled: (path, date) =>
    `${path}: 초안이 아니라 예약된 글입니다. ${date}부터 사이트를 빌드하면 나옵니다. 아무것도 쓰지 않았습니다.`,

  askDate: (path, date) => `${path}에 적힌 날짜(${date})가 지났습니다. 언제 낼까요?`,
  choices: {
    now: (date) => `지금: ${date}`,
    next: (date) => `다음 빈 날짜: ${date}`,
    keep: (date) => `적힌 그대로: ${date}`,
  },

  dateMissing: (date) => `날짜가 없어 적습니다(date: ${date}).`,
  dateChanged: (date) => `날짜를 바꾸어 적습니다(date: ${date}).`,
  dateKept: (date) =>
    `적힌 날짜(${date})가 지났지만 그대로 둡니다. "--date now"나 "--date next"로 바꿀 수 있습니다.`,
  numbered: (number) => `번호가 없어 다음 번호를 적습니다(episode: ${number}).`,
  identified: (id) => `주소가 바뀌어도 피드에서 같은 글로 알아보도록 고유 번호를 적습니다(id: ${id}).`,
  siteIdentified: (id, isKept) =>
    isKept
      ? `나중에 url이 바뀌어도 나온 글이 같은 글로 남도록 지금 쓰이는 것을 적습니다(id: ${id}).`
      : `피드 리더에서 다른 칼럼과 섞이지 않도록 이 칼럼만의 고유 번호를 적습니다(id: ${id}).`,
  siteIdByHand: (line) =>
    `사이트에 id가 없는데 어디에 적을지 알 수 없어 적지 못했습니다. url 아래에 이 줄을 적으세요: ${line}`,
  stands: ({ title, series, label, date, url, state }) => {
    const place = [labelled(series, label), date].filter(Boolean).join(", ");
    return `${state === "scheduled" ? "예약" : "공개"}: “${title}”${place && `, ${place}`}, ${url}`;
  },
  scheduled: (date, docs) =>
    `${date}에 나옵니다. 그때나 그 뒤에 사이트를 빌드해야 보입니다(저절로 빌드하는 법은 ${docs}/release.ko.md).`,
  previewLeads: (url) =>
    `미리보기 주소(${url})로 들어온 사람은 글이 나온 뒤 이 주소로 옮겨 갑니다. 그만두려면 글에서 "preview"를 지우세요.`,
  previewStands: ({ title, series, label, url }) => {
    const place = labelled(series, label);
    return `목록에 없는 주소의 미리보기: “${title}”${place && `, ${place}`}, ${url}`;
  },
  previewSecret:
    '이 주소를 아는 사람은 누구나 읽을 수 있습니다. 사이트의 다른 곳에는 이 주소가 나오지 않고, 검색 엔진에도 싣지 말라고 알립니다. 그림 파일의 이름은 짐작할 수 있고, 공개 저장소라면 글과 주소를 누구나 볼 수 있습니다. 그만두려면 글에서 "preview"를 지우세요.',
  previewOver: (url, address) =>
    `이미 나온 글입니다. 미리보기 주소(${url})는 ${address} 주소로 이어집니다. 그만두려면 글에서 "preview"를 지우세요.`,
  noPreview: "지금 상태로는 보여 줄 수 없습니다. 아무것도 쓰지 않았습니다.",
  draftsBefore: (labels) =>
    `앞 번호가 아직 초안이라 독자에게는 빠져 보입니다: ${labels.slice(0, 5).join(", ")}${labels.length > 5 ? " …" : ""}`,
  noDate: "날짜 없음",
  dry: "이렇게 하게 됩니다. 아직 아무것도 쓰지 않았습니다.",
  refused: "초안으로 남겨 두었습니다. 아무것도 쓰지 않았습니다.",
  errorsElsewhere: (count) =>
    `다른 곳에 오류가 ${count}개 있어 사이트를 만들 수 없습니다. "npm run check"로 볼 수 있습니다.`,
  git: "살펴본 뒤 다음 명령을 실행하세요:",
  noRemote:
    '이 저장소에는 아직 푸시할 원격 저장소가 없습니다. "git remote add origin 주소"로 더한 뒤 "git push -u origin HEAD"를 실행하세요.',
  commitMessage: (series, label, title) => [series, label, title].filter(Boolean).join(" "),
};
