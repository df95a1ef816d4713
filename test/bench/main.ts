/** The bench's page: every contestant in a worker of its own for each row, in rounds by turns. */
import { type Facts, type Part, type Prepared, Remote } from './contestant';
import { type Workload, laterWorkloads, operations, workloads } from './workloads';

const makers = {
  compiled: () =>
    new Worker(new URL('./contestants/compiled.ts', import.meta.url), { type: 'module' }),
  'tfjs cpu': () =>
    new Worker(new URL('./contestants/tfjs-cpu.ts', import.meta.url), { type: 'module' }),
  'tfjs wasm': () =>
    new Worker(new URL('./contestants/tfjs-wasm.ts', import.meta.url), { type: 'module' }),
  'tfjs webgl': () =>
    new Worker(new URL('./contestants/tfjs-webgl.ts', import.meta.url), { type: 'module' }),
  ConvNetJS: () =>
    new Worker(new URL('./contestants/convnetjs.ts', import.meta.url), { type: 'module' }),
  'jax-js': () => new Worker(new URL('./contestants/jax.ts', import.meta.url), { type: 'module' }),
};

export type ContestantName = keyof typeof makers;

/** A cell of the table. */
export type Result =
  | {
      /** Steps a second, a number for each round. */
      readonly speeds: readonly number[];
      readonly losses: readonly number[];
      readonly facts: Facts;
    }
  | { readonly refusal: string };

/** A row of the table. */
export interface Row {
  readonly name: string;
  readonly unit: Workload['unit'];
  readonly batch: number;
  /** Whether it is made of layers that only those have who train with tfjs. */
  readonly isLater: boolean;
  /** Multiplications and additions of one step, where they are counted; else NaN. */
  readonly operations: number;
  readonly results: Readonly<Record<ContestantName, Result>>;
}

export interface Options {
  readonly rounds: number;
  /** Milliseconds of each contestant in each round. */
  readonly turn: number;
  /** Only rows whose name contains this, and only these contestants. */
  readonly rows?: string;
  readonly contestants?: readonly string[];
}

/** Runs the table row by row; progress goes to the console. */
async function run(options: Options): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const workload of [...workloads, ...laterWorkloads]) {
    if (!workload.name.includes(options.rows ?? '')) continue;
    console.log(workload.name);
    rows.push({
      name: workload.name,
      unit: workload.unit,
      batch: workload.batch,
      isLater: workload.specs !== undefined,
      operations: operations(workload),
      results: await resultsOf(workload, options),
    });
  }
  return rows;
}

interface Entrant {
  readonly name: ContestantName;
  readonly remote: Remote;
  readonly prepared: Prepared;
  /** Steps in a turn. */
  steps: number;
  readonly speeds: number[];
}

async function resultsOf(workload: Workload, { rounds, turn, contestants }: Options) {
  const entrants: Entrant[] = [];
  for (const [name, make] of Object.entries(makers) as [ContestantName, () => Worker][]) {
    if (contestants && !contestants.includes(name)) continue;
    const remote = new Remote(make());
    const prepared = await remote.prepare(workload);
    const entrant: Entrant = { name, remote, prepared, steps: 1, speeds: [] };
    entrants.push(entrant);
    if (!('refusal' in prepared)) entrant.steps = await warmedUp(remote, turn);
  }
  const able = entrants.filter(({ prepared }) => !('refusal' in prepared));
  for (let round = 0; round < rounds; round++) {
    for (const { remote, steps, speeds } of able) {
      const { milliseconds } = await remote.steps(steps);
      speeds.push((1000 * steps) / milliseconds);
    }
  }
  for (const { remote } of entrants) remote.end();
  const results = entrants.map(({ name, prepared, speeds }): [string, Result] => [
    name,
    'refusal' in prepared ? prepared : { ...prepared, speeds },
  ]);
  return Object.fromEntries(results) as Row['results'];
}

/** Runs until everything is warm; the result is how many steps fill a turn, at least one. */
async function warmedUp(remote: Remote, turn: number): Promise<number> {
  let steps = 1;
  for (let spent = 0; ;) {
    const { milliseconds } = await remote.steps(steps);
    spent += milliseconds;
    const perStep = Math.max(milliseconds, 0.05) / steps;
    if (spent > WARM_UP) return Math.max(1, Math.round(turn / perStep));
    steps = Math.max(1, Math.min(Math.round(turn / perStep), 4 * steps));
  }
}

/** Milliseconds of training before it counts. */
const WARM_UP = 1500;

/** Speeds of the compiled module's kernels. */
async function parts(): Promise<readonly Part[]> {
  const remote = new Remote(makers.compiled());
  const result = await remote.parts();
  remote.end();
  return result;
}

/** What compiling an unrolled recurrent network takes. */
async function recurrent(): Promise<Facts> {
  const remote = new Remote(makers.compiled());
  const result = await remote.recurrent();
  remote.end();
  return result;
}

const bench = { run, parts, recurrent };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
