import type { Cadence, Weekday } from "../../core/model.ts";
import { suggest } from "../../core/suggest.ts";
import { readDate } from "../../core/time/zone.ts";
import { hasOnlyKeys } from "./mappings.ts";
import { type Field, shaped } from "./schema.ts";
import { anyCase, type Shape } from "./shape.ts";
import { isList, isMapping, type Value } from "./value.ts";

/** Of Monday to Sunday: English, short, Korean short, Korean. */
export const WEEKDAY_NAMES: readonly (readonly string[])[] = [
  ["monday", "mon", "월", "월요일"],
  ["tuesday", "tue", "화", "화요일"],
  ["wednesday", "wed", "수", "수요일"],
  ["thursday", "thu", "목", "목요일"],
  ["friday", "fri", "금", "금요일"],
  ["saturday", "sat", "토", "토요일"],
  ["sunday", "sun", "일", "일요일"],
];
const WEEKS: Readonly<Record<string, 1 | 2 | 3 | 4 | -1>> = {
  first: 1,
  첫째: 1,
  첫: 1,
  second: 2,
  둘째: 2,
  third: 3,
  셋째: 3,
  fourth: 4,
  넷째: 4,
  last: -1,
  마지막: -1,
};
/** `7:00` is 07:00. */
const TIME = /^(?:\d|[01]\d|2[0-3]):[0-5]\d$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

const DAY_NAMES = WEEKDAY_NAMES.flat();
const WEEK_NAMES = Object.keys(WEEKS);
const WEEKDAY: Shape = {
  type: "word",
  names: DAY_NAMES,
  pattern: new RegExp(`^\\s*${anyCase(DAY_NAMES)}\\s*$`),
};
const WEEKDAYS: Shape = { type: "list", of: WEEKDAY, least: 1 };
const MONTH: Shape = {
  type: "text",
  pattern: new RegExp(`^\\s*${anyCase(WEEK_NAMES)}\\s+${anyCase(DAY_NAMES)}\\s*$`),
};
const time = { shape: { type: "text", pattern: TIME } } as const;
const from = { type: "date", pattern: DAY } as const;
/** Every other week has to be counted from a day; every week need not. */
const NOTATIONS = [
  {
    days: { shape: WEEKDAYS, required: true },
    time,
    every: { shape: { type: "integer", least: 1, most: 1 } },
    from: { shape: from },
  },
  {
    days: { shape: WEEKDAYS, required: true },
    time,
    every: { shape: { type: "integer", least: 1 } },
    from: { shape: from, required: true },
  },
  { month: { shape: MONTH, required: true }, time },
] as const;
const CADENCE: Shape = {
  type: "either",
  of: [WEEKDAYS, ...NOTATIONS.map((keys) => ({ type: "mapping", keys }) as const)],
};
const KEYS = [...new Set(NOTATIONS.flatMap((keys) => Object.keys(keys)))];

/**
 * Every notation of a cadence: `wednesday`, `수`, `[월, 목]`, `{ days: 수, time: "07:00", every: 2, from: 2026-01-07 }` or
 * `{ month: last friday, time: "07:00" }`.
 */
export const cadence = shaped(CADENCE, (value, field): Cadence | undefined => {
  if (!isMapping(value.is)) return weekly(value, field, "00:00", 1, null);
  if (!hasOnlyKeys(value, KEYS, field)) return undefined;
  const valueAt = (key: string) => (value.is as ReadonlyMap<string, { value: Value }>).get(key)?.value;
  const time = readTime(valueAt("time"), field);
  if (time === undefined) return undefined;

  const month = valueAt("month");
  const [days, every, from] = [valueAt("days"), valueAt("every"), valueAt("from")];
  if (month) return days || every || from ? field.wrong("cadence", value) : monthly(month, field, time);
  if (!days) return field.wrong("cadence", value);
  if (every && !(Number.isInteger(every.is) && (every.is as number) >= 1)) {
    return field.wrong("positive-number", every);
  }
  if (from && !DAY.test(from.typed)) return field.wrong("date", from);
  if (from && "wrong" in readDate(from.typed, "UTC", "00:00")) {
    return field.report("date-impossible", { field: `${field.name}.from`, found: from.typed }, from);
  }
  if (every && (every.is as number) > 1 && !from) return field.wrong("cadence", value);
  return weekly(days, field, time, every ? (every.is as number) : 1, from ? from.typed : null);
});

function weekly(
  value: Value,
  field: Field,
  time: string,
  every: number,
  from: string | null,
): Cadence | undefined {
  const days = (isList(value.is) ? value.is : [value]).map((day) => weekday(day, field));
  if (days.includes(undefined)) return undefined;
  if (days.length === 0) return field.wrong("cadence", value);
  const sorted = [...new Set(days as Weekday[])].sort((a, b) => a - b);
  return { by: "week", days: sorted, time, every, from };
}

function monthly(value: Value, field: Field, time: string): Cadence | undefined {
  const [ordinal = "", name = "", ...rest] = value.typed.trim().toLowerCase().normalize("NFC").split(/\s+/);
  const week = Object.hasOwn(WEEKS, ordinal) ? WEEKS[ordinal] : undefined;
  if (week === undefined || rest.length > 0) return field.wrong("month", value);
  const day = weekday({ ...value, is: name, typed: name }, field);
  return day === undefined ? undefined : { by: "month", week, day, time };
}

function weekday(value: Value, field: Field): Weekday | undefined {
  const day = weekdayNamed(value.typed);
  if (day !== null) return day;
  const name = value.typed.trim().toLowerCase().normalize("NFC");
  if (name === "" || isMapping(value.is) || isList(value.is)) return field.wrong("cadence", value);
  return field.report("weekday-unknown", { found: value.typed, suggestion: suggest(name, DAY_NAMES) }, value);
}

/** "wednesday", "Wed", "수" and "수요일" are 3; null for any other word. */
export function weekdayNamed(typed: string): Weekday | null {
  const name = typed.trim().toLowerCase().normalize("NFC");
  const day = WEEKDAY_NAMES.findIndex((names) => names.includes(name)) + 1;
  return day > 0 ? (day as Weekday) : null;
}

function readTime(value: Value | undefined, field: Field): string | undefined {
  if (!value) return "00:00";
  return TIME.test(value.typed) ? value.typed.padStart(5, "0") : field.wrong("time", value);
}
