import type { Cadence } from "../core/model.ts";
import { type Problem, problem } from "../core/problems/problem.ts";
import { addDays, type Day, dayOf } from "../core/time/zone.ts";
import type { SeriesWithPosts } from "./entries.ts";

/**
 * A problem for each episode whose date is off its series' cadence, with the nearest fitting dates around it. The first
 * may come out on any day: a column begins when it begins.
 */
export function checkCadence({ series, posts }: SeriesWithPosts): Problem[] {
  const { cadence } = series;
  if (cadence === null) return [];
  const problems: Problem[] = [];
  const [, ...later] = posts.filter(({ kind }) => kind === "episode");
  for (const post of later) {
    if (post.date === null) continue;
    const day = dayOf(post.date.iso);
    if (isPromised(day, cadence)) continue;
    const facts = {
      date: day.iso,
      weekday: day.weekday,
      before: nearestPromised(day, cadence, -1).iso,
      later: nearestPromised(day, cadence, 1).iso,
    };
    problems.push(problem("date-off-cadence", post.file.front.locationOf("date"), facts));
  }
  return problems;
}

/** Whether a day falls on the cadence. */
export function isPromised(day: Day, cadence: Cadence): boolean {
  if (cadence.by === "month") {
    if (day.weekday !== cadence.day) return false;
    return cadence.week === -1
      ? day.dayOfMonth + 7 > day.daysInMonth
      : Math.ceil(day.dayOfMonth / 7) === cadence.week;
  }
  if (!cadence.days.some((weekday) => weekday === day.weekday)) return false;
  if (cadence.every === 1 || cadence.from === null) return true;
  const weeks = (mondayOf(day) - mondayOf(dayOf(cadence.from))) / 7;
  return weeks % cadence.every === 0;
}

function mondayOf(day: Day): number {
  return day.count - (day.weekday - 1);
}

/** The nearest day of the cadence before (`-1`) or after (`1`) a day. */
export function nearestPromised(from: Day, cadence: Cadence, step: -1 | 1): Day {
  let day = addDays(from, step);
  // Bounded search: a cadence recurs within `every` weeks, a monthly one within two months.
  const maxDays = cadence.by === "month" ? 63 : Math.min(cadence.every, 60) * 7;
  for (let i = 0; i < maxDays && !isPromised(day, cadence); i++) day = addDays(day, step);
  return day;
}
