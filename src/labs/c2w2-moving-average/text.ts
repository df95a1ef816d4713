/** What this lab says. */
export const labText = {
  source: {
    label: 'What is averaged',
    help: 'A year of temperatures, the same number every day, or the gradient of one weight while a small network learns by mini-batches.',
    names: ['Temperatures of a year', 'Always 10', 'The gradient of a weight'],
  },
  weight: {
    label: 'Weight',
    help: 'The parameter whose gradient is averaged. The network has two inputs, four tanh units and one output, and learns the moons.',
    names: ['W[1], first unit, x₁', 'W[2], first unit', 'b[2], the bias of the output'],
  },
  beta: {
    label: 'Weight of the past',
    help: 'The share of the average that is kept each day; 1 − β of the new value is added. It covers about 1/(1 − β) days.',
    more: 'A smoother average that reacts later.',
    less: 'An average that follows every value. At 0 it is the value itself.',
  },
  corrected: {
    label: 'Bias correction',
    help: 'Divides by 1 − βᵗ, the sum of the weights so far, so that the average is right from the first day.',
  },
  batch: {
    label: 'Batch size',
    help: 'How many of the 300 examples each gradient is computed from.',
    more: 'Less noise in the gradient.',
    less: 'The gradient jumps from step to step.',
  },

  charts: { theta: 'Each value as it came', value: 'θ' },
  plot: (source: 'temperature' | 'ten' | 'gradient') =>
    ({
      temperature: 'Temperatures in °C, by day, with their moving averages.',
      ten: 'The number 10, every day, with its moving averages.',
      gradient: 'The gradient of a weight, by step, with its moving averages.',
    })[source],
  line: (beta: string, corrected: boolean) => `β = ${beta}${corrected ? ', corrected' : ''}`,
  others: (names: string) => `Not drawn, because it averages other values: ${names}.`,
  waiting: 'Press Play: each step adds one value.',
  theta: (t: number, value: string) => `θ${subscript(t)} = ${value}`,
  v: (t: number, value: string) => `v${subscript(t)} = ${value}`,
  vHat: (value: string) => `corrected ${value}`,
  window: (days: string) => `1/(1 − β) = ${days}`,
  sum: (sum: string, corrected: boolean) =>
    corrected ? `weights add up to ${sum}` : `weights add up to 1 − βᵗ = ${sum}`,

  quiz: {
    title: 'Two days of ten',
    course: 'The answer of the quiz (course 2, week 2)',
    runs: ['β = 0.5', 'β = 0.5, corrected'],
    question: 'θ is 10 on both days, and β is 0.5. What is v₂?',
    claim: 'v₂ = 7.5. With bias correction it is 10.',
    why: 'v starts at 0. The first day gives 5, the second 7.5. The two days have the weights ½ and ¼, which add up to ¾, not to 1. Dividing by 1 − 0.5² = 0.75 corrects this.',
  },
  first: {
    title: 'The first day',
    runs: ['β = 0.9', 'β = 0.9, corrected'],
    question: 'The first temperature is θ₁. What share of it is v₁ with β = 0.9 (from 0 to 1)?',
    claim: '0.1. With bias correction, v₁ = θ₁.',
    why: 'v₁ = 0.9 · 0 + 0.1 · θ₁. The zero at the start has a weight of 0.9 on the first day, and still about a third after ten days. Divided by 1 − 0.9¹ = 0.1, the first average is the only value there is.',
  },
  smooth: {
    title: 'Three values of β',
    runs: ['β = 0.5', 'β = 0.9', 'β = 0.98'],
    question: 'Which average lags behind the season most?',
    claim:
      'β = 0.98: it fits the season of 37 days before best. β = 0.9 lags 8 days behind, β = 0.5 not at all. The larger β is, the less the average changes from day to day.',
    why: 'A large β averages over many days, which removes the noise of the weather. But many of those days are long past, so the average shows the season as it was then. Smoother means later.',
  },
  gradient: {
    title: 'The gradient behind the noise',
    runs: ['β = 0.9', 'β = 0, the gradient itself'],
    question:
      'Take the standard deviation of the average (β = 0.9), divided by that of the gradients themselves. How large is this ratio?',
    claim: 'Below 0.2, over the last 200 of 400 steps.',
    why: 'The standard deviation of independent noise shrinks by √((1 − β)/(1 + β)), which is 0.23 for β = 0.9. Here it shrinks even more, because the mini-batches of an epoch divide up the same examples. Momentum steps along this average.',
  },
} as const;

/** A number below the line. */
function subscript(t: number): string {
  return [...String(t)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
