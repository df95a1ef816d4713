/** Chromium, driven by Playwright. */
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/browser.js';
import { call, type Engine } from './engine';

export async function startChromium(): Promise<Engine> {
  const browser = await chromium.launch(launchOptions());
  const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
  return {
    version: `Chromium ${browser.version()}`,
    load: async (url) => {
      await page.goto('about:blank');
      await page.goto(url);
    },
    evaluate: (act, ...args) => page.evaluate(call(act, args)) as never,
    click: async (find, ...args) => {
      const element = (await page.evaluateHandle<Element>(call(find, args))).asElement();
      if (!element) throw new Error(`No element: ${String(find)}`);
      await element.click();
    },
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
