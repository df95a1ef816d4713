import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Demand } from '../../src/core/panel';
import type { Report } from '../../src/core/protocol';
import type { RunConfig } from '../../src/core/run';
import {
  afterOrder,
  afterReport,
  expected,
  hasGoal,
  type Mirror,
  mirrorOf,
  type Order,
  received,
  type RunState,
  sent,
  startOf,
} from '../../src/core/run-state';
import { Session } from '../../src/training/session/session';
import { adder } from '../app/adder';
import { clock, drive } from '../training/driver';

const config: RunConfig = {
  v: 1,
  lab: 'adder',
  seeds: { data: 1, weights: 2, order: 3, noise: 4 },
  values: { rate: 0.5, start: 1000 },
  edits: [],
};
const begin = { config, demand: {} };

const steps = fc.integer({ min: 0, max: 60 });
const orders: fc.Arbitrary<Order> = fc.oneof(
  fc.record({
    type: fc.constant('goal' as const),
    step: fc.oneof(steps, fc.constantFrom('next-epoch' as const, Infinity)),
  }),
  fc.record({
    type: fc.constant('edit' as const),
    key: fc.constant('rate'),
    value: fc.constantFrom(0.25, 0.5, 1, 2),
  }),
  fc.record({ type: fc.constant('pace' as const), stepsPerSecond: fc.constantFrom(100, Infinity) }),
  fc.record({
    type: fc.constant('demand' as const),
    demand: fc.constantFrom<Demand>({ map: true }, { units: true }, {}),
  }),
  fc.record({
    type: fc.constant('look' as const),
    step: fc.oneof(steps, fc.constant(undefined)),
  }),
  fc.record({
    type: fc.constant('rewind' as const),
    step: steps,
    edits: fc.constantFrom([], [{ step: 7, key: 'rate', value: 4 }]),
  }),
  fc.record({ type: fc.constant('keep' as const), step: steps }),
);

const at = (step: number) => ({ step, epoch: step / 4, examples: 2 * step, seconds: 0 });
const reports: fc.Arbitrary<Report> = fc.oneof(
  fc.constant<Report>({ type: 'ready', status: { backend: 'cpu', tensors: 0, fallbacks: [] } }),
  steps.map((step): Report => ({ type: 'unfit', step })),
  fc
    .record({ step: steps, value: fc.constantFrom(1, 2) })
    .map(({ step, value }): Report => ({ type: 'edited', edit: { step, key: 'rate', value } })),
  steps.map((step): Report => ({ type: 'stopped', why: { kind: 'goal' }, clock: at(step) })),
  steps.map((step): Report => ({ type: 'past', frame: { ...at(step), metrics: {} } })),
  steps.map((asked): Report => ({
    type: 'kept',
    checkpoint: { ...at(asked), state: {} },
    asked,
  })),
  steps.map((step): Report => ({ type: 'rewound', clock: at(step) })),
);

/** What happens on either side, and on the way between them. */
const happenings = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('sends' as const), order: orders }),
    fc.record({ kind: fc.constant('obeys' as const) }),
    fc.record({ kind: fc.constant('tells' as const), report: reports }),
    fc.record({ kind: fc.constant('hears' as const) }),
  ),
  { maxLength: 60 },
);

