import {
  type Answers,
  COLUMN_LANGUAGES,
  type ColumnLanguage,
  defaultAnswers,
  HOSTS,
  likelyZone,
} from "../../authoring/init/answers.ts";
import {
  readHosts,
  readLanguage,
  readLine,
  readTime,
  readTimeZone,
  readUrl,
  readWeekday,
} from "../../authoring/init/read-answer.ts";
import { PLACEHOLDER_URL } from "../../core/example-url.ts";
import type { Weekday } from "../../core/model.ts";
import { dayOf, momentAt } from "../../core/time/zone.ts";
import { WEEKDAY_NAMES } from "../../input/front-matter/cadence.ts";
import type { ProcessEnvironment } from "../environment.ts";
import type { ParsedOptions } from "../options.ts";
import { type Asked, type InitPhrases, LANGUAGE_NAMES } from "../phrases/init.ts";
import { initPhrasesIn } from "../phrases/init-in.ts";
import type { Choice, Prompts } from "../prompts.ts";
import { UsageError } from "../usage.ts";
import { chooseEditor } from "./choose-editor.ts";

/** A question: how its answer is read, be it typed in an option or asked for, and what it is when nobody answers. */
interface Question<T> {
  readonly option: Asked;
  readonly read: (typed: string) => T | null;
  readonly usual: T;
  /** What an empty answer means; else the usual answer is shown. */
  readonly placeholder?: (say: InitPhrases) => string;
  /** To choose from, instead of typing; the initial one first in `initial`. */
  readonly choices?: (say: InitPhrases) => Choice["options"];
  readonly initial?: string;
}

/**
 * The answers from the options; what they leave open is asked, in the column's language once that is known, or is as
 * usual where there are no prompts.
 *
 * @throws UsageError
 */
export async function collectAnswers(
  options: ParsedOptions,
  { language, timeZone: systemZone, clock }: ProcessEnvironment,
  prompts: Prompts | null,
): Promise<Answers> {
  const inLanguage =
    (lang: ColumnLanguage) =>
    <T>(question: Question<T>) =>
      answer(question, options[question.option], prompts, initPhrasesIn(lang));
  const lang = await inLanguage(language)<ColumnLanguage>({
    option: "lang",
    read: readLanguage,
    usual: language,
    choices: () => COLUMN_LANGUAGES.map((value) => ({ value, label: LANGUAGE_NAMES[value] })),
    initial: language,
  });
  const ask = inLanguage(lang);
  const zone = likelyZone(lang, systemZone);
  const today = dayOf(momentAt(clock, zone).iso).weekday as Weekday;
  const usual = defaultAnswers(lang, { today, timeZone: zone });
  return {
    lang,
    title: await ask({ option: "title", read: readLine, usual: usual.title }),
    author: await ask({ option: "author", read: readLine, usual: usual.author }),
    url: await ask({
      option: "url",
      read: readUrl,
      usual: PLACEHOLDER_URL,
      placeholder: ({ urlLater }) => urlLater,
    }),
    weekday: await ask({
      option: "weekday",
      read: readWeekday,
      usual: usual.weekday,
      choices: ({ weekdays }) => weekdays.map((label, day) => ({ value: englishDay(day), label })),
      initial: englishDay(today - 1),
    }),
    time: await ask({ option: "time", read: readTime, usual: usual.time }),
    timeZone: await ask({ option: "time-zone", read: readTimeZone, usual: usual.timeZone }),
    hosts: await ask({
      option: "host",
      read: readHosts,
      usual: usual.hosts,
      choices: ({ hosts }) => HOSTS.map((value) => ({ value, label: hosts[value] })),
      initial: "github",
    }),
    editor: await chooseEditor(options, prompts, initPhrasesIn(lang)),
  };
}

async function answer<T>(
  { option, read, usual, placeholder, choices, initial }: Question<T>,
  typed: string | undefined,
  prompts: Prompts | null,
  say: InitPhrases,
): Promise<T> {
  if (typed !== undefined) {
    const value = read(typed);
    if (value === null) throw new UsageError(({ language }) => initPhrasesIn(language).wrong[option](typed));
    return value;
  }
  if (prompts === null) return usual;
  const message = say.questions[option];
  const given = choices
    ? await prompts.choose({ message, options: choices(say), initial: initial ?? "" })
    : await prompts.text({
        message,
        placeholder: placeholder?.(say) ?? String(usual),
        check: (text) => (read(text) === null ? say.wrong[option](text) : null),
      });
  return read(given) ?? usual;
}

/** "monday" is 0. */
function englishDay(day: number): string {
  return WEEKDAY_NAMES[day]?.[0] ?? "";
}
