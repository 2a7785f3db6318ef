import type { Moment } from "../../core/model.ts";
import { dayOf } from "../../core/time/zone.ts";
import { calendarDay } from "../../core/words/calendar.ts";
import { CAUSES } from "./causes.ko.ts";
import type { Counts, Phrases } from "./phrases.ts";

const meant = (suggestion: string | null) => (suggestion === null ? "" : ` 혹시 ${suggestion}인가요?`);
const content = ({ episodes, series, posts }: Counts) => `연재 ${series}개 ${episodes}화, 글 ${posts}편`;

const WEEKDAYS = ["월", "화", "수", "목", "금", "토", "일"];
/** "2024-03-27 07:00 (수)" */
const withWeekday = (date: string) => `${date} (${WEEKDAYS[dayOf(date).weekday - 1]})`;
const KINDS = { special: "번외", notice: "휴재" } as const;

/** "12월 2일 07:00"; with the year where it is another than now. */
const soon = ({ iso }: Moment, now: Moment) => {
  const { year, month, day } = calendarDay({ iso, epoch: 0 });
  const other = iso.slice(0, 4) === now.iso.slice(0, 4) ? "" : `${year}년 `;
  return `${other}${month}월 ${day}일 ${iso.slice(11, 16)}`;
};

const leftOut = ({ leftOut: out }: Counts) => {
  if (out === null || out.drafts + out.scheduled === 0) return "";
  const next = out.next === null ? "" : `(다음 ${soon(out.next, out.now)})`;
  const parts = [
    out.drafts > 0 && `초안 ${out.drafts}편`,
    out.scheduled > 0 && `예약 ${out.scheduled}편${next}`,
  ];
  const previews = out.previews === 0 ? "" : `(그 가운데 ${out.previews}편은 목록에 없는 주소의 미리보기)`;
  return `. ${parts.filter(Boolean).join(", ")}은 빠졌습니다${previews}`;
};

