import type { Cadence, Length, Moment } from "../model.ts";

/**
 * Translation of the interface: every string of pages and feeds in one language. A language is one file that exports
 * one of these: `ko.ts` and `en.ts` are built in, an author's own is `layouts/words/<lang>.ts`.
 */
export interface Words {
  /** BCP 47: "ko". */
  readonly lang: string;
  /** Its own name: "한국어". */
  readonly name: string;
  /** Locale for Open Graph: "ko_KR". */
  readonly locale: string;

  // Numbers and kinds.
  /** 25화 · Episode 25; 프롤로그 · Prologue for 0. */
  episode(number: number): string;
  /** Number of an episode and the planned total: 25/30화 · Part 25 of 30 */
  episodeOf(number: number, total: number): string;
  /** 시즌 2 · 3화 · Season 2, episode 3 */
  episodeInSeason(season: number, number: number): string;
  season(number: number): string;
  readonly special: string;
  readonly notice: string;
  readonly draft: string;
  readonly scheduled: string;
  /** Badge of a post at an unlisted address. */
  readonly preview: string;
  /** Placeholder in a text for the title of an unpublished post without number: 아직 나오지 않은 글 · a text not out yet */
  readonly unpublished: string;
  /** 모두 25화 · 25 episodes; another phrase for 0. */
  episodeCount(count: number): string;
  /** Published episodes and the planned total: 30화 가운데 25화 · 25 of 30 episodes */
  episodeCountOf(count: number, total: number): string;
  /** The same in a few letters: 25화, 25/30화 · 25 episodes, 25 of 30 episodes; `total` is null where none is announced. */
  shortCount(count: number, total: number | null): string;
  postCount(count: number): string;
  /** Link to the archive: 모든 글 306편 · All 306 posts */
  allPosts(count: number): string;
  /** 주석 4개 · 4 notes */
  noteCount(count: number): string;

  // Time.
  /** 2024년 3월 27일 · 27 March 2024. The date part of `iso`, whatever the time zone of the machine. */
  date(moment: Moment): string;
  /** 2024년 3월 27일 수요일 · Wednesday, 27 March 2024 */
  fullDate(moment: Moment): string;
  /** 3월 27일 · 27 March */
  monthDay(moment: Moment): string;
  /** In columns of dates, beside titles: 3. 27. · 27 Mar */
  shortDate(moment: Moment): string;
  /** Before a short date: 수 · Wed */
  weekday(moment: Moment): string;
  /** 2024년 · 2024 */
  year(year: number): string;
  /** 매주 수요일 · Every Wednesday */
  cadence(cadence: Cadence): string;
  /** The same in a few letters: 매주 수 · Wednesdays */
  shortCadence(cadence: Cadence): string;
  /** 5분 분량 · 5 min read */
  readingTime(length: Length): string;
  /** Of a whole series: 다 읽는 데 2시간 30분 · 2 h 30 min in all */
  wholeReadingTime(length: Length): string;
  /** 2024년 1월 3일부터 · Since 3 January 2024 */
  since(moment: Moment): string;
  status: { readonly ongoing: string; readonly complete: string; readonly paused: string };

  // Navigation and metadata of an episode.
  /** 지난 《간판을 읽다》 · Earlier in Reading the signs */
  earlier(series: string): string;
  /** 1화부터 읽기 · Start with episode 1. `label` is the first episode's own label. */
  readFrom(label: string): string;
  /** Begins the line that leads a reader on, before the title of the series and the episode: 이어서 읽기 · Continue */
  readonly readOn: string;
  /** 이어서 읽기 12화 · Continue: Episode 12. `label` is that of the episode to go on with. */
  resume(label: string): string;
  /** What came out after the last visit, with "{}" for a number over 1: 그 뒤로 새 글 {}편 · {} new episodes since */
  readonly newSince: { readonly one: string; readonly many: string };
  /** Reading state of a post in lists: read to its end, or begun. */
  readonly read: string;
  readonly begun: string;
  /** Accessible name of the bar that shows how much of a series was read: 지금까지 읽은 만큼 · Read so far */
  readonly readSoFar: string;
  /** A title inside a line of text, quoted: ‘안개’ · “Fog” */
  quoted(title: string): string;
  /** Label before a date: 다음 화 · Next episode */
  readonly nextEpisode: string;
  /** The same in a few letters: 다음 · Next */
  readonly shortNext: string;
  readonly previous: string;
  readonly next: string;
  readonly first: string;
  readonly latest: string;
  /** Link after a truncated list: 나머지는 차례에서 · The rest is in the archive */
  readonly wholeList: string;
  readonly tableOfContents: string;
  /** Button that turns the contents of a series round: 최신순 · Newest first */
  readonly newestFirst: string;
  /** Shown instead of the text of a withdrawn post. */
  readonly withdrawn: string;
  /** 2024년 4월 1일 고침 · Updated 1 April 2024 */
  updated(date: string): string;
  /** 글 홍길동 · By … */
  byline(author: string): string;
  /** Link at the end of a feed item: 이메일로 답장하기 · Reply by e-mail */
  readonly replyByMail: string;
  /** 이 글을 인용한 글 · Cited by */
  readonly citedBy: string;
  /** Expands a long list of citations: 3편 더 보기 · 3 more */
  moreCitations(count: number): string;
  /** Accessible name of the breadcrumb: 현재 위치 · You are here */
  readonly breadcrumb: string;
  /** Accessible name of the links to the previous and next episode: 앞뒤 글 · Previous and next */
  readonly neighbours: string;

