/** Nothing that a learner made is lost: reloads, closed tabs, killed renderers, damaged records, stores that do not answer. */
import type { BrowserContext, Page } from '@playwright/test';
import { press, rename, setParameter, setSpeed } from './controls';
import { expect, measured, open, stepOf, test, trainTo, violations } from './page';

// As a learner has it: after a reload the page comes from the service worker.
test.use({ serviceWorkers: 'allow' });

const lab = '#/c1w3-shallow-network';
/** A run that takes its time: mini-batches, so that a second is some thousand steps. */
const batches = `${lab}?batch=64`;

/** Every measured number of the run in focus but the seconds. */
const numbers = (page: Page) =>
  page.evaluate(() =>
    app().workspace!.current.records.measurements.map((m) => ({ step: m.step, ...m.metrics })),
  );

/** Plays the run in focus until it has come to a step, and says where it is then. */
async function playBeyond(page: Page, step: number): Promise<number> {
  await press(page, 'Play');
  await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBeGreaterThan(step);
  return stepOf(page);
}

/** The steps of all runs as the notes about them say. */
const noted = (page: Page) =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('descent.run.'))
      .map((key) => (JSON.parse(localStorage.getItem(key)!) as { step: number }).step),
  );

const steps = (page: Page) => page.evaluate(() => app().workspace!.runs.map((run) => run.step));

/** Starts four runs that train at the same time, and waits until each is on its way. */
async function four(page: Page): Promise<void> {
  await press(page, 'Play');
  for (let i = 0; i < 3; i++) await press(page, 'New seed');
  await expect
    .poll(async () => Math.min(...(await steps(page))), { timeout: 60_000 })
    .toBeGreaterThan(20);
}

test('a reload in mid-training loses no step: what was not kept is computed again, exactly', async ({
  page,
  home,
  elsewhere,
}) => {
  await open(page, home, batches);
  const step = await playBeyond(page, 500);
  await page.reload();
  await expect.poll(() => measured(page), { timeout: 60_000 }).toBeGreaterThan(0);
  await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(step);
  await expect.poll(() => page.evaluate(() => app().workspace!.current.playing)).toBe(false);
  await expect(page.getByText(/Run 1 was training when the page was left/)).toBeVisible();
  const [run, at] = [await numbers(page), await stepOf(page)];
  await open(elsewhere, home, batches);
  await trainTo(elsewhere, at);
  const unbroken = await numbers(elsewhere);
  expect(run.filter((m) => m.step < at)).toEqual(unbroken.filter((m) => m.step < at));
  await page.getByRole('button', { name: 'Go on training' }).click();
  await expect.poll(() => stepOf(page)).toBeGreaterThan(at);
});

test('of four runs in a tab that is closed, at most the last second is lost', async ({
  page,
  home,
  context,
}) => {
  await open(page, home, batches);
  await four(page);
  await expect.poll(async () => Math.min(...(await noted(page)))).toBeGreaterThan(20);
  const before = await noted(page);
  await page.close();
  await expectBack(context, home, before);
});

test('of four runs in a page that crashes, at most the last second is lost', async ({
  page,
  home,
  context,
}) => {
  await open(page, home, batches);
  await four(page);
  await expect.poll(async () => Math.min(...(await noted(page)))).toBeGreaterThan(20);
  const before = await noted(page);
  const crashed = page.waitForEvent('crash');
  const browser = await context.newCDPSession(page);
  browser.send('Page.crash').catch(() => {});
  await crashed;
  await expectBack(context, home, before);
});

async function expectBack(context: BrowserContext, home: string, before: readonly number[]) {
  const again = await context.newPage();
  await open(again, home, batches);
  expect(before).toHaveLength(4);
  const sorted = async () => [...(await steps(again))].sort((a, b) => a - b);
  const least = [...before].sort((a, b) => a - b);
  await expect
    .poll(async () => (await sorted()).every((step, i) => step >= least[i]!), { timeout: 60_000 })
    .toBe(true);
  await expect(again.getByText(/4 runs were training when the page was left/)).toBeVisible();
}

