/** Figures that the course's notebooks print, as (x, y). Single precision keeps their first three or four digits. */

/** Costs of the flower network by step (course 1, week 3). */
export const flowerCosts = [
  [0, 0.693048],
  [1000, 0.288083],
  [2000, 0.254385],
  [3000, 0.233864],
  [4000, 0.226792],
  [5000, 0.222644],
] as const;

/** Costs from He's start by step (course 2, week 1). */
export const heCosts = [
  [0, 0.883054],
  [1000, 0.687983],
  [2000, 0.675129],
  [3000, 0.652612],
  [4000, 0.608296],
  [5000, 0.530494],
  [6000, 0.413865],
  [7000, 0.31178],
  [8000, 0.236962],
  [9000, 0.185973],
  [10000, 0.150156],
  [11000, 0.123251],
  [12000, 0.099177],
  [13000, 0.084571],
  [14000, 0.073579],
] as const;

/** Costs from weights ten times too large, by step (course 2, week 1); chaotic, so good to ± .03. */
export const largeCosts = [
  [1000, 0.624],
  [5000, 0.544],
  [10000, 0.392],
  [14000, 0.383],
] as const;

/** Mean costs of an epoch by epoch, mini-batches of 64 (course 2, week 2). */
export const adamCosts = [
  [0, 0.702166],
  [1000, 0.167845],
  [2000, 0.141316],
  [3000, 0.138788],
  [4000, 0.136066],
  [5000, 0.13424],
  [9000, 0.129118],
] as const;
/** From a re-run of the notebook's set-up with ρ = .999. */
export const rmspropCosts = [[1000, 0.1529]] as const;
export const momentumCosts = [
  [0, 0.702413],
  [1000, 0.668167],
  [9000, 0.46816],
] as const;
export const descentCosts = [
  [0, 0.702405],
  [1000, 0.668101],
  [2000, 0.635288],
  [3000, 0.600491],
  [4000, 0.573367],
  [5000, 0.551977],
  [6000, 0.53237],
  [7000, 0.514007],
  [8000, 0.496472],
  [9000, 0.468014],
] as const;
