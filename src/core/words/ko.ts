import type { Cadence, Length, Moment, Weekday } from "../model.ts";
import { calendarDay, weekdayOf } from "./calendar.ts";
import { readingHours, readingMinutes } from "./reading-time.ts";
import type { Words } from "./words.ts";

// No string here puts 은/는, 이/가, 을/를 or (으)로 after an inserted word: 부터, 에서 and 마다 follow any ending.

const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  1: "월",
  2: "화",
  3: "수",
  4: "목",
  5: "금",
  6: "토",
  7: "일",
};

const WEEKS_OF_MONTH = { 1: "첫째", 2: "둘째", 3: "셋째", 4: "넷째", [-1]: "마지막" } as const;

function monthDay(moment: Moment): string {
  const { month, day } = calendarDay(moment);
  return `${month}월 ${day}일`;
}

function shortDate(moment: Moment): string {
  const { month, day } = calendarDay(moment);
  return `${month}. ${day}.`;
}

function date(moment: Moment): string {
  return `${calendarDay(moment).year}년 ${monthDay(moment)}`;
}

function cadence(cadence: Cadence): string {
  const short = shortCadence(cadence);
  return short === "매일" || short === "평일마다" ? short : `${short}요일`;
}

function shortCadence(cadence: Cadence): string {
  if (cadence.by === "month") return `매월 ${WEEKS_OF_MONTH[cadence.week]} ${WEEKDAYS[cadence.day]}`;
  const days = cadence.days.map((day) => WEEKDAYS[day]).join("·");
  if (cadence.every > 2) return `${cadence.every}주마다 ${days}`;
  if (cadence.every === 2) return `격주 ${days}`;
  if (days === "월·화·수·목·금·토·일") return "매일";
  if (days === "월·화·수·목·금") return "평일마다";
  return `매주 ${days}`;
}

/** Episode 0, which comes before the first, is called by a name instead of a number. */
function episode(number: number): string {
  return number === 0 ? "프롤로그" : `${number}화`;
}

function duration(length: Length): string {
  const { hours, minutes } = readingHours(length);
  return [hours > 0 && `${hours}시간`, minutes > 0 && `${minutes}분`].filter(Boolean).join(" ");
}

