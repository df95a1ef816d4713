/** What is said of a run's curves, and of what to try next. */
const percent = (share: number) => `${Math.round(share * 100)} %`;

export const explainText = {
  notFinite: (part: string, step: string, last: string) =>
    `From step ${step} on, ${part} is no longer a finite number: the steps went too far. Go back to step ${last} and take smaller ones.`,
  stoppedEpochs: (epochs: string) => `Paused after ${epochs} epochs, as set.`,
  stoppedCost: (cost: string) => `Paused: the cost has come down to ${cost}, as set.`,
  stoppedEarly: (epochs: string, best: string) =>
    `Paused: the dev cost has found no new low for ${epochs} epochs. It was lowest at step ${best}.`,
  rising: (steps: string, rate: string) =>
    `The cost has risen for ${steps} steps: with α = ${rate} the steps are too large here.`,
  jumping: (rate: string) =>
    `The cost jumps up and down: with α = ${rate} the steps go past the minimum and back.`,
  cycling: (rate: string) =>
    `The cost does not settle: with α = ${rate} the steps go past the minimum and back, again and again.`,
  zeros:
    'From zeros nothing moves: the hidden units give 0, and so do the gradients of all weights. Random weights break the tie.',
  alike:
    'All weights started alike, so the units of a layer get the same gradient and stay alike: each layer does the work of one unit.',
  dead: (layer: string, layers: number) =>
    `${layers > 1 ? `All ReLU units of hidden layer ${layer} give` : 'All hidden ReLU units give'} 0 for every example. Their gradients are 0 too, so no training brings them back.`,
  vanishing: (layers: string) =>
    `Almost no gradient gets through ${layers} layers of sigmoids: the slope of each is at most ¼.`,
  small: 'The gradient is nearly 0: with weights this small, every unit gives nearly 0.',
  line: (accuracy: number) =>
    `This is the best straight line there is: it classifies ${percent(accuracy)} correctly. The data need a boundary that bends.`,
  linear: (accuracy: number) =>
    `Linear units can only draw a straight line, and the best one classifies ${percent(accuracy)} correctly.`,
  slow: (rate: string) =>
    `The cost falls at every step, but slowly: steps larger than those of α = ${rate} are possible.`,
  rare: (share: number) =>
    `The model still predicts the same class for nearly every example, which is correct for ${percent(share)} of them.`,
  settled: (cost: string) => `The cost has settled at ${cost}.`,
  settledRight: (cost: string) =>
    `The cost has settled at ${cost}, and every training example is classified correctly.`,
  gap: (step: string) =>
    `The dev cost has risen since step ${step} while the training cost fell: the model is overfitting.`,
  shaking: (batch: string) =>
    `The cost of the batches jumps because each step uses ${batch} examples only. Larger batches or a learning rate that decays let it settle.`,

  tryStartWithRate: (rate: string) => `Start again with α = ${rate}`,
  tryRate: (rate: string) => `Try α = ${rate}`,
  tryInitializer: (name: string) => `Start with ${name}`,
  tryActivation: (name: string) => `Try ${name}`,
  tryHidden: 'Add a hidden layer',
  tryPenalty: (value: string) => `Try λ = ${value}`,
  tryBatch: (size: string) => `Try batches of ${size}`,
} as const;
