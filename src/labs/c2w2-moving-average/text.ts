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
    names: ['W⁽¹⁾, first unit, x₁', 'W⁽²⁾, first unit', 'b⁽²⁾, the output’s bias'],
  },
  beta: {
    label: 'Share of the past',
    help: 'How much of the average is kept each day; 1 − β of the new value is added. It reaches back about 1/(1 − β) days.',
    more: 'A smoother average that comes later.',
    less: 'An average that follows every value; at 0 it is the value itself.',
  },
  corrected: {
    label: 'Bias correction',
    help: 'Divides by 1 − βᵗ, the sum of the weights so far, so that the average is right from the first day on.',
  },
  batch: {
    label: 'Batch size',
    help: 'How many of the 300 examples each gradient is taken from.',
    more: 'A gradient with less chance in it.',
    less: 'A gradient that jumps from step to step.',
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
  waiting: 'Press play: each step brings one more value.',
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
    claim: 'After two days of 10, the average with β = 0.5 is 7.5. With bias correction it is 10.',
    why: 'v starts at 0. The first day takes it to 5, the second to 7.5: the two days weigh ½ and ¼, which adds up to ¾ and not to 1. Dividing by 1 − 0.5² = 0.75 makes up for it.',
  },
  first: {
    title: 'The first day',
    runs: ['β = 0.9', 'β = 0.9, corrected'],
    question: 'The first temperature is θ₁. What share of it is v₁ with β = 0.9 (from 0 to 1)?',
    claim: 'With β = 0.9, v₁ is a tenth of θ₁. Corrected, it is θ₁.',
    why: 'v₁ = 0.9 · 0 + 0.1 · θ₁. The zero it starts from has nine tenths of the say on the first day, and still a third after ten days. Divided by 1 − 0.9¹ = 0.1, the first average is the only value there is.',
  },
  smooth: {
    title: 'Smoother, and later',
    runs: ['β = 0.5', 'β = 0.9', 'β = 0.98'],
    question: 'Which average lies latest behind the season?',
    claim:
      'Over a year, the larger β is the less the average changes from day to day, and the later it comes: at 0.5 it fits the season of the same day best, at 0.9 that of 8 days before, at 0.98 that of 37 days before.',
    why: 'A large β averages over many days, which smooths the weather away. But many of those days are long past, so what it shows is the season as it was then. Smooth and punctual cannot be had at once.',
  },
  gradient: {
    title: 'The gradient behind the noise',
    runs: ['β = 0.9', 'β = 0, the gradient itself'],
    question: 'How far does the average scatter, if the gradients of mini-batches scatter by 1?',
    claim:
      'Over the last 200 of 400 steps, the average with β = 0.9 scatters less than a fifth as far as the gradients of mini-batches of 16 do.',
    why: 'Independent noise shrinks by the root of (1 − β)/(1 + β), which is 0.23 at β = 0.9. Here it shrinks even more: the batches of an epoch share out the same examples, so one that pulls up leaves others that pull down. This average is what momentum steps along.',
  },
} as const;

/** A number below the line. */
function subscript(t: number): string {
  return [...String(t)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('');
}