test('a lab that computes comes back with the values that it had last', async ({ page, home }) => {
  await open(page, home, '#/c1w3-activations');
  await page.evaluate(() => app().workspace!.save());
  const [key, wanted] = await page.evaluate(() => {
    const { lab, values } = app().workspace!;
    const [name, param] = Object.entries(lab.params).find(
      ([, { kind, when }]) => kind === 'number' && (when?.(values) ?? true),
    )!;
    if (param.kind !== 'number') throw new Error('A number was expected.');
    return [name, (param.max + Number(values[name])) / 2] as const;
  });
  await setParameter(page, key, wanted);
  const value = await page.evaluate((name) => app().workspace!.values[name], key);
  await expect
    .poll(() => page.evaluate(() => Object.entries(localStorage).join()))
    .toContain(`${key}=`);
  await page.goto(`${home}#/`);
  await expect(page.getByRole('heading').first()).toBeVisible();
  await open(page, home, '#/c1w3-activations');
  expect(await page.evaluate((name) => app().workspace!.values[name], key)).toEqual(value);
  expect(await page.evaluate(() => app().workspace!.runs.length)).toBe(1);
});

test('a reset and its undo in mid-training bring back the step that was shown', async ({
  page,
  home,
}) => {
  await open(page, home, batches);
  await playBeyond(page, 300);
  const step = await page.evaluate(() => {
    const workspace = app().workspace!;
    const { step } = workspace.current;
    workspace.reset();
    return step;
  });
  await expect.poll(() => stepOf(page)).toBe(0);
  await page.keyboard.press('Control+z');
  await expect.poll(() => stepOf(page), { timeout: 60_000 }).toBe(step);
});

/** Makes a second record of the one kept run, changed by the text of a function, behind the page's back. */
async function putDamaged(page: Page, damages: readonly string[]): Promise<void> {
  await page.evaluate(async (changes) => {
    const request = indexedDB.open('descent');
    await new Promise((resolve) => (request.onsuccess = resolve));
    const store = request.result.transaction('runs', 'readwrite').objectStore('runs');
    const all = store.getAll();
    await new Promise((resolve) => (all.onsuccess = resolve));
    for (const [i, change] of changes.entries()) {
      const run = structuredClone(all.result[0]) as Record<string, unknown>;
      Object.assign(run, { id: `damaged ${i}`, name: `damaged ${i}`, order: i, current: true });
      const [path = '', value] = JSON.parse(change) as [string, unknown];
      const keys = path.split('.');
      const last = keys.pop()!;
      let at = run;
      for (const key of keys) at = at[key] as Record<string, unknown>;
      if (value === 'gone') delete at[last];
      else at[last] = value === 'NaN' ? NaN : value;
      store.put(run);
    }
    await new Promise((resolve) => (store.transaction.oncomplete = resolve));
    request.result.close();
  }, damages);
}

/** One good run, trained to step 30 and kept; the page is at home then. */
async function keepOne(page: Page, home: string): Promise<void> {
  await open(page, home, lab);
  await trainTo(page, 30);
  await rename(page, 'Run 1', 'good');
  await expect.poll(() => page.evaluate(() => app().workspace!.current.kept?.step)).toBe(30);
  await page.goto(`${home}#/`);
  await expect(page.locator('lab-page')).toHaveCount(0);
}