  /** The menu with the reader's own settings. */
  readonly settings: SettingsWords;

  // Notes.
  readonly notes: string;
  /** Link after a truncated margin note: 더 보기 · Read more */
  readonly wholeNote: string;
  /** Accessible name of a note call: 주석 3 · Note 3 */
  note(number: string): string;
  /** Accessible name of a back link; `nth` is null for a single call: 본문으로 (주석 3) · Back to the text (note 3) */
  backToCall(number: string, nth: number | null): string;
  /** What the back link of an open note shows: 본문으로 · Back to the text. `backToCall` begins with it. */
  readonly backToText: string;

  // Headings, and the address of a text.
  /** Heading of the contents of one text: 이 글의 차례 · In this text */
  readonly inThisText: string;
  /** Accessible name of the link by which a heading gives its address: ‘안개’ 링크 · Link to “Fog” */
  linkTo(heading: string): string;
  /** Button that shares or copies the address of a text: 이 글 공유하기 · Share this text */
  readonly share: string;
  /** Afterwards: 주소를 복사했습니다 · Address copied */
  readonly addressCopied: string;

  // The site.
  readonly home: string;
  readonly archive: string;
  readonly series: string;
  readonly posts: string;
  readonly tags: string;
  /** Title of a tag's page: ‘도시’ 글 · Posts tagged “city” */
  tagged(tag: string): string;
  readonly newest: string;
  /** Heading of what is due within seven days: 이번 주에 나올 글 · Coming this week */
  readonly thisWeek: string;
  /** Heading of series that are complete or paused, where there are both: 완결과 쉬는 연재 · Complete and on a break */
  readonly ended: string;
  readonly bySeries: string;
  readonly byYear: string;
  /** Title of the page of a year: 2024년에 나온 글 · Posts of 2024 */
  postsOf(year: number): string;
  readonly subscribe: string;
  /** Explains feeds to newcomers, in three sentences: what a feed is, what to do with its address, what it costs. */
  readonly aboutFeeds: string;
  /** Instead, while the site has no address of its own, and so no feeds. */
  readonly noFeedsYet: string;
  /** Says that one of several feed formats is enough. */
  readonly anyFormat: string;
  /** Label of the feed of the whole site, next to those of the series: 전체 · Everything */
  readonly everything: string;
  /** Button that copies an address, and its label afterwards. */
  readonly copy: string;
  readonly copied: string;
  /** Link to the OPML file of all feeds: 모든 주소를 한 파일로 · All addresses in one file */
  readonly everyAddress: string;
  /** Shown when a browser opens a feed: what a feed is, and what to do with the address that follows. */
  readonly feedNotice: string;
  /** Link to the page about feeds: 구독하는 법 · How to subscribe */
  readonly howToSubscribe: string;
  readonly skipToText: string;
  readonly navigation: string;
  readonly notFound: string;
  readonly notFoundAdvice: string;
  readonly empty: string;
  readonly editThis: string;
  readonly license: string;
  /** In the footer: Yeonjae로 펴냄 · Published with Yeonjae */
  readonly madeWith: string;
}

/** The menu with the reader's own settings. */
export interface SettingsWords {
  /** 읽기 설정 · Reading settings */
  readonly name: string;
  /** On the menu's button, a sample of letters: 가 · Aa */
  readonly sign: string;
  readonly size: {
    readonly name: string;
    readonly normal: string;
    readonly large: string;
    readonly larger: string;
  };
  readonly theme: {
    readonly name: string;
    /** As the device has it. */
    readonly automatic: string;
    readonly light: string;
    readonly dark: string;
  };
  /** Offered where the settings name a `font`. */
  readonly face: { readonly name: string; readonly serif: string; readonly gothic: string };
  /** Button that forgets what was read: 읽은 기록 지우기 · Forget what I have read; and its label afterwards. */
  readonly forget: string;
  readonly forgotten: string;
}
