/** The part of ConvNetJS that the bench uses; the package has no types. */
declare module 'convnetjs' {
  export interface Volume {
    readonly w: Float64Array;
  }
  export type LayerDefinition = Readonly<Record<string, string | number>> & { type: string };
  interface Net {
    makeLayers(definitions: LayerDefinition[]): void;
    getParamsAndGrads(): { params: Float64Array; grads: Float64Array }[];
  }
  interface Trainer {
    train(x: Volume, y: number | number[]): { cost_loss: number };
  }
  const convnetjs: {
    Net: new () => Net;
    Vol: new (width: number, height: number, depth: number, value: number) => Volume;
    SGDTrainer: new (net: Net, options: Readonly<Record<string, number | string>>) => Trainer;
  };
  export default convnetjs;
}