test('damaged records do not close a lab: good runs open beside them, and a sentence says so', async ({
  page,
  home,
  complaints,
}) => {
  await keepOne(page, home);
  const damages = [
    ['records.measurements', null],
    ['records.measurements', 'many'],
    ['records.series', 'gone'],
    ['records.series.batchCost', {}],
    ['config', 'gone'],
    ['config.edits', 'gone'],
    ['config.values', 'gone'],
    ['kept.step', 'NaN'],
    ['kept.state', null],
    ['v', 99],
  ].map((damage) => JSON.stringify(damage));
  await putDamaged(page, damages);
  await open(page, home, lab);
  await expect(page.getByText('10 runs kept in this browser could not be read')).toBeVisible();
  expect(await page.evaluate(() => app().workspace!.runs.map((run) => run.name))).toEqual(['good']);
  await expect.poll(() => stepOf(page)).toBe(30);
  await trainTo(page, 40);
  expect(complaints).toEqual([]);
});

test('records of other versions open with defaults, or start again with a sentence; a kept state that does not fit is computed again', async ({
  page,
  home,
  complaints,
}) => {
  await keepOne(page, home);
  await putDamaged(
    page,
    [
      ['config.values.activation', 'gone'],
      ['config.values.activation', 'swish'],
      ['kept.state.W1', 'gone'],
    ].map((damage) => JSON.stringify(damage)),
  );
  await open(page, home, lab);
  await expect(page.getByText(/damaged 1 was kept with settings.*swish.*set aside/)).toBeVisible();
  for (const [name, step] of [
    ['damaged 0', 30],
    ['damaged 1', 0],
    ['damaged 2', 30],
  ] as const) {
    await page.locator('run-table').getByRole('button', { name, exact: true }).click();
    await expect.poll(() => page.evaluate(() => app().workspace!.current.status)).toBe('paused');
    await expect.poll(() => stepOf(page), name).toBe(step);
    await trainTo(page, 60);
  }
  expect(complaints).toEqual([]);
});

test('a page that is open when a newer version changes the store lets go of it and says so', async ({
  page,
  home,
  context,
}) => {
  await open(page, home, lab);
  const newer = await context.newPage();
  await newer.goto(`${home}icon.svg`);
  const opened = await newer.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('descent', 2);
        request.onupgradeneeded = () => {};
        request.onsuccess = () => resolve(request.result.version);
      }),
  );
  expect(opened).toBe(2);
  await expect(page.getByText(/newer version of this page is open in another tab/)).toBeVisible();
  await trainTo(page, 20);
});

/** Before the page: the store answers only when `letAnswer` is called. */
const silence = (page: Page) =>
  page.addInitScript(() => {
    const { open: opening } = IDBFactory.prototype;
    const answers = new Promise<void>((resolve) => {
      Object.assign(globalThis, { letAnswer: resolve });
    });
    IDBFactory.prototype.open = function (...args) {
      const proxy = new EventTarget() as unknown as Record<string, unknown> & EventTarget;
      void answers.then(() => {
        const request = opening.apply(this, args);
        for (const type of ['upgradeneeded', 'success', 'error', 'blocked'])
          request.addEventListener(type, (event) => {
            Object.assign(globalThis, { lastEvent: event });
            Object.defineProperty(proxy, 'result', {
              get: () => request.result,
              configurable: true,
            });
            Object.defineProperty(proxy, 'transaction', {
              get: () => request.transaction,
              configurable: true,
            });
            proxy.dispatchEvent(new Event(type));
          });
      });
      Object.setPrototypeOf(proxy, IDBOpenDBRequest.prototype);
      return proxy as unknown as IDBOpenDBRequest;
    };
  });

test('a store that does not answer is gone on without, and its runs come when it does', async ({
  page,
  home,
  context,
}) => {
  await keepOne(page, home);
  await page.close();
  const again = await context.newPage();
  await silence(again);
  await open(again, home, lab);
  await expect(again.getByText(/storage does not answer/)).toBeVisible();
  await trainTo(again, 10);
  await again.evaluate(() => (globalThis as unknown as { letAnswer(): void }).letAnswer());
  await expect(again.getByRole('button', { name: 'good', exact: true })).toBeVisible();
  await expect(again.getByText(/storage does not answer/)).toBeHidden();
  await again.evaluate(() => app().workspace!.save());
  await again.goto(`${home}#/`);
  await expect(again.locator('lab-page')).toHaveCount(0);
  const names = await again.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('descent');
        request.addEventListener('success', () => {
          const all = request.result.transaction('runs').objectStore('runs').getAll();
          all.onsuccess = () =>
            resolve(all.result.map(({ name }: { name: string }) => name).sort());
        });
      }),
  );
  expect(names).toEqual(['Run 1', 'good']);
});

