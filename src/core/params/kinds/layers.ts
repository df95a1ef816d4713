/** A network as a list of layers: which kinds a lab offers, and what of each can be changed. */
import type { LayerSpec, LayerType } from '../../../nn/layers';
import {
  type Base,
  type Codec,
  declared,
  type Def,
  nothing,
  type Parsed,
  parseList,
  type Value,
} from '../param';
import type { ChoiceParam } from './choice';
import type { FlagParam } from './flag';
import { kindText as text } from './kinds.text';
import type { NumberParam } from './number';

/** A kind of layer that a lab offers. */
export interface OfferedLayer {
  readonly name: string;
  /** A layer of it as it comes, with all that is not changed. */
  readonly layer: LayerSpec;
  /** What can be changed of it, under the name it has in the layer; in a link in this order. */
  readonly fields: Readonly<Record<string, NumberParam | ChoiceParam | FlagParam>>;
}

export interface LayersParam extends Base<readonly LayerSpec[]> {
  readonly kind: 'layers';
  readonly offered: Readonly<Partial<Record<LayerType, OfferedLayer>>>;
  readonly maxLength: number;
}
declare module '../param' {
  interface ParamKinds {
    layers: LayersParam;
  }
}

const codec: Codec<LayersParam> = {
  /** "conv:8,3,1,same/pool:2/dense:10" */
  format: ({ offered }, value) =>
    value
      .map((layer) => {
        const fields = Object.entries(offered[layer.type]?.fields ?? {}).map(([key, field]) =>
          field.codec.format(field, fieldOf(layer, key)),
        );
        return fields.length === 0 ? layer.type : `${layer.type}:${fields.join(',')}`;
      })
      .join('/'),
  parse: ({ offered, maxLength }, said) =>
    parseList(said, '/', maxLength, (part) => layerOf(offered, part)),
  words: ({ offered }, value, number) =>
    value.map((layer) => layerText(offered[layer.type], layer, number)).join(' – ') || text.none,
  ends: ({ offered, maxLength }) => [
    [],
    ...Object.values(offered).map(({ layer }) => Array.from({ length: maxLength }, () => layer)),
  ],
};

/** Declares layers. */
export const layers = (def: Def<LayersParam>): LayersParam => ({
  ...declared('layers', codec),
  ...def,
});

/** What a layer has in a field. */
export function fieldOf(layer: LayerSpec, key: string): Value {
  return (layer as Readonly<Record<string, Value>>)[key]!;
}

/** The layer with another value in a field. */
export function withField(layer: LayerSpec, key: string, value: Value): LayerSpec {
  return { ...layer, [key]: value };
}

function layerText(
  offered: OfferedLayer | undefined,
  layer: LayerSpec,
  number: (value: number) => string,
): string {
  const fields = Object.entries(offered?.fields ?? {}).map(([key, field]) =>
    field.codec.words(field, fieldOf(layer, key), number),
  );
  return [offered?.name ?? layer.type, ...fields].join(' ');
}

/** Reads one layer. A field that makes no sense, or is not there, is as it comes. */
function layerOf(offered: LayersParam['offered'], said: string): Parsed<LayerSpec> {
  const [type = '', rest] = said.split(':');
  const found = Object.hasOwn(offered, type) ? offered[type as LayerType] : undefined;
  if (!found) return nothing;
  const fields = Object.entries(found.fields);
  const texts = rest === undefined ? [] : rest.split(',');
  let [value, isExact] = [found.layer, texts.length === fields.length];
  for (const [i, [key, field]] of fields.entries()) {
    const read = field.codec.parse(field, texts[i] ?? '');
    if (read.value !== undefined) value = withField(value, key, read.value);
    isExact &&= read.exact;
  }
  return { value, exact: isExact };
}
