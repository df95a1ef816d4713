import { expect, test } from 'vitest';
import { Workspace } from '../../src/app/workspace/workspace';
import { computingLab } from '../../src/core/lab';
import { number } from '../../src/core/params';
import { matrix } from '../../src/core/params/kinds/matrix';
import { parseLink } from '../../src/core/share';

const base = { help: '', group: 'model' } as const;
const lab = computingLab({
  params: {
    a: number({ ...base, label: 'a', min: -10, max: 10, default: 2 }),
    row: matrix({
      ...base,
      label: 'Row',
      min: -9,
      max: 9,
      maxRows: 2,
      maxColumns: 3,
      default: [[1, 2]],
    }),
  },
  experiments: [
    {
      title: 'Twice',
      runs: [
        { label: 'once', values: { a: 1 } },
        { label: 'twice', values: { a: 2 } },
      ],
      steps: 0,
      ask: { kind: 'which', question: '' },
      claim: '',
      why: '',
      holds: ([once, twice]) =>
        twice!.measurements[0]!.metrics['sum'] === 2 * once!.measurements[0]!.metrics['sum']!,
      winner: () => 1,
    },
  ],
  compute: ({ a, row }) => ({
    metrics: { sum: a * row.flat().reduce((s, c) => s + c, 0) },
    view: row.map((r) => r.map((c) => a * c)),
  }),
});

/** What has been asked for is there once the microtasks are done. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

async function opened(link = '#/computing'): Promise<Workspace> {
  const workspace = new Workspace('computing', lab);
  await workspace.open(parseLink(link)!);
  await settled();
  return workspace;
}

test('a lab that computes shows its outcome at once', async () => {
  const workspace = await opened();
  expect(workspace.frame?.metrics).toEqual({ sum: 6 });
  expect(workspace.frame?.view).toEqual([[2, 4]]);
  await workspace.close();
});

test('each change is computed in the same run, and can be undone', async () => {
  const workspace = await opened();
  workspace.set('a', 3, 'drag');
  workspace.set('a', 4, 'done');
  await settled();
  expect(workspace.runs).toHaveLength(1);
  expect(workspace.frame?.metrics).toEqual({ sum: 12 });
  workspace.undo();
  await settled();
  expect(workspace.values['a']).toBe(2);
  expect(workspace.frame?.metrics).toEqual({ sum: 6 });
  await workspace.close();
});

test('a matrix travels in the link', async () => {
  const workspace = await opened();
  workspace.set(
    'row',
    [
      [1, -2.5, 0],
      [0.1, 4, 5],
    ],
    'done',
  );
  const again = await opened(workspace.link);
  expect(again.values['row']).toEqual([
    [1, -2.5, 0],
    [0.1, 4, 5],
  ]);
  for (const each of [workspace, again]) await each.close();
});

test('a damaged matrix in a link is refused with a sentence', async () => {
  const workspace = await opened('#/computing?v=1&row=1,2/3');
  expect(workspace.values['row']).toEqual([[1, 2]]);
  expect(workspace.notices).toHaveLength(1);
  await workspace.close();
});

test('an experiment has its outcome as soon as it is started', async () => {
  const workspace = await opened();
  workspace.startExperiment(0, 1);
  await settled();
  expect(workspace.experiment?.outcome).toEqual({ holds: true, winner: 1 });
  await workspace.close();
});