const named = (page: Page) =>
  page.evaluate(() => app().workspace!.runs.map(({ name, step }) => [name, step] as const));
const look = (page: Page) => page.evaluate(() => app().workspace!.current.colour);
const saved = (page: Page) => page.evaluate(() => app().workspace!.save());

for (const locks of [true, false])
  test(`a run belongs to one tab, another opens a copy, and no step is lost in either${locks ? '' : ', without locks too'}`, async ({
    page,
    home,
    context,
  }) => {
    // As over plain http.
    if (!locks)
      await context.addInitScript(() => {
        delete (Navigator.prototype as { locks?: unknown }).locks;
      });
    await open(page, home, lab);
    await trainTo(page, 50);
    await saved(page);
    const other = await context.newPage();
    await open(other, home, lab);
    await expect(other.getByText('Run 1 is open in another tab. This is a copy')).toBeVisible();
    expect(await look(other)).not.toBe(await look(page));
    await expect.poll(() => named(other)).toEqual([['Run 1 (copy)', 50]]);
    await trainTo(page, 300);
    await trainTo(other, 90);
    await rename(page, 'Run 1', 'mine');
    for (const tab of [page, other, page]) await saved(tab);
    await page.close();
    await other.close();
    const third = await context.newPage();
    await open(third, home, lab);
    const sorted = async () => [...(await named(third))].sort((a, b) => a[1] - b[1]);
    await expect.poll(sorted).toEqual([
      ['Run 1 (copy)', 90],
      ['mine', 300],
    ]);
    const colours = await third.evaluate(() => app().workspace!.runs.map((run) => run.colour));
    expect(new Set(colours).size).toBe(2);
  });

test('a page in the back/forward cache holds nothing; when it is shown again, its run may be another tab’s', async ({
  page,
  home,
  context,
}) => {
  await open(page, home, lab);
  await trainTo(page, 50);
  const turn = (type: 'pagehide' | 'pageshow') =>
    page.evaluate(
      (name) => dispatchEvent(new PageTransitionEvent(name, { persisted: true })),
      type,
    );
  await turn('pagehide');
  const other = await context.newPage();
  await open(other, home, lab);
  await expect.poll(() => named(other)).toEqual([['Run 1', 50]]);
  await turn('pageshow');
  await expect.poll(() => named(page)).toEqual([['Run 1 (copy)', 50]]);
  await expect(page.getByText('Run 1 is open in another tab')).toBeVisible();
  await trainTo(page, 60);
  await trainTo(other, 70);
  for (const tab of [page, other]) await saved(tab);
  await page.close();
  await other.reload();
  await expect.poll(() => measured(other)).toBeGreaterThan(0);
  const sorted = async () => [...(await named(other))].sort((a, b) => a[1] - b[1]);
  await expect.poll(sorted).toEqual([
    ['Run 1 (copy)', 60],
    ['Run 1', 70],
  ]);
});

test('who leaves a lab and comes back at once has the same runs, and no copies', async ({
  page,
  home,
}) => {
  await open(page, home, lab);
  await trainTo(page, 50);
  await page.evaluate(async (hash) => {
    for (let i = 0; i < 10; i++) {
      location.hash = '#/';
      await new Promise((resolve) => setTimeout(resolve));
      location.hash = hash;
      if (i % 2) await new Promise((resolve) => setTimeout(resolve));
    }
  }, lab);
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
  await expect.poll(() => named(page)).toEqual([['Run 1', 50]]);
});