export const ko: Phrases = {
  language: "ko",

  made: (counts, seconds) =>
    `${content(counts)}, 쪽 ${counts.pages}개, 피드 ${counts.feeds}개를 ${seconds}초에 만들었습니다${leftOut(counts)}`,
  font: (characters, kilobytes, missing) =>
    `. 글꼴에는 ${characters}자를 담았고 모두 ${kilobytes}KB입니다${missing === 0 ? "" : `. 글꼴에 없는 ${missing}자는 읽는 기기의 글꼴로 보입니다`}`,
  exampleUrl: (url) => `. .eleventy.ts의 url은 아직 보기로 적힌 주소입니다: ${url}`,
  placeholderUrl: (url) =>
    `. .eleventy.ts의 url이 아직 임시 주소(${url})여서 피드는 만들지 않았습니다. 사이트를 올릴 주소를 적으세요`,
  checked: (counts, seconds) => `${content(counts)}을 ${seconds}초에 살펴봤습니다`,
  summary: (errors, warnings) =>
    [errors > 0 && `오류 ${errors}개`, warnings > 0 && `경고 ${warnings}개`].filter(Boolean).join(", "),
  untouched: (output) => `${output}은(는) 그대로 두었습니다.`,
  repair: (repair) => {
    if (repair.kind === "call")
      return `${repair.typed} → ${repair.labels.map((label) => `[^${label}]`).join("")}`;
    if (repair.kind === "item") return `${repair.typed} … → [^${repair.label}]: …`;
    if (repair.kind === "heading") return `“${repair.words}” 제목을 뺍니다. 주석에는 제목이 저절로 붙습니다`;
    if (repair.kind === "address") return `${repair.from} → ${repair.to}`;
    if (repair.kind === "number") return `${repair.typed} → ${repair.written}`;
    if (repair.kind === "control") return `제어 문자 ${repair.count}개를 지웁니다`;
    return `주석을 부른 차례대로: ${repair.labels.map((label) => `[^${label}]`).join(" ")}`;
  },
  left: ({ typed }) =>
    `${typed}: 주석으로 바꾸면 화면에 보이는 것이나 그 자리가 달라져, 이 목록은 그대로 두었습니다. [^…]와 “[^…]: …”를 직접 쓰세요`,
  repaired: (posts) => `글 ${posts}편을 고쳤습니다.`,
  wouldRepair: (posts) => `글 ${posts}편을 고칠 수 있습니다. 아직 아무것도 쓰지 않았습니다.`,
  nothingWritten: "아무것도 쓰지 않았습니다.",
  changedMeanwhile: (file) => `그사이에 ${file} 파일이 바뀌어 아무것도 쓰지 않았습니다. 다시 해 보세요.`,

  lineChange: (change) => {
    if (change.what === "link") return `${change.from} → ${change.to}`;
    if (change.what === "alias") {
      const removed = change.removed === null ? "" : `. 다시 제 주소가 되는 ${change.removed} 자리에`;
      return `옛 주소를 적습니다(aliases: ${change.added})${removed}`;
    }
    if (change.what === "id") return `지금 쓰이는 고유 번호를 적습니다(id: ${change.id})`;
    if (change.what === "after") return `after ${change.from} → after ${change.to}`;
    const kept = change.kept === null ? "" : `. 주소는 그대로입니다(slug: ${change.kept})`;
    return `${change.from}화 → ${change.to}화${kept}`;
  },
  renumbered: (episodes, files, dry) => {
    if (episodes === 0) return "번호에 빈 데가 없습니다. 바꾼 것이 없습니다.";
    const what = `글 ${episodes}편의 번호, 파일 ${files}개`;
    return dry ? `${what}를 바꾸게 됩니다. 아직 아무것도 쓰지 않았습니다.` : `${what}를 바꾸었습니다.`;
  },

  begun: ({ path, kind, label, series, date }, dry) => {
    const what = `“${series}” ${kind === "episode" ? `${label}화` : KINDS[kind]}, ${withWeekday(date)}`;
    return dry
      ? `${path}: ${what}. 아직 아무것도 쓰지 않았습니다.`
      : `${path}: ${what}. "npm run release"(yeonjae publish)로 "draft: true"를 뺄 때까지 초안입니다.`;
  },
  noEditor: (path) =>
    `편집기를 모릅니다. VISUAL이나 EDITOR에 적으세요(EDITOR="code --wait"). ${path} 파일은 그대로 있습니다.`,
  editorFailed: (editor, cause, path) =>
    `편집기("${editor}")를 열지 못했거나 오류로 끝났습니다(${cause}). VISUAL이나 EDITOR를 확인하세요. ${path} 파일은 그대로 있습니다.`,

  calendar: {
    states: {
      out: "공개",
      scheduled: "예약",
      draft: "초안",
      late: "늦은 초안",
      missed: "거름",
      withdrawn: "내린 글",
    },
    day: withWeekday,
    characters: (count) => `${count}자`,
    earlier: (number) => `… 앞의 ${number}줄 (전부 보려면 --format json)`,
    sum: ({ out, scheduled, draft, missed, characters }) =>
      `공개 ${out}편(${characters}자), 예약 ${scheduled}편, 초안 ${draft}편, 거른 날 ${missed}일`,
    next: (day, ready) => `다음 마감: ${day}, ${ready ?? "아직 없음"}`,
    empty: "아직 글이 없습니다.",
  },
  due: (source, label, title, day) => `${source}: ${label === "" ? "" : `${label}, `}“${title}”, ${day}`,
  unclear: (errors) =>
    `글에 오류가 ${errors}개 있어 여기에 빠진 것이 있을 수 있습니다. "npm run check"로 볼 수 있습니다.`,

  reading: "읽는 중",
  rendering: (done, all) => `찍는 중 ${done}/${all}`,
  pictures: (step, done, all) => `${step === "read" ? "그림 살펴보는 중" : "그림 줄이는 중"} ${done}/${all}`,
  publishing: "펴내는 중",
  waiting: (pid) => `다른 빌드(프로세스 ${pid})가 끝나기를 기다립니다.`,

  unknownCommand: (typed, suggestion) =>
    `없는 명령입니다: "${typed}".${meant(suggestion)} "yeonjae --help"로 목록을 볼 수 있습니다.`,
  unknownOption: (typed, suggestion) => `모르는 옵션입니다: ${typed}.${meant(suggestion)}`,
  swallowed: (options, cure) =>
    `${options.join(", ")} 옵션을 npm이 가져갔습니다. 옵션 앞에 "--"를 적으세요: ${cure}`,
  optionNeedsValue: (option) => `${option}에는 값이 필요합니다.`,
  optionTakesNoValue: (option) => `${option}에는 값을 붙이지 않습니다.`,
  wrongChoice: (option, only, typed, suggestion) =>
    `${option}은 그대로 쓰거나 "${option} ${only}"로 씁니다: "${typed}".${meant(suggestion && `${option} ${suggestion}`)}`,
  extraArgument: (typed) => `쓰이지 않는 인자입니다: "${typed}".`,
  wrongNow: (typed) => `--now에는 2026-01-07T07:00 같은 ISO 날짜와 시각을 적습니다: "${typed}".`,
  wrongEpoch: (typed) => `SOURCE_DATE_EPOCH에는 1970년부터 센 초를 정수로 적습니다: "${typed}".`,
  wrongFormat: (typed) => `--format은 text, json, github 가운데 하나입니다: "${typed}".`,
  wrongSince: (typed) => `--due-since에는 2026-01-07T07:00:00Z 같은 ISO 날짜와 시각을 적습니다: "${typed}".`,
  wrongForm: (typed, names) =>
    `"${typed}" 스키마는 없습니다. ${names.join(", ")} 가운데 하나를 적거나, 모두 보려면 적지 마세요.`,
  wrongLang: (typed) => `--lang은 ko나 en입니다: "${typed}".`,
  builtByEleventy: (config) =>
    `${config} 파일의 사이트는 Eleventy가 칼럼까지 함께 만듭니다. npx @11ty/eleventy를 실행하고, 미리 보려면 --serve를 붙이세요.`,
  noConfig: (file) => `여기에는 ${file} 파일이 없습니다. 칼럼의 폴더에서 yeonjae를 실행하세요.`,
  notModule: (file) => `${file} 파일은 모듈입니다: package.json에 "type": "module"이 필요합니다.`,
  noPlugin: (file) =>
    `${file} 파일에 Yeonjae가 없습니다: eleventy.addPlugin(yeonjae, { title: "…", url: "…" })를 더하세요.`,
  noInput: (folder) => `${folder}/ 폴더가 없습니다. 폴더를 만들거나 --input으로 다른 폴더를 적으세요.`,
  inputOutside: (folder) => `--input은 칼럼의 폴더 안에 있어야 합니다: ${folder}.`,
  refusedOutput: (output, refusal) => {
    if (refusal.why === "not-folder") return `${output}은(는) 폴더가 아닙니다. 다른 --output을 적으세요.`;
    if (refusal.why === "source") {
      return `${output}에는 사이트를 쓸 수 없습니다. ${refusal.what}을(를) 덮어쓰게 됩니다. 다른 --output을 적으세요.`;
    }
    return `${output}에 Yeonjae가 만들지 않은 파일(${refusal.what})이 있습니다. 폴더를 지우거나 다른 --output을 적으세요.`;
  },
  noTitle: () => '제목을 적으세요: npm run new -- "제목".',
  noSeries: (input) => `아직 연재가 없습니다. ${input}/<이름>/index.md에 제목을 적어 만드세요.`,
  whichSeries: (slugs) => `어느 연재인가요? --series로 하나를 적으세요: ${slugs.join(", ")}.`,
  wrongKind: (typed) => `--kind는 special이나 notice입니다: "${typed}".`,
  wrongSeason: (typed) => `--season에는 시즌의 번호를 1부터 적습니다: "${typed}".`,
  noSeasons: (series, card) =>
    `“${series}”에는 시즌이 없습니다. ${card}에 "seasons"를 적거나 --season을 빼세요.`,
  unknownSeason: (season, seasons, card) =>
    `시즌 ${season}은 ${card}에 적힌 ${seasons}개에 없습니다. 그곳 "seasons"에 제목을 더하세요.`,
  seasonAgainst: (season, after) =>
    `--after ${after} 자리는 시즌 ${season}에 있지 않습니다. 둘 가운데 하나를 빼세요.`,
  wrongAfter: (typed) => `--after에는 회차를 적습니다(12, 시즌 2의 12화는 2-12): "${typed}".`,
  unknownAfter: (typed, series) => `“${series}”에 ${typed}화가 없어 그 뒤에 놓을 수 없습니다.`,
  ambiguousSeries: (typed, slugs) =>
    `제목이 "${typed}"인 연재가 여럿입니다. 폴더 이름으로 적으세요: ${slugs.join(", ")}.`,
  unknownSeries: (typed, suggestion, slugs) =>
    `"${typed}" 연재가 없습니다.${meant(suggestion)} 있는 연재: ${slugs.join(", ") || "없음"}.`,
  draftsNeedOutput: () => "--drafts에는 다른 --output이 필요합니다. 초안이 실수로 공개되지 않게 합니다.",
  dryRunNeedsFix: () => "--dry-run은 --fix와 함께 씁니다.",

  systemFailure: (code, path) =>
    `${CAUSES[code] ?? "컴퓨터가 요청을 들어주지 못했습니다"} (${code})${path === null ? "" : `: ${path}`}`,
  busy: (pid, lock) => `다른 빌드가 아직 돌고 있습니다(프로세스 ${pid}). 아니라면 ${lock} 파일을 지우세요.`,
  corruptJournal: (file, cache) =>
    `${file} 파일을 읽을 수 없어 도중에 멈춘 명령을 마칠 수 없습니다. ${cache} 폴더를 지우고 다시 빌드하세요.`,
  defect: (message) =>
    `칼럼이 아니라 Yeonjae의 결함입니다: ${message}. 알려 주시면 고치겠습니다(DEBUG=yeonjae로 자리를 볼 수 있습니다).`,
  unsettled: () =>
    ".eleventy.ts, pages/, layouts/나 플러그인에 끝나지 않는 프로미스가 있어 명령이 더 나아가지 못합니다.",
};
