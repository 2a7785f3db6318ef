import assert from "node:assert/strict";
import { test } from "node:test";
import { structuredDataFaults } from "./structured-data.ts";

const page = (data: object) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const on = (data: object) => structuredDataFaults(page({ "@context": "https://schema.org", ...data }));

test("structured data that is right has no faults", async () => {
  const series = {
    "@type": "CreativeWorkSeries",
    "@id": "urn:x",
    name: "City",
    startDate: "2024-01-03T00:00:00Z",
  };
  const author = { "@type": "Person", name: "Kim" };
  const post = {
    "@type": "BlogPosting",
    headline: "Fog",
    position: 1,
    keywords: ["a"],
    isPartOf: series,
    author,
  };
  assert.deepEqual(await on(post), []);
  assert.deepEqual(await structuredDataFaults("<p>none</p>"), []);
});

for (const [what, data, fault] of [
  ["a type that does not exist", { "@type": "Blogpost" }, 'Type "Blogpost" is not a valid schema.org type'],
  [
    "a property of another type",
    { "@type": "BlogPosting", seasonNumber: 1 },
    'Property "seasonNumber" for type',
  ],
  ["text for a URL", { "@type": "BlogPosting", license: "CC BY 4.0" }, 'license is "CC BY 4.0"'],
  [
    "a date without offset",
    { "@type": "BlogPosting", datePublished: "2024-01-03T00:00:00" },
    "datePublished is",
  ],
  ["a thing of another type", { "@type": "BlogPosting", author: { "@type": "Blog" } }, "author is"],
  ["an empty text", { "@type": "BlogPosting", author: { "@type": "Person", name: "" } }, 'name is ""'],
  [
    "a path of one page",
    { "@type": "BreadcrumbList", itemListElement: [] },
    "At least two ListItems are required",
  ],
] as const) {
  test(`structured data with ${what}`, async () => {
    const faults = await on(data);
    assert.ok(
      faults.some((each) => each.includes(fault)),
      faults.join("\n"),
    );
  });
}

test("structured data in another context", async () => {
  assert.deepEqual(
    await structuredDataFaults(page({ "@context": "https://a.example", "@type": "Person", name: "x" })),
    ["@context is https://a.example"],
  );
});
