/**
 * What pages show besides texts and ASCII, in every language: typographic marks, arrows, and those of the stock layouts.
 */
export const MARKS = "\u00a0·×°−–—‘’“”…※←↑→↓↩›‹✓◐、。〈〉《》「」『』＊";

/**
 * Syllables of the Korean interface (`core/words/ko.ts`). Its words are functions, so that they can't be listed here
 * without calling each: a test compares.
 */
export const KOREAN =
  "가간같개거건게격결고공과구국그글금기긴까꼴뀌나난내냄너넣넷년뉴는니다달담답더데도독동됩두둘둡뒤드든들딕때뛰라래량려례로록롤를리링마막만매머메면명모목문미바받밝번법별보복본볼부분사새서석설세셋소수순쉬습시식신쓴아안않앞앱약어없었에연예오온올완왔외요용우운월웠위유으은을음의이인일읽입있자장재전정조주중즌지직째차찾첫체초최치침크큼탕태터토통트파펴편평프피필하한할해했현형홈화확휴";
