import type { Cadence, Weekday } from "../model.ts";

// The days of a series, in English.

export const WEEKDAYS: Readonly<Record<Weekday, string>> = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
};

const WEEKS_OF_MONTH = { 1: "first", 2: "second", 3: "third", 4: "fourth", [-1]: "last" } as const;

/** Every Wednesday · Every other Friday · The last Sunday of each month */
export function cadence(cadence: Cadence): string {
  if (cadence.by === "month")
    return `The ${WEEKS_OF_MONTH[cadence.week]} ${WEEKDAYS[cadence.day]} of each month`;
  const days = cadence.days.map((day) => WEEKDAYS[day]);
  // "Every third Wednesday" could be the third of a month.
  if (cadence.every > 2) return `Every ${cadence.every} weeks on ${joinWords(days)}`;
  if (cadence.every === 2) return `Every other ${joinWords(days)}`;
  if (days.length === 7) return "Every day";
  if (days.join() === "Monday,Tuesday,Wednesday,Thursday,Friday") return "Every weekday";
  if (days.length === 1) return `Every ${days[0]}`;
  return joinWords(days.map((day) => `${day}s`));
}

/** Beside a title: Wednesdays · Mon, Thu · Every other Fri */
export function shortCadence(cadence: Cadence): string {
  if (cadence.by === "month")
    return `${capitalize(WEEKS_OF_MONTH[cadence.week])} ${shortDay(cadence.day)} of the month`;
  const days = cadence.days.map(shortDay).join(", ");
  if (cadence.every > 2) return `${days}, every ${cadence.every} weeks`;
  if (cadence.every === 2) return `Every other ${days}`;
  if (cadence.days.length === 7) return "Daily";
  if (days === "Mon, Tue, Wed, Thu, Fri") return "Weekdays";
  const [day] = cadence.days;
  return cadence.days.length === 1 && day ? `${WEEKDAYS[day]}s` : days;
}

/** "Wed" */
export function shortDay(day: Weekday): string {
  return WEEKDAYS[day].slice(0, 3);
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** "Mondays, Wednesdays and Fridays" */
function joinWords(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}
