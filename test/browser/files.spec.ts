/** The learner's own files in the built page: MNIST's, zips, folders, HDF5, the camera; training, testing, cancelling, and what is refused. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { zipSync } from 'fflate';
import { expect, open, test, trainTo, violations } from './page';

/** With few digits of its own, so that it is there sooner. */
const LAB = '#/c4w1-convolutional-network?m=200';
/** Where the preview of files is. */
const PREVIEW = ['playground-app', 'lab-page', 'data-panel', 'set-preview'] as const;
const sample = (name: string) =>
  fileURLToPath(new URL(`../../public/samples/${name}`, import.meta.url));
const fixture = (name: string) =>
  fileURLToPath(new URL(`../fixtures/files/${name}`, import.meta.url));
const idx = (part: 'train' | 'test') =>
  ['images-idx3', 'labels-idx1'].map((kind) => sample(`digits-${part}-${kind}-ubyte.gz`));

test.use({
  launchOptions: ({ launchOptions }, use) =>
    use({
      ...launchOptions,
      args: [
        ...(launchOptions.args ?? []),
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
      ],
    }),
});

test.beforeEach(async ({ page, home }) => {
  await open(page, home, LAB);
  await page.locator('data-panel summary').click();
});

const give = (page: Page, ...files: readonly string[]) =>
  page.locator('file-drop input.files').setInputFiles([...files]);
/** The beginning of one of MNIST's files. */
const header = (...words: readonly number[]) =>
  Buffer.from(Uint32Array.from(words).buffer).swap32();
const dialog = (page: Page) => page.locator('set-preview wa-dialog[open]');
const trainOnIt = (page: Page) => dialog(page).getByText('Train on it').click();
const testOnIt = (page: Page) =>
  dialog(page)
    .getByText(/^Only test/)
    .click();
const alerts = (page: Page) => page.locator('file-drop [role=alert]');
const current = (page: Page) =>
  page.evaluate(() => {
    const { data, step, config } = app().workspace!.current;
    return { m: data?.m, held: data?.test?.m, step, dev: config.values['devFraction'] };
  });

