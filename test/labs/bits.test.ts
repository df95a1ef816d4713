/**
 * The bits of every lab's first steps: what no change of the machinery may alter. The stored links and hashes are those of
 * each lab as it opens and of every run of its experiments, written when the labs of courses 1, 2 and 4.1 were whole
 * (`WRITE_BITS=1 npx vitest run test/labs/bits.test.ts` writes them anew; a lab that is not listed is not looked at).
 */
import { createHash, type Hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { CreateTrainer, Lab } from '../../src/core/lab';
import type { RunConfig } from '../../src/core/run';
import { decodeConfig, parseLink } from '../../src/core/share';

/** So many steps, or up to the end of a trainer that ends sooner. */
const STEPS = 300;
const file = fileURLToPath(new URL('../fixtures/bits.json', import.meta.url));
const stored = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
const writes = process.env['WRITE_BITS'] !== undefined;

const labs = import.meta.glob<Lab>('../../src/labs/*/lab.ts', { import: 'lab', eager: true });
const trainers = import.meta.glob<CreateTrainer>('../../src/labs/*/train.ts', {
  import: 'train',
  eager: true,
});

const links = Object.keys(stored);
const ids = new Set(links.map((link) => parseLink(link)!.lab));
const found: Record<string, string> = {};

describe.each([...ids])('%s', (id) => {
  const lab = labs[`../../src/labs/${id}/lab.ts`]!;
  const create = trainers[`../../src/labs/${id}/train.ts`]!;

  const mine = links.filter((link) => parseLink(link)!.lab === id);

  test.each(mine)('%s', { timeout: 120_000 }, async (link) => {
    const { config, ignored } = decodeConfig(id, lab, parseLink(link)!.query);
    expect(ignored).toEqual([]);
    found[link] = await bits(create, config);
    if (!writes) expect(found[link]).toBe(stored[link]);
  });
});

afterAll(() => {
  if (writes) writeFileSync(file, `${JSON.stringify(found, undefined, 1)}\n`);
});

/** SHA-256 (its first 16 hex digits) of all that is noted at each step, of the metrics, and of the state after the last. */
async function bits(create: CreateTrainer, { values, seeds }: RunConfig): Promise<string> {
  const trainer = await create({ values, seeds, backend: 'auto' });
  const series = new Map<string, number[]>();
  const first = await trainer.measure();
  await trainer.advance(Math.min(STEPS, trainer.end ?? STEPS), (name, step, value) => {
    const noted = series.get(name) ?? [];
    noted.push(step, value);
    series.set(name, noted);
  });
  const last = await trainer.measure();
  const { state } = await trainer.save();
  trainer.dispose();
  const hash = createHash('sha256');
  for (const [name, noted] of [...series].sort(byName)) add(hash, name, Float64Array.from(noted));
  for (const metrics of [first, last])
    for (const [name, value] of Object.entries(metrics).sort(byName))
      add(hash, name, Float64Array.of(value));
  // The state's arrays are known by their content: what they are called is no part of a run.
  const arrays = Object.values(state).map((array) =>
    add(createHash('sha256'), '', array).digest('hex'),
  );
  return hash.update(arrays.sort().join()).digest('hex').slice(0, 16);
}

const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) =>
  a < b ? -1 : 1;

function add(hash: Hash, name: string, array: ArrayBufferView): Hash {
  return hash.update(name).update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
}
