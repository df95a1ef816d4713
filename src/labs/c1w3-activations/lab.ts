/** Activation functions, their slopes, and what a network makes of them (course 1, week 3). */
import { computingLab } from '../../core/lab';
import { experiments } from './experiments';
import { activationOf, hiddenSum } from './functions';
import { params } from './params';

type Points = readonly (readonly [x: number, y: number])[];

/** What the view draws: curves over z from −8 to 8, and the function of a small network over x. */
export interface ActivationView {
  readonly curve: Points;
  readonly slopes: Points;
  readonly value: number;
  readonly slope: number;
  readonly network: Points;
}

const REACH = 8;
const Z = Array.from({ length: 401 }, (_, i) => (i / 400) * 2 * REACH - REACH);
/** A slope below this teaches next to nothing. */
const FLAT = 0.01;

export const lab = computingLab({
  params,
  experiments,
  compute: ({ activation, z, leak }) => {
    const { g, slope } = activationOf(activation, leak);
    const network = Array.from({ length: 201 }, (_, i) => (i - 100) / 25).map(
      (x) => [x, hiddenSum(x, g)] as const,
    );
    const slopes = Z.map((at) => slope(at));
    const view: ActivationView = {
      curve: Z.map((at) => [at, g(at)] as const),
      slopes: Z.map((at, i) => [at, slopes[i]!] as const),
      value: g(z),
      slope: slope(z),
      network,
    };
    const bends = network.slice(2).map(([, y], i) => y - 2 * network[i + 1]![1] + network[i]![1]);
    return {
      metrics: {
        value: g(z),
        slope: slope(z),
        steepest: Math.max(...slopes),
        flat: slopes.filter((s) => s < FLAT).length / slopes.length,
        mean: Z.reduce((sum, at) => sum + g(at), 0) / Z.length,
        bend: Math.max(...bends.map(Math.abs)),
      },
      view,
    };
  },
});
