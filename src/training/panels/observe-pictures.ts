/** What a model makes of single pictures: every layer of one, where its answer comes from, what is drawn; and the mistakes on many. */
import { confusion, predictedClasses } from '../../nn/metrics';
import type {
  Answer,
  Answers,
  Feature,
  Features,
  Observation,
  PictureProbe,
  PicturesProbe,
  Reading,
} from '../../core/observation';
import type { Shape } from '../../nn/layers';
import { predictions } from '../../models/losses';
import type { Classifier } from '../../models/classifier';
import * as tf from '../../models/tf';
import type { Examples, Scaling } from '../trainer/examples';
import type { Passes } from '../trainer/batched-programs';

/** Pictures shown of a cell or of the mistakes. */
const SHOWN = 24;

export class Pictures {
  constructor(
    private readonly model: Classifier,
    private readonly passes: Passes,
    private readonly train: Examples,
    private readonly dev: Examples,
    private readonly scaling: Scaling | undefined,
  ) {}

  /** The panels about pictures that are asked for, as far as the probe says of which. */
  async observe(panels: readonly string[], probe: unknown): Promise<Observation> {
    const { picture, drawn, cell } = probeOf(probe);
    const asked = (panel: string) => panels.includes(panel);
    const chosen = picture && this.#chosen(picture);
    const drawing = drawn && this.#chosen(drawn);
    return {
      ...(asked('features') && chosen && { features: await this.#features(chosen) }),
      ...(asked('saliency') && chosen && { saliency: await this.#saliency(chosen.x) }),
      ...(asked('classes') && drawing && { classes: await this.#classes(drawing) }),
      ...(asked('answers') && { answers: await this.#answers(cell) }),
    };
  }

  async #features({ x, truth }: Chosen): Promise<Features> {
    const { network, output: task } = this.model;
    const { placed, architecture } = network;
    const seen = await this.passes.whole('features', 1, { x }, (inputs) => {
      const { outputs, output } = network.forward(inputs['x']!);
      const named = outputs.map((value, i) => [`layer${i}`, value] as const);
      return {
        ...Object.fromEntries(named),
        output: predictions[task](output as tf.Tensor2D),
      };
    });
    const feature = (shape: Shape, values: Float32Array): Feature => ({ shape, values });
    return {
      input: feature(architecture.input, x.slice()),
      truth,
      layers: placed.map(({ output }, i) => feature(output, seen[`layer${i}`]!)),
      output: seen['output']!,
    };
  }

  /** The gradient of the largest logit by the picture (Simonyan et al. 2013). */
  async #saliency(x: Float32Array): Promise<Float32Array> {
    const { slope } = await this.passes.whole('saliency', 1, { x }, (inputs) => {
      const strongest = (picture: tf.Tensor) =>
        tf.max(this.model.values({ x: picture }, ['logits'])['logits']!) as tf.Scalar;
      return { slope: tf.grad(strongest)(inputs['x']!) };
    });
    return slope!;
  }

  async #classes({ x, truth }: Chosen): Promise<Reading> {
    const { output } = await this.passes.whole('classes', 1, { x }, (inputs) =>
      this.model.values(inputs, ['output']),
    );
    return { pixels: this.#pixels(x), truth, output: output! };
  }

  async #answers(cell: PicturesProbe['cell']): Promise<Answers> {
    const set = this.dev.m > 0 ? 'dev' : 'train';
    const { m, x, target } = this[set];
    const { output } = await this.passes.rows('output', m, { x }, (inputs) =>
      this.model.values(inputs, ['output']),
    );
    const width = output!.length / m;
    const answers = predictedClasses(output!, width, 0.5);
    const matches = (i: number) =>
      cell ? target[i] === cell[0] && answers[i] === cell[1] : target[i] !== answers[i];
    const found = Array.from(answers, (answer, i): Omit<Answer, 'pixels'> => {
      const p = output![i * width + (width === 1 ? 0 : answer)]!;
      const certainty = width === 1 && answer === 0 ? 1 - p : p;
      return { index: i, truth: target[i]!, answer, certainty };
    })
      .filter(({ index }) => matches(index))
      .sort((a, b) => b.certainty - a.certainty);
    const n = x.length / m;
    return {
      set,
      m,
      confusion: confusion(answers, target, Math.max(2, width)),
      total: found.length,
      shown: found.slice(0, SHOWN).map((answer) => ({
        ...answer,
        pixels: this.#pixels(x.subarray(answer.index * n, (answer.index + 1) * n)),
      })),
    };
  }

  /** An example as the picture that it was before it was scaled. */
  #pixels(x: Float32Array): Float32Array {
    const scale = this.scaling?.features;
    return scale ? x.map((v, j) => v * scale.deviation[j]! + scale.mean[j]!) : x.slice();
  }

  /** The picture that a probe means; undefined where there is no such one. */
  #chosen(probe: PictureProbe): Chosen | undefined {
    if ('pixels' in probe) {
      const x = this.#drawn(probe.pixels);
      return x && { x, truth: -1 };
    }
    const { m, x, target } = this[probe.set];
    const { index } = probe;
    if (!(index >= 0 && index < m)) return undefined;
    const n = x.length / m;
    return { x: x.subarray(index * n, (index + 1) * n), truth: target[index]! };
  }

  /** Pixels of 0 … 255 as the network reads pictures; undefined where they are not as many as it reads. */
  #drawn(pixels: readonly number[]): Float32Array | undefined {
    if (pixels.length !== this.model.network.inputs) return undefined;
    const scale = this.scaling?.features;
    return Float32Array.from(pixels, (value, j) =>
      scale ? (value / 255 - scale.mean[j]!) / scale.deviation[j]! : value / 255,
    );
  }
}

interface Chosen {
  readonly x: Float32Array;
  readonly truth: number;
}

/** What a probe asks about pictures; nothing where it asks something else. */
function probeOf(probe: unknown): PicturesProbe {
  return typeof probe === 'object' && probe !== null ? (probe as PicturesProbe) : {};
}
