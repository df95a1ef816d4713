/** The browser tests: the built page in a real browser. `npm test -- browser` builds first. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.js';

export default defineConfig({
  testDir: 'test/browser',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  fullyParallel: false,
  workers: 1,
  timeout: 120_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: { launchOptions: launchOptions(), locale: 'en-GB', timezoneId: 'UTC' },
});
