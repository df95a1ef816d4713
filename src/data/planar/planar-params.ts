/** The parameters of planar data, and the set that their values describe. */
import { type AnyValues, number, type NumberParam, type Point, points } from '../../core/params';
import { paramText as text } from '../../core/params.text';
import { withPoints, type Dataset } from '../dataset';
import { planarSets, type PlanarId, type PlanarSet } from './planar';

const data = { group: 'data', effect: 'restart' } as const;

/** Beyond so many drawn points a link would be longer than any program allows. */
const MOST_POINTS = 2000;

/** How many examples a set is given while it has no others; `m` may be 0 only beside drawn points. */
const FEWEST = 10;

/** What a lab with planar sets spreads beside its own choice `dataset`. */
export const planarParams = {
  m: number({
    ...text.m,
    ...data,
    symbol: 'm',
    min: 0,
    max: 2000,
    integer: true,
    step: 10,
    default: 400,
  }),
  noise: number({
    ...text.noise,
    ...data,
    min: 0,
    max: 20,
    step: 0.1,
    default: 1,
    when: (values: AnyValues) => values['dataset'] !== 'unstructured',
    top: (values: AnyValues) => {
      const set = setOf(values);
      return set ? Math.min(20, set.maxNoise / usualNoise(set)) : 10;
    },
  }),
  classes: number({
    ...text.classes,
    ...data,
    min: 2,
    max: 6,
    integer: true,
    step: 1,
    default: 2,
    when: (values: AnyValues) => (setOf(values)?.maxClasses ?? 0) > 2,
    top: (values: AnyValues) => setOf(values)?.maxClasses ?? 2,
  }),
  devFraction: number({
    ...text.devFraction,
    ...data,
    min: 0,
    max: 0.9,
    step: 0.05,
    default: 0,
  }),
  points: points({
    ...text.points,
    ...data,
    control: 'view',
    maxLength: MOST_POINTS,
    default: [],
  }),
} as const;

/** The batch size of such a lab: its slider ends at what is left for training. */
export function batchOf(batch: NumberParam): NumberParam {
  const top = ({ m, devFraction }: AnyValues) =>
    Math.max(2, Math.round((m as number) * (1 - (devFraction as number))));
  return { ...batch, top };
}

/** What of the values describes a planar set. */
export interface PlanarValues {
  readonly m: number;
  /** A multiple of the set's usual noise. */
  readonly noise: number;
  readonly classes: number;
  readonly points: readonly Point[];
}

/** The set with this id as the values describe it, drawn points included. */
export function planarDataset(id: PlanarId, values: PlanarValues, seed: number): Dataset {
  const set: PlanarSet = planarSets[id];
  const m = Math.max(values.m, values.points.length > 0 ? 0 : FEWEST);
  const noise = values.noise * usualNoise(set);
  const drawn = set.generate({ m, noise, seed, classes: values.classes });
  return withPoints(drawn, values.points);
}

/** The set's own default noise; of one that has none, a twentieth of what would hide it. */
function usualNoise({ defaults, maxNoise }: PlanarSet): number {
  return defaults.noise || maxNoise / 20;
}

function setOf(values: AnyValues): PlanarSet | undefined {
  return (planarSets as Readonly<Record<string, PlanarSet>>)[values['dataset'] as string];
}
