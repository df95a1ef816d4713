/** The page as a whole: it starts, asks nobody but its own origin, and works with no network. */
import { policy } from '../../scripts/policy.js';
import { expect, measured, test, violations } from './page';

// Works without a network too.
test.use({ serviceWorkers: 'allow' });

test('the page starts under a sub-path without complaint', async ({ page, home, complaints }) => {
  await page.goto(home);
  await expect(page.locator('playground-app')).toBeVisible();
  await expect(page.getByRole('heading').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('the page asks nobody but its own origin', async ({ page, home, requests }) => {
  await page.goto(home, { waitUntil: 'networkidle' });
  expect(requests.length).toBeGreaterThan(1);
  expect(requests.filter((url) => !url.startsWith(home) && !/^(data|blob):/.test(url))).toEqual([]);
});

test('the policy allows our own origin only, and holds', async ({ page, home }) => {
  await page.goto(home);
  const content = await page
    .locator('meta[http-equiv="Content-Security-Policy"]')
    .getAttribute('content');
  expect(content).toBe(policy);
  expect(content).not.toMatch(/https?:|\*|'unsafe-eval'/);
  const refused = await page.evaluate(async () => {
    const elsewhere = new URL('/elsewhere', location.href.replace('127.0.0.1', 'localhost'));
    const violation = new Promise<string>((heard) => {
      document.addEventListener('securitypolicyviolation', (e) => heard(e.violatedDirective));
    });
    await fetch(elsewhere).catch(() => {});
    return violation;
  });
  expect(refused).toBe('connect-src');
});

test('after the first visit the page works with no network', async ({ page, context, home }) => {
  await page.goto(home);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('heading').first()).toBeVisible();
});

test('within the first visit, once its files are stored, labs open and train with no network', async ({
  page,
  context,
  home,
  complaints,
}) => {
  await page.goto(`${home}#/`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => {}));
  await expect
    .poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state))
    .toBe('activated');
  await context.setOffline(true);
  for (const lab of ['c1w3-shallow-network', 'c2w2-ravine', 'c4w1-edges']) {
    await page.locator(`.week .labs a[href="#/${lab}"]`).click();
    await expect.poll(() => measured(page), { timeout: 60_000 }).toBeGreaterThan(0);
    await page.getByRole('link', { name: 'Descent: all labs' }).click();
  }
  expect(complaints).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing on the home page, ${colorScheme}`, async ({ page, home }) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto(home);
    await expect(page.getByRole('heading').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
}
