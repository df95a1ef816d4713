/** A record as JSON, and back: arrays of numbers as the base64 of their bytes, numbers that JSON does not know by their names. */
const arrays = {
  Float32Array,
  Float64Array,
  Int32Array,
  Uint32Array,
  Uint8Array,
} as const;
type Kind = keyof typeof arrays;

export function recordToJson(record: unknown): string {
  return JSON.stringify(record, (_, value: unknown): unknown => {
    if (typeof value === 'number' && !Number.isFinite(value)) return { number: String(value) };
    const array = kinds.find((kind) => value instanceof arrays[kind]);
    return array ? { array, bytes: base64(value as Float32Array) } : value;
  });
}

export function recordFromJson(json: string): unknown {
  return JSON.parse(json, (_, value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const said = value as Partial<Record<'array' | 'bytes' | 'number', string>>;
    const kind = kinds.find((name) => name === said.array);
    if (kind && said.bytes !== undefined) return new arrays[kind](bytes(said.bytes));
    return typeof said.number === 'string' ? Number(said.number) : value;
  });
}

const kinds = Object.keys(arrays) as Kind[];

function base64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  let binary = '';
  for (const byte of new Uint8Array(buffer, byteOffset, byteLength))
    binary += String.fromCharCode(byte);
  return btoa(binary);
}

function bytes(said: string): ArrayBuffer {
  return Uint8Array.from(atob(said), (letter) => letter.charCodeAt(0)).buffer;
}
