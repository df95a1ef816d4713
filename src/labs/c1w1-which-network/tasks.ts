/** Applications with what goes in and what learns it (course 1, week 1), and what a first layer would cost. */

export const networks = ['standard', 'cnn', 'rnn', 'hybrid'] as const;
export type Network = (typeof networks)[number];
export const kinds = ['structured', 'unstructured'] as const;
export type Kind = (typeof kinds)[number];

/** x: columns of a table, a square picture, a sequence of steps, or a picture with a few columns. */
export type Input =
  | { readonly type: 'table'; readonly columns: number }
  | { readonly type: 'image'; readonly side: number; readonly channels: number }
  | { readonly type: 'sequence'; readonly steps: number; readonly features: number }
  | {
      readonly type: 'mixed';
      readonly side: number;
      readonly channels: number;
      readonly columns: number;
    };

export interface Task {
  readonly kind: Kind;
  readonly network: Network;
  readonly input: Input;
}

const table = (columns: number): Task => ({
  kind: 'structured',
  network: 'standard',
  input: { type: 'table', columns },
});
const image = (side: number, channels: number): Task => ({
  kind: 'unstructured',
  network: 'cnn',
  input: { type: 'image', side, channels },
});
const sequence = (steps: number, features: number): Task => ({
  kind: 'unstructured',
  network: 'rnn',
  input: { type: 'sequence', steps, features },
});

/** The lecture's six, and three more. */
export const tasks = {
  house: table(4),
  photo: image(64, 3),
  ad: table(50),
  speech: sequence(1000, 161),
  driving: {
    kind: 'unstructured',
    network: 'hybrid',
    input: { type: 'mixed', side: 64, channels: 3, columns: 20 },
  },
  translation: sequence(30, 10_000),
  loan: table(25),
  review: sequence(200, 10_000),
  xray: image(256, 1),
} as const satisfies Readonly<Record<string, Task>>;

export type TaskId = keyof typeof tasks;
export const taskIds = Object.keys(tasks) as readonly TaskId[];

/** The input, `times` as wide and high or as long. A table stays what it is. */
export function enlarged(input: Input, times: number): Input {
  switch (input.type) {
    case 'table':
      return input;
    case 'image':
    case 'mixed':
      return { ...input, side: input.side * times };
    case 'sequence':
      return { ...input, steps: input.steps * times };
  }
}

/** How many numbers x holds. */
export function numbersIn(input: Input): number {
  switch (input.type) {
    case 'table':
      return input.columns;
    case 'image':
      return input.side ** 2 * input.channels;
    case 'mixed':
      return input.side ** 2 * input.channels + input.columns;
    case 'sequence':
      return input.steps * input.features;
  }
}

/** Units, filters or hidden state of the layer that is counted. */
const UNITS = 100;
/** The side of a filter, in pixels or steps. */
const WINDOW = 5;

/** Parameters of a first layer of 100 units, for each network that makes sense of the input. */
export function firstLayer(input: Input): Readonly<Partial<Record<Network, number>>> {
  const layer = (inputs: number) => (inputs + 1) * UNITS;
  const standard = layer(numbersIn(input));
  switch (input.type) {
    case 'table':
      return { standard };
    case 'image':
      return { standard, cnn: layer(WINDOW ** 2 * input.channels) };
    case 'sequence':
      return {
        standard,
        cnn: layer(WINDOW * input.features),
        rnn: layer(input.features + UNITS),
      };
    case 'mixed':
      return { standard, hybrid: layer(WINDOW ** 2 * input.channels) + layer(input.columns) };
  }
}
