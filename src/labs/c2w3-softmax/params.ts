/** What one can change: the classes and their data, the network, and whose scores the bars show. */
import { type AnyValues, choice, number, type Schema, withDefault } from '../../core/params';
import { matrix } from '../../core/params/kinds/matrix';
import { paramText } from '../../core/params.text';
import { trainingParams } from '../../core/training-params';
import { planarSets } from '../../data/planar/planar';
import { batchOf, planarParams } from '../../data/planar/planar-params';
import { labText as text } from './text';

const data = { group: 'data', effect: 'restart' } as const;
const model = { group: 'model', effect: 'restart' } as const;
const shown = { group: 'view', effect: 'view' } as const;
const { m, noise, devFraction, points } = planarParams;
const sets = ['clouds', 'quantiles', 'spiral'] as const;
const isOf = (source: string) => (values: AnyValues) => values['source'] === source;

export const params = {
  dataset: choice({
    ...paramText.dataset,
    ...data,
    options: sets,
    names: sets.map((id) => (id === 'clouds' ? text.clouds : planarSets[id].name)),
    default: 'clouds',
  }),
  classes: number({
    ...text.classes,
    ...data,
    symbol: 'C',
    min: 2,
    max: 6,
    integer: true,
    step: 1,
    default: 4,
  }),
  m: { ...withDefault(m, 300), min: 12 },
  noise,
  devFraction,
  points,
  units: number({
    ...text.units,
    ...model,
    min: 0,
    max: 16,
    integer: true,
    step: 1,
    zeroText: text.none,
    default: 0,
  }),
  output: choice({
    ...text.output,
    ...model,
    options: ['softmax', 'sigmoid'],
    names: [text.outputs.softmax, text.outputs.sigmoid],
    default: 'softmax',
    when: ({ classes }: AnyValues) => classes === 2,
  }),
  ...trainingParams,
  batch: batchOf(trainingParams.batch),
  keepProb: {
    ...trainingParams.keepProb,
    when: ({ units }: AnyValues) => (units as number) > 0,
  },
  source: choice({
    ...text.source,
    ...shown,
    options: ['typed', 'example'],
    names: [text.sources.typed, text.sources.example],
    default: 'typed',
  }),
  scores: matrix({
    ...text.scores,
    ...shown,
    symbol: 'z',
    min: -1000,
    max: 1000,
    maxRows: 1,
    maxColumns: 8,
    default: [[9, 2, 5, 0, 0]],
    when: isOf('typed'),
  }),
  truth: number({
    ...text.truth,
    ...shown,
    symbol: 'y',
    min: 1,
    max: 8,
    integer: true,
    step: 1,
    default: 1,
    when: isOf('typed'),
    top: ({ scores }: AnyValues) => (scores as readonly (readonly number[])[])[0]!.length,
  }),
  example: number({
    ...text.example,
    ...shown,
    min: 1,
    max: 2000,
    integer: true,
    step: 1,
    default: 1,
    when: isOf('example'),
    top: ({ m: examples }: AnyValues) => examples as number,
  }),
  temperature: number({
    ...text.temperature,
    ...shown,
    symbol: 'T',
    min: 0.1,
    max: 10,
    scale: 'log',
    default: 1,
  }),
} as const satisfies Schema;

export type Params = typeof params;
