import assert from "node:assert/strict";
import { after, test } from "node:test";
import { barriers } from "../kit/axe.ts";
import { closeBrowser, openBrowser } from "../kit/browser.ts";
import { eventually } from "../kit/eventually.ts";
import { FULL, sample } from "../kit/full.ts";
import { ladenSite } from "../kit/laden.ts";
import { looks } from "../kit/looks.ts";
import { serve } from "../kit/serve.ts";
import { visitor } from "../kit/visit.ts";

const PHONE = { width: 360, height: 780 };
const WIDE = { width: 1440, height: 900 };

const browser = await openBrowser();
const skip = typeof browser === "string" ? browser : false;
const site = await serve(skip ? "" : await ladenSite(), { path: "/column/", strict: !skip });
after(() => Promise.all([site.close(), skip || closeBrowser()]));

const visit = visitor(browser, site.url);

test("whoever hears an episode hears headings without calls and signs, and no separators", { skip }, () =>
  visit("city/9/", { viewport: PHONE }, async (page) => {
    const tree = await page.locator("main").ariaSnapshot();
    assert.match(tree, /heading "2번째 마당" \[level=2\]/);
    assert.match(tree, /link "‘2번째 마당’ 링크"/);
    for (const part of [".heading", ".neighbours", "footer.tags"]) {
      const heard = (await page.locator(part).ariaSnapshot()).replace(/.*\/url:.*/g, "");
      assert.doesNotMatch(heard, /[·›#]/);
    }
  }),
);

test("a heading that is pointed at shows the link to itself", { skip }, () =>
  visit("city/9/", { viewport: WIDE }, async (page) => {
    const sign = page.locator(".text h2 .permalink").first();
    const opacity = () => sign.evaluate((link) => getComputedStyle(link).opacity);
    assert.equal(await opacity(), "0");
    await page.locator(".text h2").first().hover();
    assert.equal(await opacity(), "1");
    await page.mouse.move(0, 0);
    await sign.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    assert.equal(await opacity(), "1");
    await page.keyboard.press("Enter");
    await eventually(async () => decodeURIComponent(new URL(page.url()).hash), "#1번째-마당");
  }),
);

test("the button of a sheet says in words where it leads", { skip }, () =>
  visit("city/9/", { viewport: PHONE }, async (page) => {
    await page.locator(".call").first().click();
    const back = page.locator("li:target .back");
    assert.equal(await back.locator("span:visible").innerText(), "본문으로");
    assert.equal(await back.getAttribute("aria-label"), "본문으로 (주석 1)");
  }),
);

test("a button copies the address of a text, or hands it to the device; without script there is none", {
  skip,
}, async () => {
  const address = "https://example.org/column/city/9/";
  await visit("city/9/#note-h", { permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
    await page.getByRole("button", { name: "이 글 공유하기" }).click();
    await eventually(() => page.locator(".share [role=status]").innerText(), "주소를 복사했습니다");
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), address);
    await page.addInitScript({
      content: "navigator.share = async ({ url }) => document.body.setAttribute('data-shared', url)",
    });
    await page.reload();
    await page.getByRole("button", { name: "이 글 공유하기" }).click();
    await eventually(() => page.locator("body").getAttribute("data-shared"), address);
    await page.goto(`${site.url}city/11/`);
    assert.equal(await page.locator(".share").count(), 0, "a withdrawn text is shared");
  });
  await visit("city/9/", { javaScriptEnabled: false }, async (page) => {
    assert.equal(await page.locator("main button").count(), 0);
  });
});

test("in forced colours what covers text has a ground", { skip }, () =>
  visit("city/10/", { viewport: WIDE, forcedColors: "active" }, async (page) => {
    const ground = (selector: string) =>
      page.locator(selector).evaluate((element) => {
        const { backgroundColor, backgroundImage } = getComputedStyle(element);
        return [backgroundColor, backgroundImage];
      });
    assert.deepEqual(await ground(".long > .whole"), ["rgb(255, 255, 255)", "none"]);
    await page.setViewportSize(PHONE);
    await page.locator(".call").click();
    assert.deepEqual(await ground("li:target .backs"), ["rgb(255, 255, 255)", "none"]);
    const free = await page.evaluate(() => {
      const [note, backs] = [".notes li:target", ".notes li:target .backs"].map((each) =>
        document.querySelector<HTMLElement>(each),
      );
      return note && backs
        ? Number.parseFloat(getComputedStyle(note).paddingBottom) - backs.offsetHeight
        : -1;
    });
    assert.ok(free >= 0, `the ground of the way back hides ${-free} px of the note`);
  }),
);

