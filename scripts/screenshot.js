// npm run screenshot: the README's picture, a lab in mid-training, taken from the built page.
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { launchOptions, obtainBrowser } from './browser.js';
import { root } from './install.js';
import './pipe.js';
import { serve } from './serve.js';

const [link = '#/c1w3-shallow-network', picture = 'docs/descent.png'] = process.argv.slice(2);
const server = await serve({ dir: join(root, 'dist') });
const browser = await chromium.launch(launchOptions(obtainBrowser()));
try {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1.5,
    colorScheme: 'light',
  });
  await page.goto(server.url + link);
  await page.getByRole('button', { name: /^play/i }).click();
  // Long enough to have learned something, short enough to be still at it.
  await page.waitForTimeout(4000);
  await page.screenshot({ path: join(root, picture) });
  console.log(picture);
} finally {
  await browser.close();
  await server.close();
}
