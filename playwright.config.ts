/** The browser tests: the built page in a real browser. `npm test -- browser` builds first. */
import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browser.js';

export default defineConfig({
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env['CI']),
  workers: '100%',
  projects: [
    {
      name: 'behaviour',
      testDir: 'test/browser',
      testIgnore: 'speed.spec.ts',
      fullyParallel: true,
    },
    // Each file keeps to one worker, which starts an engine once.
    { name: 'engines', testDir: 'test/engines' },
    // Speeds and frames are looked at here: nothing of ours may run beside it. Something else may, once.
    {
      name: 'speed',
      testDir: 'test/browser',
      testMatch: 'speed.spec.ts',
      workers: 1,
      retries: 1,
      dependencies: ['behaviour', 'engines'],
    },
  ],
  timeout: 120_000,
  // A lab's model is there within two seconds; a machine that does other things too needs longer.
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: { launchOptions: launchOptions(), locale: 'en-GB', timezoneId: 'UTC' },
});
