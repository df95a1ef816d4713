// Photographs the gallery and runs axe over it: node test/gallery/shoot.mjs <folder> [section …]
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from '@playwright/test';

const [folder, ...only] = process.argv.slice(2);
const looks = [
  ['wide', 1200, 'light'],
  ['dark', 1200, 'dark'],
  ['narrow', 360, 'light'],
];
const flags = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];
const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
  args: [...flags, '--disable-sync', '--no-first-run'],
});
for (const [look, width, theme] of looks) {
  for (const section of only.length ? only : ['']) {
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on(
      'console',
      (m) => ['error', 'warning'].includes(m.type()) && console.log(look, m.text()),
    );
    page.on('pageerror', (e) => console.log(look, e.message));
    await page.goto(`http://127.0.0.1:5391/?theme=${theme}&only=${section}`);
    await page.waitForSelector('#gallery section');
    await page.waitForTimeout(1200);
    await page.screenshot({ path: `${folder}/${section || 'all'}-${look}.png`, fullPage: true });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (wide > 0) console.log(look, section, `scrolls sideways by ${wide} px`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const v of violations) {
      console.log(
        look,
        section,
        v.id,
        v.nodes.length,
        v.nodes[0].target.join(' '),
        v.nodes[0].failureSummary,
      );
    }
    await context.close();
  }
}
await browser.close();