for (const path of sample(["city/9/", "city/10/"], 2)) {
  test(`everything that a finger is meant for on ${path} is 24 px or more`, { skip }, () =>
    visit(path, { viewport: PHONE, hasTouch: true }, async (page) => {
      await page
        .locator(".toc summary")
        .click({ timeout: 1000 })
        .catch(() => {});
      const small = await page.evaluate(() =>
        [...document.querySelectorAll("a, button, summary, input")]
          // A link within a sentence is excepted; the sign of a heading is for pointers and keys.
          .filter(
            (each) =>
              each.checkVisibility() && !each.matches(".text p a:not(.call), .sentence a, .skip, .permalink"),
          )
          .map((each) => {
            const after = getComputedStyle(each, "::after");
            const box = each.getBoundingClientRect();
            const height = Math.max(box.height, Number.parseFloat(after.height) || 0);
            const width = Math.max(box.width, Number.parseFloat(after.width) || 0);
            return { html: each.outerHTML.slice(0, 80), height, width };
          })
          .filter(({ height, width }) => height < 24 || width < 24),
      );
      assert.deepEqual(small, []);
    }),
  );
}

test("on paper text has a line of 36em, pictures leave room for it, and notes may run over", { skip }, () =>
  visit("city/10/", { viewport: { width: 794, height: 1123 } }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const seen = await page.evaluate(() => {
      const notes = document.querySelector(".notes") as Element;
      const main = document.querySelector("main")?.getBoundingClientRect();
      return {
        ems: Math.round(
          (main?.width ?? 0) / Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
        ),
        note: getComputedStyle(notes.querySelector("li") as Element).breakInside,
        rule: getComputedStyle(notes, "::before").breakAfter,
        cover: Math.round(document.querySelector(".cover img")?.getBoundingClientRect().height ?? 0),
        shown: [...document.querySelectorAll("nav, button, .permalink")].filter((each) =>
          each.checkVisibility(),
        ).length,
      };
    });
    assert.deepEqual(seen, { ems: 36, note: "auto", rule: "avoid", cover: 302, shown: 1 });
    // Cover, ten paragraphs and the note: before, the note left a page empty.
    const pages = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type \/Page\b/g);
    assert.equal(pages?.length, 4);
  }),
);

for (const [width, colorScheme] of looks(320, 1440)) {
  for (const forcedColors of FULL
    ? (["none", "active"] as const)
    : ([width === 320 ? "none" : "active"] as const)) {
    test(
      `an episode has no barriers at ${width} px in the ${colorScheme}, its note open, forced colours: ${forcedColors}`,
      {
        skip,
      },
      () =>
        visit(
          "city/9/",
          { viewport: { width, height: 800 }, colorScheme, forcedColors, bypassCSP: true },
          async (page) => {
            if (FULL) assert.deepEqual(await barriers(page), []);
            await page.locator(".call").first().click();
            assert.deepEqual(await barriers(page), []);
          },
        ),
    );
  }
}

const skipSlow = skip || (FULL ? false : "opens six pages twice; npm run test:full");

test("nothing leaves a window of 320 px, at twice the size of letters either", {
  skip: skipSlow,
}, async () => {
  for (const path of ["city/9/", "city/10/", "city/special/", "city/rest/", "city/11/", "en/1/"]) {
    await visit(path, { viewport: { width: 320, height: 700 }, bypassCSP: true }, async (page) => {
      const width = () => page.evaluate<number>("document.documentElement.scrollWidth");
      assert.equal(await width(), 320, path);
      // Lists of episodes have tests of their own.
      await page.addStyleTag({ content: ":root { font-size: 34px !important } .rows { display: none }" });
      assert.equal(await width(), 320, `${path} in large letters`);
    });
  }
});