describe('the state of a run', () => {
  test('is the same on both sides after every report, whatever was on its way', () => {
    fc.assert(
      fc.property(happenings, (all) => {
        let mirror = mirrorOf(startOf(begin));
        let session: RunState = startOf(begin);
        let obeyed = 0;
        const inbox: Order[] = [];
        const outbox: { readonly report: Report; readonly state: RunState }[] = [];
        const obey = () => {
          const order = inbox.shift();
          if (!order) return;
          session = afterOrder(session, order);
          obeyed++;
        };
        const tell = (report: Report) => {
          session = afterReport(session, report);
          outbox.push({ report: { ...report, obeyed }, state: session });
        };
        const hear = () => {
          const next = outbox.shift();
          if (!next) return;
          mirror = received(mirror, next.report);
          expect(mirror.told).toEqual(next.state);
        };
        for (const happening of all)
          switch (happening.kind) {
            case 'sends':
              mirror = sent(mirror, happening.order);
              inbox.push(happening.order);
              break;
            case 'obeys':
              obey();
              break;
            case 'tells':
              tell(happening.report);
              break;
            case 'hears':
              hear();
          }
        while (inbox.length > 0) obey();
        tell({ type: 'refused', message: 'The last word.' });
        while (outbox.length > 0) hear();
        expect(mirror.pending).toEqual([]);
        expect(expected(mirror)).toEqual(session);
      }),
    );
  });

  test('is never changed, only followed by another', () => {
    const freeze = <T>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze);
      return Object.freeze(value);
    };
    fc.assert(
      fc.property(fc.array(fc.oneof(orders, reports)), (messages) => {
        let state = freeze(startOf(begin));
        for (const message of messages)
          state = freeze(
            isOrder(message) ? afterOrder(state, message) : afterReport(state, message),
          );
      }),
    );
  });

  test('does not take a stop of before for one of now: the goal that is on its way counts', () => {
    let mirror = sent(mirrorOf(startOf(begin)), { type: 'goal', step: 10 });
    mirror = sent(mirror, { type: 'goal', step: 50 });
    mirror = received(mirror, {
      type: 'stopped',
      why: { kind: 'goal' },
      clock: at(10),
      obeyed: 1,
    });
    expect(expected(mirror)).toMatchObject({ goal: 50, stopped: undefined });
  });

  test('is where a rewind leads from the moment it is asked, though frames of before still come', () => {
    const frame = (step: number): Report => ({
      type: 'frame',
      number: step,
      frame: { ...at(step), metrics: {} },
      measurements: [],
      series: {},
      status: { backend: 'cpu', tensors: 0, fallbacks: [] },
      stepsPerSecond: 0,
      obeyed: 0,
    });
    let mirror = received(mirrorOf(startOf(begin)), frame(20));
    mirror = sent(mirror, { type: 'rewind', step: 5, edits: [] });
    mirror = received(mirror, frame(25));
    expect(expected(mirror)).toMatchObject({ step: 5, isRewinding: true });
    mirror = received(mirror, { type: 'rewound', clock: at(5), obeyed: 1 });
    expect(expected(mirror)).toMatchObject({ step: 5, isRewinding: false });
  });
});

describe('page and session', () => {
  test('agree on a run that was trained, changed and taken back in any order: its link repeats it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ order: orders, heard: fc.nat(4), turns: fc.nat(6) }), {
          maxLength: 20,
        }),
        async (asked) => {
          const { mirror, cost } = await playedBy(asked);
          expect(hasGoal(expected(mirror))).toBe(false);
          const { step, config: then } = mirror.told;
          const again = await drive(adder, then);
          await again.do({ type: 'goal', step });
          const { frame } = again.of('frame').at(-1)!;
          expect({ step, cost }).toEqual({ step: frame.step, cost: frame.metrics['cost'] });
          again.session.dispose();
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Gives orders to a session and hears some of its reports in between; in the end it pauses and everything is heard. */
async function playedBy(
  asked: readonly { readonly order: Order; readonly heard: number; readonly turns: number }[],
): Promise<{ readonly mirror: Mirror; readonly cost: number | undefined }> {
  const said: Report[] = [];
  let cost: number | undefined;
  let mirror = mirrorOf(startOf(begin));
  const started: Promise<Session> = Session.start(
    adder,
    { type: 'start', ...begin, also: [] },
    (report) => {
      said.push(structuredClone(report));
      if (report.type !== 'frame') return;
      cost = report.frame.metrics['cost'];
      void started.then((session) => session.handle({ type: 'drawn', frame: report.number }));
    },
    clock(0.05),
  );
  const session = await started;
  const order = (one: Order) => {
    mirror = sent(mirror, one);
    session.handle(one);
  };
  const hear = (count: number) => {
    for (const report of said.splice(0, count)) mirror = received(mirror, report);
  };
  for (const { order: one, heard, turns } of asked) {
    // As the page does: a rewind leaves the changes that it knows of.
    order(one.type === 'rewind' ? { ...one, edits: expected(mirror).config.edits } : one);
    for (let i = 0; i < turns; i++) await Promise.resolve();
    hear(heard);
  }
  order({ type: 'pace', stepsPerSecond: Infinity });
  order({ type: 'goal', step: 0 });
  await session.idle();
  order({ type: 'demand', demand: { weights: true } });
  await session.idle();
  session.dispose();
  hear(Infinity);
  return { mirror, cost };
}

const isOrder = (message: Order | Report): message is Order =>
  ['goal', 'edit', 'pace', 'demand', 'look', 'rewind', 'keep'].includes(message.type);