test('who comes back to a lab after a while in another has the same run, trained or not, and no copy', async ({
  page,
  home,
}) => {
  await open(page, home, lab);
  await open(page, home, '#/c1w2-logistic-regression');
  await trainTo(page, 50);
  await open(page, home, '#/c2w2-ravine');
  // Two seconds at least, in which what the lab that was left still does comes to light.
  await setSpeed(page, '100/s');
  await trainTo(page, 200);
  for (const [link, step] of [
    ['#/c1w2-logistic-regression', 50],
    [lab, 0],
  ] as const) {
    await open(page, home, link);
    await expect.poll(() => named(page)).toEqual([['Run 1', step]]);
    expect(await page.evaluate(() => app().workspace!.notices)).toEqual([]);
  }
});

test('a copy with which nothing was done leaves nothing behind', async ({
  page,
  home,
  context,
}) => {
  await open(page, home, lab);
  await trainTo(page, 50);
  await saved(page);
  const other = await context.newPage();
  await open(other, home, lab);
  await expect(other.getByText('Run 1 is open in another tab')).toBeVisible();
  await saved(other);
  await other.close();
  await page.reload();
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
  await expect.poll(() => named(page)).toEqual([['Run 1', 50]]);
});

test('two tabs that are opened at once give no two runs one name or look', async ({
  page,
  home,
  context,
}) => {
  const other = await context.newPage();
  await Promise.all([open(page, home, lab), open(other, home, lab)]);
  await Promise.all([trainTo(page, 20), trainTo(other, 30)]);
  for (const tab of [page, other]) {
    await press(tab, 'New seed');
    await expect.poll(() => measured(tab)).toBeGreaterThan(0);
  }
  for (const tab of [page, other]) await saved(tab);
  await other.close();
  await page.reload();
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
  const runs = await page.evaluate(() =>
    app().workspace!.runs.map(({ name, colour }) => ({ name, colour })),
  );
  expect(runs).toHaveLength(4);
  expect(new Set(runs.map(({ name }) => name)).size).toBe(4);
  expect(new Set(runs.map(({ colour }) => colour)).size).toBe(4);
});

test('what is chosen of how a lab is shown comes back after a reload', async ({ page, home }) => {
  await open(page, home, lab);
  await trainTo(page, 100);
  const smoothing = page.locator('curves-panel').getByRole('slider', { name: 'Smoothing' });
  await smoothing.press('End');
  await expect(smoothing).toHaveAttribute('aria-valuenow', '0.99');
  await page.getByRole('button', { name: 'Unit 3 of layer 1' }).click();
  await setSpeed(page, '50/s');
  await expect(page.getByRole('button', { name: 'Back to the output' })).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('descent.page.c1w3-shallow-network')))
    .toContain('"pace":50');
  await page.reload();
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
  await expect(page.getByRole('button', { name: 'Back to the output' })).toBeVisible();
  await expect(smoothing).toHaveAttribute('aria-valuenow', '0.99');
  expect(await page.evaluate(() => app().workspace!.pace)).toBe(50);
});

