/** The stock Firefox, driven through WebDriver BiDi. */
import puppeteer from 'puppeteer-core';
import { findFirefox } from '../../scripts/browser.js';
import { call, type Engine } from './engine';

export async function startFirefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox()!,
    headless: true,
    defaultViewport: { width: 1400, height: 900 },
  });
  const page = await browser.newPage();
  return {
    version: await browser.version(),
    load: async (url) => {
      await page.goto('about:blank');
      await page.goto(url);
    },
    evaluate: (act, ...args) => page.evaluate(call(act, args)) as never,
    click: async (find, ...args) => {
      const element = (await page.evaluateHandle(call(find, args))).asElement();
      if (!element) throw new Error(`No element: ${String(find)}`);
      await (element as Awaited<ReturnType<typeof page.$>>)!.click();
    },
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async () => Buffer.from(await page.screenshot()),
    close: () => browser.close(),
  };
}