test('MNIST’s files are trained on; what is held out in them is the dev set; mistakes are shown', async ({
  page,
  complaints,
}) => {
  await give(page, ...idx('test'), ...idx('train'));
  await expect(dialog(page)).toContainText('480 pictures to train on, 120 held out');
  expect(await violations(page, PREVIEW)).toEqual([]);
  await trainOnIt(page);
  await expect(page.getByText(/^Training on digits-/)).toBeVisible();
  expect(await current(page)).toMatchObject({ m: 480, held: 120, dev: 0 });
  await expect(page.getByLabel('Held out, exact value')).toHaveValue('120 in the file');
  await trainTo(page, 60);
  const last = await page.evaluate(() => app().workspace!.current.records.last!.metrics);
  expect(last['devAccuracy']).toBeGreaterThan(0.5);

  await give(page, ...idx('test'));
  await expect(dialog(page)).toContainText('120 pictures');
  await testOnIt(page);
  const evaluation = page.locator('evaluation-view');
  await expect(evaluation).toContainText('(120 examples)');
  await expect(evaluation.getByRole('heading', { level: 4 })).toContainText('mistake');
  const cell = evaluation.locator('confusion-matrix button:not([disabled])').first();
  await cell.click();
  await expect(evaluation.getByRole('heading', { level: 4 })).toContainText('that were read as');
  await expect(evaluation.locator('image-grid canvas').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
});

test('pictures and labels can come one after the other, and alone are a sentence', async ({
  page,
}) => {
  const [images, labels] = idx('test') as [string, string];
  await give(page, labels);
  await expect(alerts(page)).toContainText('Their pictures were expected too');
  await give(page, images);
  await expect(dialog(page)).toContainText('120 pictures');
});

for (const name of ['broken.csv', 'README.md', 'digits-test-labels-idx1-ubyte.gz'])
  test(`${name} after pictures is a sentence, and never brings them back`, async ({
    page,
    home,
  }) => {
    await open(page, home, '#/c1w2-logistic-regression');
    await page.locator('data-panel summary').click();
    await give(page, sample('shapes.zip'));
    await expect(dialog(page)).toContainText('72 pictures');
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await give(page, sample(name));
    await expect(page.locator('file-drop [role=alert], data-preview [role=alert]')).toContainText(
      /expected/,
    );
    await expect(dialog(page)).toBeHidden();
    await page.keyboard.press('Escape');
    await give(page, sample('shapes.zip'));
    await expect(dialog(page)).toContainText('What is in shapes.zip?');
  });

test('a zip of pictures by class is brought to the size of the lab, or another', async ({
  page,
}) => {
  await give(page, sample('shapes.zip'));
  await expect(dialog(page)).toContainText('72 pictures. Each picture is 28 × 28 in grey');
  await expect(dialog(page)).toContainText('star 12');
  await testOnIt(page);
  await expect(dialog(page).getByText(/knows the classes “0”.*also has “circle”/)).toBeVisible();
  await page.getByLabel('Bring them to').selectOption({ label: '32 × 32 in colour' });
  await expect(dialog(page)).toContainText('Each picture is 32 × 32 in colour');
  await trainOnIt(page);
  await expect.poll(() => current(page)).toMatchObject({ m: 72 });
  const image = await page.evaluate(() => {
    const { data } = app().workspace!.current;
    return data?.image;
  });
  expect(image).toEqual({ height: 32, width: 32, channels: 3 });
  expect(await page.evaluate(() => app().workspace!.link)).toContain('~32x32x3~shapes.zip');
  await expect
    .poll(() => page.evaluate(() => app().workspace!.current.records.measurements.length))
    .toBeGreaterThan(0);
});

test('a link to own pictures asks for them and reads them as it says', async ({
  page,
  home,
  elsewhere,
}) => {
  await give(page, sample('shapes.zip'));
  await page.getByLabel('Bring them to').selectOption({ label: '32 × 32 in colour' });
  await expect(dialog(page)).toContainText('32 × 32 in colour');
  await page.getByLabel('Exchange dark and light').check();
  await trainOnIt(page);
  await expect.poll(() => current(page)).toMatchObject({ m: 72 });
  const link = await page.evaluate(() => app().workspace!.link);
  await elsewhere.goto(home + link);
  await expect(elsewhere.getByText(/was made with the file “shapes.zip”/)).toBeVisible();
  await give(elsewhere, sample('shapes.zip'));
  await expect(elsewhere.getByText('Training on shapes.zip')).toBeVisible();
  expect(await elsewhere.evaluate(() => app().workspace!.link)).toBe(link);
});

test('a folder by class is read with its paths', async ({ page }) => {
  await page.locator('file-drop input.folder').setInputFiles(fixture('classes'));
  await expect(dialog(page)).toContainText('What is in classes?');
  await expect(dialog(page)).toContainText('1 picture is damaged and was left out');
  await expect(dialog(page)).toContainText('dark 2');
  await expect(dialog(page)).toContainText('light 2');
});

test('a folder that is dropped is read with what lies within', async ({ page }) => {
  const zone = page.locator('file-drop .zone');
  const { x, y, height } = (await zone.boundingBox())!;
  const input = await page.context().newCDPSession(page);
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await input.send('Input.dispatchDragEvent', {
      type,
      x: x + 20,
      y: y + height - 8,
      data: { items: [], files: [fixture('classes')], dragOperationsMask: 1 },
    });
  await expect(dialog(page)).toContainText('What is in classes?');
  await expect(dialog(page)).toContainText('dark 2');
});

test('a long reading can be cancelled, and the page answers meanwhile', async ({
  page,
}, testInfo) => {
  const [images, labels] = ['images', 'labels'].map((name) => testInfo.outputPath(name)) as [
    string,
    string,
  ];
  const m = 60_000;
  writeFileSync(images, Buffer.concat([header(0x803, m, 28, 28), Buffer.alloc(m * 784, 7)]));
  writeFileSync(labels, Buffer.concat([header(0x801, m), Buffer.alloc(m, 1)]));
  const before = await current(page);
  await give(page, images, labels);
  await page.locator('file-drop').getByRole('button', { name: 'Cancel' }).click();
  await expect(alerts(page)).toContainText('Reading was cancelled.');
  expect(await current(page)).toEqual(before);
});

test('the course’s HDF5 files are read one after the other, as training and dev set', async ({
  page,
}) => {
  await give(page, fixture('train_pair.h5'));
  await expect(dialog(page)).toContainText('9 pictures. Each picture is 8 × 8 in colour');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await give(page, fixture('test_pair.h5'));
  await expect(dialog(page)).toContainText('9 pictures to train on, 5 held out');
  await expect(dialog(page)).toContainText('non-cat 5');
});

test('pictures from the camera have the classes they were given', async ({ page, complaints }) => {
  await page.getByRole('button', { name: 'Take pictures' }).click();
  await page.getByLabel('Name of class 1').fill('fist');
  await page.getByLabel('Name of class 1').press('Tab');
  for (const label of ['fist', 'class 2'])
    for (let times = 0; times < 2; times++)
      await page.getByRole('button', { name: `Take a picture of ${label}` }).click();
  await expect(page.getByText('2 pictures of class 2')).toBeVisible();
  await page.getByRole('button', { name: 'Use them' }).click();
  await expect(dialog(page)).toContainText('4 pictures');
  await expect(dialog(page)).toContainText('fist 2');
  const isOn = () =>
    page.evaluate(() => {
      const panel = app()
        .shadowRoot!.querySelector('lab-page')!
        .shadowRoot!.querySelector('data-panel')!;
      const camera = panel.shadowRoot!.querySelector('camera-dialog')!;
      return camera.shadowRoot!.querySelector('video')!.srcObject !== null;
    });
  expect(await isOn()).toBe(false);
  expect(complaints).toEqual([]);
});

test('a refused camera is a sentence, and files can still be chosen', async ({ page }) => {
  await page.evaluate(() => {
    navigator.mediaDevices.getUserMedia = () =>
      Promise.reject(new DOMException('Permission denied', 'NotAllowedError'));
  });
  await page.getByRole('button', { name: 'Take pictures' }).click();
  await expect(page.locator('camera-dialog [role=alert]')).toContainText('may not be used');
  await page.keyboard.press('Escape');
  await give(page, sample('shapes.zip'));
  await expect(dialog(page)).toContainText('72 pictures');
});

test('a zip of many formats says what was left out and what is held out', async ({
  page,
}, testInfo) => {
  const png = readFileSync(fixture('classes/dark/1.png'));
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1');
  const zip = testInfo.outputPath('pets.zip');
  const content = {
    'pets/training_set/Cats/1.png': png,
    'pets/training_set/cats/2': png,
    'pets/training_set/dogs/1.jfif': png,
    'pets/training_set/dogs/phone.heic': heic,
    'pets\\test_set\\dogs\\2.png': png,
  };
  writeFileSync(zip, zipSync(content));
  await give(page, zip);
  await expect(dialog(page)).toContainText('3 pictures to train on, 1 held out');
  await expect(dialog(page)).toContainText('1 HEIC. Export it as JPEG or PNG.');
  await expect(dialog(page)).toContainText('Held out: the pictures in the folder “test_set”.');
  await expect(dialog(page)).toContainText('“Cats” and “cats” are one class here');
  expect(await violations(page, PREVIEW)).toEqual([]);
});

test('pictures of NumPy and MATLAB are trained on, and turned upright where they lie', async ({
  page,
  home,
  elsewhere,
}) => {
  await give(page, fixture('arrays/mnist.npz'));
  await expect(dialog(page)).toContainText('12 pictures to train on, 4 held out');
  await expect(dialog(page)).toContainText('6 × 5 in grey');
  await dialog(page).getByLabel('Exchange rows and columns').check();
  await expect(dialog(page)).toContainText('5 × 6 in grey');
  await trainOnIt(page);
  await expect.poll(() => current(page)).toMatchObject({ m: 12, held: 4 });
  const link = await page.evaluate(() => app().workspace!.link);
  expect(link).toContain('~npy.transposed~mnist.npz');
  await elsewhere.goto(home + link);
  await give(elsewhere, fixture('arrays/mnist.npz'));
  await expect(elsewhere.getByText('Training on mnist.npz')).toBeVisible();
  expect(await elsewhere.evaluate(() => app().workspace!.link)).toBe(link);
  await give(page, fixture('arrays/svhn.mat'));
  await expect(dialog(page)).toContainText('6 pictures. Each picture is 4 × 5 in colour');
});

test('bad files are sentences, and nothing is lost', async ({ page }) => {
  const link = await page.evaluate(() => app().workspace!.link);
  for (const [name, said] of [
    ['points.mat', /This lab reads pictures.*“points.mat” is a MATLAB file/],
    ['make.py', /“make.py” is a table or something else/],
  ] as const) {
    await give(page, fixture(name));
    await expect(alerts(page)).toContainText(said);
  }
  expect(await page.evaluate(() => app().workspace!.link)).toBe(link);
  expect(await current(page)).toMatchObject({ step: 0 });
});
