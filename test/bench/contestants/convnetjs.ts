/** ConvNetJS: its trainer takes one example at a time and updates after each batch. */
import convnetjs, { type LayerDefinition, type Volume } from 'convnetjs';
import { type Contestant, serve } from '../contestant';
import { type Placed, type Workload, examplesOf, placed, sizeOf, startOf } from '../workloads';

const contestant: Contestant = {
  async prepare(workload) {
    if (workload.specs) throw new Error('ConvNetJS has no such layers');
    if (workload.optimizer === 'adam') throw new Error('ConvNetJS has no Adam');
    const net = new convnetjs.Net();
    net.makeLayers(definitions(workload));
    setParameters(net.getParamsAndGrads(), workload);
    // For regression its gradient is that of ½(ŷ − y)², and the loss it tells is 2(ŷ − y)².
    const isRegression = workload.loss === 'squares';
    const trainer = new convnetjs.SGDTrainer(net, {
      learning_rate: isRegression ? 2 * workload.rate : workload.rate,
      momentum: 0,
      l2_decay: 0,
      batch_size: workload.batch,
    });
    const { images, answers } = examples(workload);
    let at = 0;
    const step = () => {
      let total = 0;
      for (let i = 0; i < workload.batch; i++, at = (at + 1) % images.length)
        total += trainer.train(images[at]!, answers[at]!).cost_loss;
      return total / (isRegression ? 2 * workload.batch : workload.batch);
    };
    return {
      facts: {},
      steps(n) {
        let loss = NaN;
        for (let i = 0; i < n; i++) loss = step();
        return loss;
      },
    };
  },
};

function definitions(workload: Workload): LayerDefinition[] {
  const [height, width, channels] =
    workload.input.length === 3 ? workload.input : [1, 1, workload.input[0]];
  const input: LayerDefinition = {
    type: 'input',
    out_sx: width!,
    out_sy: height!,
    out_depth: channels!,
  };
  const last = workload.layers.length - 1;
  return [input, ...workload.layers.map((_, l) => definition(workload, l, l === last))];
}

function definition({ layers, loss }: Workload, l: number, isLast: boolean): LayerDefinition {
  const layer = layers[l]!;
  switch (layer.type) {
    case 'conv':
      return {
        type: 'conv',
        sx: layer.size,
        filters: layer.filters,
        stride: 1,
        pad: 0,
        activation: 'relu',
      };
    case 'pool':
      return { type: 'pool', sx: layer.size, stride: layer.size };
    case 'dense':
      if (!isLast) return { type: 'fc', num_neurons: layer.units, activation: 'tanh' };
      return loss === 'squares'
        ? { type: 'regression', num_neurons: layer.units }
        : { type: 'softmax', num_classes: layer.units };
  }
}

/** It keeps each filter by itself, [rows, columns, channels], and a layer's biases behind its filters. */
function setParameters(arrays: readonly { params: Float64Array }[], workload: Workload): void {
  const start = startOf(workload);
  let next = 0;
  placed(workload).forEach(({ weights }: Placed, l) => {
    if (!weights) return;
    const filters = weights.at(-1)!;
    const entries = sizeOf(weights) / filters;
    const { W, b } = start[l]!;
    for (let f = 0; f < filters; f++) {
      const { params } = arrays[next++]!;
      for (let k = 0; k < entries; k++) params[k] = W[k * filters + f]!;
    }
    arrays[next++]!.params.set(b);
  });
}

function examples(workload: Workload) {
  const { x, y, m } = examplesOf(workload);
  const [height, width, channels] =
    workload.input.length === 3 ? workload.input : [1, 1, workload.input[0]];
  const [n, outputs] = [x.length / m, y.length / m];
  const rows = (data: Float32Array, size: number) =>
    Array.from({ length: m }, (_, i) => data.subarray(i * size, (i + 1) * size));
  const images = rows(x, n).map((row): Volume => {
    const volume = new convnetjs.Vol(width!, height!, channels!, 0);
    volume.w.set(row);
    return volume;
  });
  const answers = rows(y, outputs).map((row) =>
    workload.loss === 'squares' ? Array.from(row) : row.indexOf(1),
  );
  return { images, answers };
}

serve(contestant);
