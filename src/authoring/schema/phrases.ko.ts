import type { FormPhrases } from "./forms.ts";

const shared = {
  title: { label: "제목", help: "회차를 뺀 제목. 회차는 저절로 앞에 붙습니다." },
  description: { label: "요약", help: "목록과 검색 결과, 링크 미리 보기에 나오는 한두 문장." },
  lang: { label: "언어", help: '사이트의 언어와 다를 때 적는 언어 코드(BCP 47): "ko", "en".' },
  author: { label: "글쓴이", help: "사이트의 글쓴이와 다를 때: 이름, 또는 { name, url, email }." },
  tags: { label: "태그", help: "하나나 여럿: [도시, 안개]. #은 붙이지 않습니다." },
  cover: { label: "표지", help: "이 파일과 같은 폴더에 있는 그림, 또는 { src, alt }." },
  aliases: { label: "옛 주소", help: '이 글로 이어 줄 예전 주소: "/old/25/".' },
  id: { label: "고유 id", help: "피드에서 이 글을 알아보는 id. 한 번 정하면 바꾸지 않습니다." },
  extra: { label: "덧붙임", help: "직접 만든 레이아웃에서 쓸 데이터." },
} as const;

export const ko: FormPhrases = {
  titles: {
    episode: "회차를 비롯한 글의 머리말",
    series: "연재의 머리말: posts/<연재>/index.md",
    home: "첫 화면의 머리말: posts/index.md",
  },
  fields: {
    episode: {
      ...shared,
      subtitle: { label: "부제", help: "제목 아래 한 줄." },
      date: {
        label: "날짜",
        help: "내는 날: 2026-01-07 또는 2026-01-07 07:00. 시각이 없으면 연재의 시각에 나오고, 앞날이면 그때까지 기다립니다.",
      },
      updated: { label: "고친 날", help: "독자에게 알릴 만큼 고친 날짜." },
      kind: {
        label: "종류",
        help: "episode(회차), special(번외)과 notice(휴재)는 번호 없이 연재에, post(연재에 들지 않는 글), page(날짜 없이 메뉴에 놓이는 쪽).",
      },
      series: { label: "연재", help: "파일이 연재의 폴더 밖에 있을 때, 그 폴더 이름." },
      episode: { label: "회차", help: "몇 화인지." },
      season: { label: "시즌", help: "몇 번째 시즌인지, 1부터." },
      after: { label: "앞 회차", help: "번외나 휴재를 몇 화 뒤에 놓을지." },
      slug: { label: "주소", help: "회차나 파일 이름 대신 쓸 주소의 마지막 부분." },
      draft: { label: "초안", help: "true이면 공개하지 않습니다." },
      preview: {
        label: "미리보기 주소",
        help: "미리보기 주소에 쓰는 임의의 글자. publish --unlisted가 적습니다. 지우면 미리보기가 끝납니다.",
      },
      withdrawn: { label: "내린 글", help: "true이면 주소만 남기고 글은 내립니다." },
    },
    series: {
      ...shared,
      title: { label: "제목", help: "연재의 제목." },
      status: { label: "상태", help: "ongoing(연재 중), complete(완결), paused(쉬는 중)." },
      cadence: {
        label: "요일",
        help: '내는 날: 수, [월, 목], { days: 수, time: "07:00" } 또는 { month: 마지막 금 }.',
      },
      seasons: { label: "시즌", help: "시즌의 제목 [봄, 여름], 또는 시즌의 수." },
      numbering: { label: "번호 매기기", help: "through: 이어서 매깁니다. season: 시즌마다 1부터 매깁니다." },
      missing: { label: "빈 회차", help: "일부러 비운 회차: [13]." },
      total: { label: "전체 회차", help: "모두 몇 화로 끝낼 예정인지." },
      book: {
        label: "책",
        help: "연재를 책으로 묶을 때 쓰려고 남겨 둔 필드. 아직은 아무것도 만들지 않습니다.",
      },
      next: { label: "다음 화 예고", help: "독자에게 알릴 것: hidden(없음), date(날짜), title(제목까지)." },
      previous: {
        label: "지난 글",
        help: "글 아래에 보여 줄 지난 회차의 수, 또는 all(모두). 적지 않으면 7.",
      },
    },
    home: { lang: shared.lang, aliases: shared.aliases },
  },
  editors: {
    body: { label: "본문", help: "마크다운. 주석은 [^1], 다른 회차로 가는 링크는 [[25]]." },
    posts: "그 밖의 글",
    cards: { episode: "글", series: "연재 소개", home: "첫 화면" },
    snippets: {
      episode: { label: "회차", help: "새 회차" },
      special: { label: "번외", help: "번호 없는 새 번외" },
      notice: { label: "휴재", help: "쉬는 날의 새 휴재 알림" },
      series: { label: "연재", help: "새 연재: posts/<연재>/index.md" },
      note: { label: "주석", help: "주석과 그 내용" },
      link: { label: "링크", help: "번호로 다른 회차에 거는 링크" },
    },
    pagesComment: "Pages CMS(pagescms.org)의 입력 양식. 연재마다 모음이 하나씩 있습니다.",
    generated:
      'Yeonjae가 만든 파일입니다. 버전을 올리거나 연재를 더한 뒤 "npx yeonjae doctor --fix"로 새로 만듭니다. 직접 고친 파일은 건드리지 않습니다.',
  },
  foreign: (instead) =>
    instead === "" ? "여기서는 필요 없는 필드이니 지우세요." : `여기서는 "${instead}" 필드를 씁니다.`,
};