test('choices of another version, or damaged ones, close no lab', async ({
  page,
  home,
  complaints,
}) => {
  await page.goto(`${home}#/`);
  const kept = [
    '{"v":1,"choices":{"smoothing":"much","log":7,"predictions":[1],"view":3,"pace":"fast","race":{}}}',
    '{"v":99,"choices":{"view":5}}',
    '{"v":1,"choices":{"view":{"unit":{"layer":"one"},"place":[1,[2]],"tab":7},"predictions":{"0":"high"},"race":{"index":99,"runs":["x"],"prediction":null}}}',
    '{"v":1,"choices":{"view":{"unit":{"layer":99,"unit":99,"stage":99,"channel":99,"row":99,"column":99},"place":{"row":99,"column":99},"tab":"inside","picture":{"set":"dev","index":999999},"cell":{"truth":99,"answer":99}}}}',
    '{"v":1,"choices":{"view":{"tab":"answers","cell":{"truth":99,"answer":99},"drawing":[[0.5,0.5]]}}}',
    'not JSON',
  ];
  for (const said of kept) {
    await page.evaluate((value) => {
      for (const id of ['c1w3-shallow-network', 'c4w1-convolutional-network', 'c1w2-vectorization'])
        localStorage.setItem(`descent.page.${id}`, value);
    }, said);
    for (const id of ['c1w3-shallow-network', 'c4w1-convolutional-network', 'c1w2-vectorization']) {
      await open(page, home, `#/${id}`);
      await expect.poll(() => page.evaluate(() => app().workspace!.current.status)).toBe('paused');
      await page.goto(`${home}#/`);
      await expect(page.locator('lab-page')).toHaveCount(0);
    }
  }
  expect(complaints).toEqual([]);
});

test('answers to a quiz, predictions and the outcome of a race come back after a reload', async ({
  page,
  home,
}) => {
  await open(page, home, '#/c2w1-bias-variance');
  await page.locator('lab-page summary').first().click();
  await page.locator('choice-quiz input').nth(1).check();
  const said = await page.locator('choice-quiz fieldset').first().locator('p').textContent();
  await expect.poll(() => choicesOf(page, 'c2w1-bias-variance')).toContain('"quiz"');
  await page.reload();
  await page.locator('lab-page summary').first().click();
  await expect(page.locator('choice-quiz input').nth(1)).toBeChecked();
  await expect(page.locator('choice-quiz fieldset').first().locator('p')).toHaveText(said!.trim());

  await page.goto(`${home}${lab}`);
  await expect.poll(() => measured(page)).toBeGreaterThan(0);
  const card = page.locator('#experiment-2');
  await card.getByRole('radio').nth(1).check();
  await card.getByRole('button', { name: /^Run/ }).click();
  await expect(card.locator('dl')).toBeVisible({ timeout: 60_000 });
  const outcome = await card.locator('dl').textContent();
  await saved(page);
  await page.reload();
  await expect(page.locator('#experiment-2 dl')).toHaveText(outcome!, { timeout: 60_000 });
});

const choicesOf = (page: Page, id: string) =>
  page.evaluate((name) => localStorage.getItem(`descent.page.${name}`) ?? '', id);

test('what is kept can be seen and deleted, and what is set aside saved as a file', async ({
  page,
  home,
}) => {
  await keepOne(page, home);
  await putDamaged(page, [JSON.stringify(['config', 'gone']), JSON.stringify(['v', 99])]);
  await open(page, home, lab);
  await page.getByRole('button', { name: 'See what is set aside' }).click();
  const dialog = page.locator('kept-dialog');
  await expect(dialog.getByText('config: expected named fields, found undefined.')).toBeVisible();
  await expect(dialog.getByText('It was kept by another version of this page (99).')).toBeVisible();
  await expect(dialog.getByText('This lab is open')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await violations(page, ['playground-app', 'kept-dialog'])).toEqual([]);
  const saving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save damaged 0 as a file' }).click();
  const file = await (await saving).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of file) chunks.push(chunk as Buffer);
  expect(JSON.parse(Buffer.concat(chunks).toString())).toMatchObject({ name: 'damaged 0' });
  for (const name of ['damaged 0', 'damaged 1'])
    await dialog.getByRole('button', { name: `Delete ${name}` }).click();
  await expect(dialog.getByText('Set aside')).toBeHidden();
  await page.goto(`${home}#/`);
  await page.reload();
  await page.getByRole('button', { name: 'Kept in this browser' }).click();
  await dialog.getByRole('button', { name: /^Delete the runs of/ }).click();
  await expect(dialog.getByText('Nothing is kept yet.')).toBeVisible();
});
