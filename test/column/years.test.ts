import assert from "node:assert/strict";
import { test } from "node:test";
import { countYears, divideByYear, splitByYear } from "../../src/column/years.ts";
import type { PostKind } from "../../src/core/model.ts";

const post = (iso: string | null, kind: PostKind = "post") => ({
  date: iso === null ? null : { iso: `${iso}T00:00:00+09:00`, epoch: 0 },
  kind,
});

test("posts are counted by year, the newest first, pages left out", () => {
  const posts = [post("2024-01-01"), post("2026-01-01", "notice"), post("2024-12-31"), post(null, "page")];
  assert.deepEqual(
    [...countYears([...posts, post("2020-01-01", "page")])],
    [
      ["2026", 1],
      ["2024", 2],
    ],
  );
});

test("a list is divided wherever the year changes", () => {
  const [a, b, c, d] = [post("2024-01-01"), post("2024-05-05"), post("2025-01-01"), post("2024-06-06")];
  assert.deepEqual(splitByYear([a, b, c, d] as never), [
    { year: "2024", items: [a, b] },
    { year: "2025", items: [c] },
    { year: "2024", items: [d] },
  ]);
  assert.deepEqual(splitByYear([]), []);
});

test("in reading order each year stands once, and what is of another year stays beside its neighbours", () => {
  const told = (...years: number[]) => {
    const items = years.map((year) => post(`${year}-01-01`));
    return divideByYear(items).map(({ year, items, strays }) =>
      [year, ...items.map((item) => item.date?.iso.slice(0, 4) + (strays.has(item) ? "*" : ""))].join(" "),
    );
  };
  assert.deepEqual(told(2022, 2022, 2023), ["2022 2022 2022", "2023 2023"]);
  assert.deepEqual(told(2022, 2024, 2022, 2023), ["2022 2022 2024* 2022", "2023 2023"]);
  assert.deepEqual(told(2025, 2022, 2022, 2023), ["2022 2025* 2022 2022", "2023 2023"]);
  assert.deepEqual(told(2022, 2023, 2023, 2022), ["2022 2022", "2023 2023 2023 2022*"]);
  assert.deepEqual(told(2022, 2023, 2022, 2023), ["2022 2022 2023* 2022", "2023 2023"]);
  assert.deepEqual(told(), []);
});
