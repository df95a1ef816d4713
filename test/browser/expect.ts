/** Playwright's `expect`, that asks often: what is waited for is seldom far off, and asking costs little. */
import { expect as playwright } from '@playwright/test';

/** Milliseconds between questions, the last for all that follow. By itself Playwright asks once a second in the end. */
const intervals = [10, 20, 40, 80];

const poll: typeof playwright.poll = (actual, said = {}) =>
  playwright.poll(actual, {
    intervals,
    ...(typeof said === 'string' ? { message: said } : said),
  });

export const expect = new Proxy(playwright, {
  get: (all, name) => (name === 'poll' ? poll : (Reflect.get(all, name) as unknown)),
});
