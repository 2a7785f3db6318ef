import type { Cadence, Length, Moment } from "../model.ts";

/**
 * The words of the interface in one language. A new language is one file that exports one of these:
 * ours are `ko.ts` and `en.ts`; an author's own lies in `layouts/words/<lang>.ts`.
 */
export interface Words {
  /** BCP 47: "ko". */
  readonly lang: string;
  /** Its own name: "한국어". */
  readonly name: string;
  /** Open Graph's spelling: "ko_KR". */
  readonly locale: string;

  // Numbers and kinds.
  /** 25화 · Episode 25; 프롤로그 · Prologue for 0. */
  episode(number: number): string;
  /** Where an episode stands in a whole that was announced: 25/30화 · Part 25 of 30 */
  episodeOf(number: number, total: number): string;
  /** 시즌 2 · 3화 · Season 2, episode 3 */
  episodeInSeason(season: number, number: number): string;
  season(number: number): string;
  readonly special: string;
  readonly notice: string;
  readonly draft: string;
  readonly scheduled: string;
  /** In a text, for a post without a number that is not out yet: 아직 나오지 않은 글 · a text not out yet */
  readonly unpublished: string;
  /** 모두 25화 · 25 episodes; a sentence of its own for none. */
  episodeCount(count: number): string;
  /** So far, of those that were announced: 30화 가운데 25화 · 25 of 30 episodes */
  episodeCountOf(count: number, total: number): string;
  postCount(count: number): string;

  // Time.
  /** 2024년 3월 27일 · 27 March 2024. The calendar day that `iso` writes, whatever the machine's zone. */
  date(moment: Moment): string;
  /** 2024년 3월 27일 수요일 · Wednesday, 27 March 2024 */
  fullDate(moment: Moment): string;
  /** 3월 27일 · 27 March */
  monthDay(moment: Moment): string;
  /** 2024년 · 2024 */
  year(year: number): string;
  /** 매주 수요일 · Every Wednesday */
  cadence(cadence: Cadence): string;
  /** 5분 분량 · 5 min read */
  readingTime(length: Length): string;
  /** Of a whole series: 다 읽는 데 2시간 30분 · 2 h 30 min in all */
  wholeReadingTime(length: Length): string;
  /** 2024년 1월 3일부터 · Since 3 January 2024 */
  since(moment: Moment): string;
  status: { readonly ongoing: string; readonly complete: string; readonly paused: string };

  // Around an episode.
  /** 지난 <series> 연재 · Earlier in <series> */
  earlier(series: string): string;
  /** 1화부터 읽기 · Start with episode 1. `label` is the first episode's own label. */
  readFrom(label: string): string;
  /** 이어서 읽기: 12화 · Continue: Episode 12. `label` is that of the episode that was left. */
  resume(label: string): string;
  /** A button that forgets how far a series was read: 처음부터 · Start over */
  readonly restart: string;
  /** A mark in lists: read to its end, and begun. */
  readonly read: string;
  readonly begun: string;
  /** A title in the middle of a line: ‘안개’ · “Fog” */
  quoted(title: string): string;
  /** Stands before a date: 다음 화 · Next episode */
  readonly nextEpisode: string;
  readonly previous: string;
  readonly next: string;
  readonly first: string;
  readonly latest: string;
  /** The link that follows a list cut short: 나머지는 차례에서 · The rest is in the archive */
  readonly wholeList: string;
  readonly tableOfContents: string;
  /** Stands in the place of the text. */
  readonly withdrawn: string;
  /** 2024년 4월 1일 고침 · Updated 1 April 2024 */
  updated(date: string): string;
  /** 글 홍길동 · By … */
  byline(author: string): string;
  /** The last line in feeds, a link: 이메일로 답장하기 · Reply by e-mail */
  readonly replyByMail: string;
  /** 이 글을 인용한 글 · Cited by */
  readonly citedBy: string;
  /** Opens the rest of a long list of them: 3편 더 보기 · 3 more */
  moreCitations(count: number): string;
  /** The name of the line that leads to the series: 현재 위치 · You are here */
  readonly breadcrumb: string;
  /** The name of the links to the episodes before and after: 앞뒤 글 · Previous and next */
  readonly neighbours: string;

  // Notes.
  readonly notes: string;
  /** Where the margin shows only the beginning of a note: 더 보기 · Read more */
  readonly wholeNote: string;
  /** The name of a call, for those who hear the page: 주석 3 · Note 3 */
  note(number: string): string;
  /** The name of a back link. `nth` is null when the note is called once: 본문으로 (주석 3) · Back to the text (note 3) */
  backToCall(number: string, nth: number | null): string;

  // The site.
  readonly home: string;
  readonly archive: string;
  readonly series: string;
  readonly posts: string;
  readonly tags: string;
  /** #tag's page title: ‘도시’ 글 · Posts tagged “city” */
  tagged(tag: string): string;
  readonly newest: string;
  readonly bySeries: string;
  readonly byYear: string;
  readonly subscribe: string;
  /** Three sentences for who has never heard of it: what a feed is, what to do with its address, what it takes. */
  readonly aboutFeeds: string;
  /** Where several formats are offered: one of them will do. */
  readonly anyFormat: string;
  /** The feed of the whole site, beside those of its series: 전체 · Everything */
  readonly everything: string;
  /** A button, and what it says when it has done so. */
  readonly copy: string;
  readonly copied: string;
  /** A file with the address of every feed: 모든 주소를 한 파일로 · All addresses in one file */
  readonly everyAddress: string;
  /** In a feed that is opened in a browser: what it is, and what to do with the address that follows. */
  readonly feedNotice: string;
  /** The link to the page that explains it: 구독하는 법 · How to subscribe */
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
