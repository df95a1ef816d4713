/** Functions of the module that generated loops take in whole: straight-line code over vectors, with locals of its own. */
import { type Code, type ValueType, getLocal, setLocal, teeLocal } from './wasm';

/** The code of a function whose arguments are on the stack. */
export interface Body {
  /** Types of the locals it needs, those for the arguments first. */
  readonly locals: readonly ValueType[];
  readonly parts: readonly Part[];
}

/** Bytes, or an instruction on a local. */
type Part = readonly number[] | LocalPart;

interface LocalPart {
  readonly instruction: (index: number) => Code;
  readonly local: number;
}

/** The code of a body with its locals where `local` says. */
export function inlined({ parts }: Body, local: (index: number) => number): Code {
  return parts.map((part) => ('local' in part ? part.instruction(local(part.local)) : part));
}

/** The exported functions of a module that are straight-line code, by name; the others have to be called. */
export function straightFunctions(bytes: Uint8Array): ReadonlyMap<string, Body> {
  const sections = sectionsOf(bytes);
  const types = sections.get(1)!.list((r) => {
    r.byte();
    const parameters = r.list((t) => t.byte() as ValueType);
    r.list((t) => t.byte());
    return parameters;
  });
  const parameters = sections.get(3)!.list((r) => types[r.number()]!);
  const code = sections.get(10)!.list((r) => r.part(r.number()));
  const first = importedFunctions(sections.get(2));
  const bodies = new Map<number, Body | undefined>();
  const bodyOf = (index: number): Body | undefined => {
    const own = index - first;
    if (own >= 0 && !bodies.has(own))
      bodies.set(own, new BodyReader(code[own]!, parameters[own]!, bodyOf).body());
    return bodies.get(own);
  };
  const exported = sections.get(7)!.list((r) => {
    const name = r.text();
    const isFunction = r.byte() === FUNCTION;
    const index = r.number();
    return [name, isFunction ? bodyOf(index) : undefined] as const;
  });
  return new Map(exported.flatMap(([name, body]) => (body ? [[name, body] as const] : [])));
}

const FUNCTION = 0;
const MEMORY = 2;

function sectionsOf(bytes: Uint8Array): ReadonlyMap<number, Reader> {
  const sections = new Map<number, Reader>();
  for (const reader = new Reader(bytes, 8, bytes.length); reader.at < reader.end;) {
    const id = reader.byte();
    sections.set(id, reader.part(reader.number()));
  }
  return sections;
}

/** How many functions come before the module's own; memories are passed over. */
function importedFunctions(section: Reader | undefined): number {
  const kinds = section?.list((r) => {
    r.text();
    r.text();
    const kind = r.byte();
    if (kind !== FUNCTION && kind !== MEMORY)
      throw new Error(`Imports of kind ${kind} are not read.`);
    const isBounded = kind === MEMORY && r.byte() === 1;
    r.number();
    if (isBounded) r.number();
    return kind;
  });
  return kinds?.filter((kind) => kind === FUNCTION).length ?? 0;
}

/** Reads the body of one function. */
class BodyReader {
  private readonly locals: ValueType[];
  private readonly parts: Part[] = [];
  private readonly set = new Set<number>();

  constructor(
    private readonly reader: Reader,
    private readonly parameters: readonly ValueType[],
    private readonly bodyOf: (index: number) => Body | undefined,
  ) {
    this.locals = [...parameters];
  }

  /** Undefined when the function branches, or counts on locals being zero at first. */
  body(): Body | undefined {
    const { reader, locals, parameters } = this;
    reader.list((r) => {
      const count = r.number();
      const type = r.byte() as ValueType;
      for (let i = 0; i < count; i++) locals.push(type);
    });
    for (const i of [...parameters.keys()].toReversed()) this.onLocal(SET, i);
    while (reader.at < reader.end - 1) if (!this.instruction()) return undefined;
    return { locals, parts: this.parts };
  }

  /** Takes over the next instruction; false when it cannot be. */
  private instruction(): boolean {
    const { reader } = this;
    const start = reader.at;
    const opcode = reader.byte();
    if (opcode === GET || opcode === SET || opcode === TEE)
      return this.onLocal(opcode, reader.number());
    if (opcode === CALL) return this.inner(this.bodyOf(reader.number()));
    if (opcode === CONST_I32) reader.number();
    else if (opcode === CONST_F32) reader.part(4);
    else if (opcode === VECTOR) reader.skipOperands(reader.number());
    else if (!isPlain(opcode)) return false;
    this.parts.push([...reader.since(start)]);
    return true;
  }

  private onLocal(opcode: number, local: number): boolean {
    if (opcode === GET && !this.set.has(local)) return false;
    this.set.add(local);
    this.parts.push({ instruction: ON_LOCAL[opcode]!, local });
    return true;
  }

  /** A called function becomes part of this one. */
  private inner(body: Body | undefined): boolean {
    if (!body) return false;
    const first = this.locals.length;
    this.locals.push(...body.locals);
    for (const part of body.parts)
      this.parts.push('local' in part ? { ...part, local: first + part.local } : part);
    return true;
  }
}

const CALL = 0x10;
const GET = 0x20;
const SET = 0x21;
const TEE = 0x22;
const CONST_I32 = 0x41;
const CONST_F32 = 0x43;
const VECTOR = 0xfd;
const ON_LOCAL: Readonly<Record<number, (index: number) => Code>> = {
  [GET]: getLocal,
  [SET]: setLocal,
  [TEE]: teeLocal,
};

/** Comparisons, arithmetic, conversions and select have no operands of their own. */
function isPlain(opcode: number): boolean {
  return (opcode >= 0x45 && opcode <= 0xc4) || opcode === 0x1b;
}

/** Goes through part of a module. */
class Reader {
  constructor(
    private readonly bytes: Uint8Array,
    public at: number,
    readonly end: number,
  ) {}

  byte(): number {
    return this.bytes[this.at++]!;
  }

  /** An unsigned number; passes over a signed one just as well. */
  number(): number {
    let result = 0;
    for (let scale = 1; ; scale *= 128) {
      const byte = this.byte();
      result += (byte & 0x7f) * scale;
      if (byte < 0x80) return result;
    }
  }

  text(): string {
    const part = this.part(this.number());
    return new TextDecoder().decode(this.bytes.subarray(part.at, part.end));
  }

  list<T>(item: (reader: Reader) => T): T[] {
    return Array.from({ length: this.number() }, () => item(this));
  }

  part(size: number): Reader {
    const part = new Reader(this.bytes, this.at, this.at + size);
    this.at += size;
    return part;
  }

  since(start: number): Uint8Array {
    return this.bytes.subarray(start, this.at);
  }

  /** Passes over what follows a vector instruction: an address, 16 bytes, the number of a lane. */
  skipOperands(instruction: number): void {
    const isLane = instruction >= 84 && instruction <= 91;
    if (instruction <= 11 || instruction === 92 || instruction === 93 || isLane)
      for (const _ of [1, 2]) this.number();
    if (instruction === 12 || instruction === 13) this.part(16);
    if ((instruction >= 21 && instruction <= 34) || isLane) this.byte();
  }
}
