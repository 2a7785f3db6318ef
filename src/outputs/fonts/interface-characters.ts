/**
 * What pages show besides texts and ASCII, in every language: typographic marks, arrows, and those of the stock layouts.
 */
export const MARKS = "\u00a0·×°–—‘’“”…※←↑→↓↩›‹✓◐、。〈〉《》「」『』＊";

/**
 * Syllables of the Korean interface (`core/words/ko.ts`). Its words are functions, so that they can't be listed here
 * without calling each: a test compares.
 */
export const KOREAN =
  "가간같거건격결고공구국그글금기긴꾸꿔끝나난내냄너넣네넷년눈뉴는니닌다단달담답더데도독돌동됩두둘뒤드든들때뛰라람래량려력례로록롤를리림마막만많매맨머메면명모목문미바받발번법별보복본볼부분붙사새색서석선설세셋소수순쉬스습시식신쓰쓴아안않알앞약어업없었에여연예오온올완왔왼외요용우운울월위유으은을음의이인일읽입있자작잘장재전정제조종주줄중즌지직진짜째쪽찾차처첫체초최춰취치침칸커켜크큰키태터토트파펴편평폭표푸프피필하한할함해했행현형홈화확환회획후휴";
