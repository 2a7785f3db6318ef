import type { Browser, BrowserContextOptions, Page } from "playwright-core";

/**
 * Opens a page in a context of its own, and closes it whatever `see` finds.
 *
 * @param url of the site's home page
 */
export function visitor(browser: Browser | string, url: string) {
  return async (
    path: string,
    options: BrowserContextOptions,
    see: (page: Page) => Promise<void>,
  ): Promise<void> => {
    if (typeof browser === "string") throw new Error(browser);
    const context = await browser.newContext({ reducedMotion: "reduce", ...options });
    try {
      const page = await context.newPage();
      await page.goto(url + path);
      await see(page);
    } finally {
      await context.close();
    }
  };
}