export const ko: Words = {
  lang: "ko",
  name: "한국어",
  locale: "ko_KR",

  episode,
  episodeOf: (number, total) => `${number}/${total}화`,
  episodeInSeason: (season, number) => `시즌 ${season} · ${episode(number)}`,
  season: (number) => `시즌 ${number}`,
  special: "번외",
  notice: "휴재",
  draft: "초안",
  scheduled: "예약",
  preview: "미리보기",
  unpublished: "아직 나오지 않은 글",
  episodeCount: (count) => (count === 0 ? "아직 나온 글 없음" : `모두 ${count}화`),
  episodeCountOf: (count, total) => `${total}화 가운데 ${count}화`,
  shortCount: (count, total) => {
    if (count === 0) return "아직 나온 글 없음";
    return total === null ? `${count}화` : `${count}/${total}화`;
  },
  postCount: (count) => (count === 0 ? "아직 글 없음" : `글 ${count}편`),
  allPosts: (count) => `모든 글 ${count}편`,
  noteCount: (count) => `주석 ${count}개`,

  date,
  fullDate: (moment) => `${date(moment)} ${WEEKDAYS[weekdayOf(moment)]}요일`,
  monthDay,
  shortDate,
  weekday: (moment) => WEEKDAYS[weekdayOf(moment)],
  year: (year) => `${year}년`,
  cadence,
  shortCadence,
  readingTime: (length) => `${readingMinutes(length)}분 분량`,
  wholeReadingTime: (length) => `다 읽는 데 ${duration(length)}`,
  since: (moment) => `${date(moment)}부터`,
  status: { ongoing: "연재 중", complete: "완결", paused: "쉬는 중" },

  earlier: (series) => `지난 《${series}》`,
  readFrom: (label) => `${label}부터 읽기`,
  readOn: "이어서 읽기",
  resume: (label) => `이어서 읽기 ${label}`,
  newSince: { one: "그 뒤로 새 글 한 편", many: "그 뒤로 새 글 {}편" },
  read: "읽음",
  begun: "읽는 중",
  readSoFar: "지금까지 읽은 만큼",
  quoted: (title) => `‘${title}’`,
  nextEpisode: "다음 화",
  shortNext: "다음",
  previous: "이전 글",
  next: "다음 글",
  first: "첫 글",
  latest: "최신 글",
  wholeList: "나머지는 차례에서",
  tableOfContents: "차례",
  newestFirst: "최신순",
  withdrawn: "글쓴이가 거두어들인 글입니다.",
  updated: (date) => `${date} 고침`,
  byline: (author) => `글 ${author}`,
  replyByMail: "이메일로 답장하기",
  citedBy: "이 글을 인용한 글",
  moreCitations: (count) => `${count}편 더 보기`,
  breadcrumb: "현재 위치",
  neighbours: "앞뒤 글",
  settings: {
    name: "읽기 설정",
    sign: "가",
    size: { name: "글자 크기", normal: "보통", large: "크게", larger: "더 크게" },
    theme: { name: "바탕", automatic: "자동", light: "밝게", dark: "어둡게" },
    face: { name: "글꼴", serif: "명조", gothic: "고딕" },
    forget: "읽은 기록 지우기",
    forgotten: "지웠습니다",
  },

  notes: "주석",
  wholeNote: "더 보기",
  note: (number) => `주석 ${number}`,
  backToCall: (number, nth) =>
    nth === null ? `본문으로 (주석 ${number})` : `본문으로 (주석 ${number}, ${nth}번째 인용)`,
  backToText: "본문으로",

  inThisText: "이 글의 차례",
  linkTo: (heading) => `‘${heading}’ 링크`,
  share: "이 글 공유하기",
  addressCopied: "주소를 복사했습니다",

  home: "홈",
  archive: "모든 글",
  series: "연재",
  posts: "글",
  tags: "태그",
  tagged: (tag) => `‘${tag}’ 글`,
  newest: "새 글",
  thisWeek: "이번 주에 나올 글",
  ended: "완결과 쉬는 연재",
  bySeries: "연재별",
  byYear: "연도별",
  postsOf: (year) => `${year}년에 나온 글`,
  subscribe: "구독",
  aboutFeeds:
    "피드는 새 글이 나왔는지 앱이 확인할 수 있는 주소입니다. 아래 주소를 NetNewsWire, Feeder, Inoreader 같은 피드 리더에 한 번 넣어 두면, 새 글이 나올 때마다 리더에서 전문을 읽을 수 있습니다. 가입도 전자우편 주소도 필요 없고, 그만 받으려면 리더에서 지우면 됩니다.",
  noFeedsYet: "아직 피드가 없습니다. 이 사이트의 주소가 정해지면 구독할 수 있습니다.",
  anyFormat: "형식이 달라도 담긴 글은 같으니, 하나만 넣으면 됩니다.",
  everything: "전체",
  copy: "복사",
  copied: "복사했습니다",
  everyAddress: "모든 주소를 한 파일로",
  feedNotice: "이 문서는 피드입니다. 아래 주소를 피드 리더에 넣으면 새 글이 나올 때마다 받아 볼 수 있습니다.",
  howToSubscribe: "구독하는 법",
  skipToText: "본문으로 건너뛰기",
  navigation: "주 메뉴",
  notFound: "찾으시는 글이 없습니다",
  notFoundAdvice: "주소가 바뀌었거나 내려간 글일 수 있습니다. 연재의 차례나 모든 글에서 찾아보세요.",
  empty: "아직 글이 없습니다.",
  editThis: "이 글 고치기",
  license: "이용 조건",
  madeWith: "Yeonjae로 펴냄",
};
