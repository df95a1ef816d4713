/** Kernels that treat every element alone: each is a few SIMD instructions, so that chains of them fuse into one loop. */
import type { Attrs } from './graph';
import { type Code, constV128, simd } from './wasm';

/** Calls a function of the module over one or two vectors, arguments on the stack. */
export type CallVector = (name: string, count: 1 | 2) => Code;

/** Instructions that leave the result on the stack; `x` push the arguments and may be used repeatedly. */
type Emit = (x: readonly Code[], attrs: Attrs, call: CallVector) => Code;

interface Elementwise {
  /** Names of the kernel's inputs in the order of the arguments. */
  readonly inputs: readonly string[];
  /** Type of the result where it is not that of the (last) input. */
  readonly dtype?: 'bool' | 'float32';
  readonly emit: Emit;
}

const ZERO = constV128(0);
const ONE = constV128(1);

/** Every elementwise kernel by its tfjs name; adding one takes an entry here and a case in its test. */
export const elementwise: Readonly<Record<string, Elementwise>> = {
  Add: binary((a, b) => op('f32x4.add', a, b)),
  Sub: binary((a, b) => op('f32x4.sub', a, b)),
  Multiply: binary((a, b) => op('f32x4.mul', a, b)),
  RealDiv: binary((a, b) => op('f32x4.div', a, b), 'float32'),
  FloorDiv: binary((a, b) => op('f32x4.floor', op('f32x4.div', a, b))),
  Maximum: binary((a, b) => op('f32x4.max', a, b)),
  Minimum: binary((a, b) => op('f32x4.min', a, b)),
  Mod: binary((a, b, call) => [a, b, call('mod4', 2)]),
  Pow: binary((a, b, call) => [a, b, call('pow4', 2)]),
  Atan2: binary((a, b, call) => [a, b, call('atan24', 2)]),
  Prelu: { inputs: ['x', 'alpha'], emit: ([x, a]) => leaky(x!, a!) },
  EluGrad: {
    inputs: ['dy', 'y'],
    emit: ([dy, y]) => where(atLeastZero(y!), dy!, op('f32x4.mul', dy!, op('f32x4.add', y!, ONE))),
  },

  Equal: comparison('f32x4.eq'),
  NotEqual: comparison('f32x4.ne'),
  Greater: comparison('f32x4.gt'),
  GreaterEqual: comparison('f32x4.ge'),
  Less: comparison('f32x4.lt'),
  LessEqual: comparison('f32x4.le'),
  LogicalAnd: binary((a, b) => truth(op('v128.and', nonzero(a), nonzero(b))), 'bool'),
  LogicalOr: binary((a, b) => truth(op('v128.or', nonzero(a), nonzero(b))), 'bool'),
  LogicalNot: unary((x) => truth(op('f32x4.eq', x, ZERO)), 'bool'),
  Select: {
    inputs: ['condition', 't', 'e'],
    emit: ([c, t, e]) => where(nonzero(c!), t!, e!),
  },
  IsNan: unary((x) => truth(op('f32x4.ne', x, x)), 'bool'),
  IsInf: unary((x) => truth(op('f32x4.eq', op('f32x4.abs', x), constV128(Infinity))), 'bool'),
  IsFinite: unary((x) => truth(op('f32x4.lt', op('f32x4.abs', x), constV128(Infinity))), 'bool'),

  Abs: unary((x) => op('f32x4.abs', x)),
  Neg: unary((x) => op('f32x4.neg', x)),
  Square: unary((x) => op('f32x4.mul', x, x)),
  Sqrt: unary((x) => op('f32x4.sqrt', x)),
  Rsqrt: unary((x) => op('f32x4.div', ONE, op('f32x4.sqrt', x))),
  Reciprocal: unary((x) => op('f32x4.div', ONE, x)),
  Floor: unary((x) => op('f32x4.floor', x)),
  Ceil: unary((x) => op('f32x4.ceil', x)),
  Round: unary((x) => op('f32x4.nearest', x)),
  Sign: unary((x) =>
    op('f32x4.sub', truth(op('f32x4.gt', x, ZERO)), truth(op('f32x4.lt', x, ZERO))),
  ),
  Step: {
    inputs: ['x'],
    emit: ([x], attrs) =>
      where(
        op('f32x4.gt', x!, ZERO),
        ONE,
        where(op('f32x4.ne', x!, x!), x!, constV128(Number(attrs['alpha'] ?? 0))),
      ),
  },
  ClipByValue: {
    inputs: ['x'],
    emit: ([x], attrs) =>
      where(
        op('f32x4.gt', x!, constV128(Number(attrs['clipValueMax']))),
        constV128(Number(attrs['clipValueMax'])),
        where(
          op('f32x4.lt', x!, constV128(Number(attrs['clipValueMin']))),
          constV128(Number(attrs['clipValueMin'])),
          x!,
        ),
      ),
  },
  Cast: {
    inputs: ['x'],
    emit: ([x], attrs) =>
      attrs['dtype'] === 'bool'
        ? truth(nonzero(x!))
        : op(
            'v128.and',
            op('f32x4.trunc', x!),
            op('f32x4.lt', op('f32x4.abs', x!), constV128(2 ** 31)),
          ),
  },

  Relu: unary((x) => op('f32x4.max', x, ZERO)),
  Relu6: unary((x) => op('f32x4.min', op('f32x4.max', x, ZERO), constV128(6))),
  LeakyRelu: { inputs: ['x'], emit: ([x], a) => leaky(x!, constV128(Number(a['alpha']))) },
  Elu: unary((x, call) => where(atLeastZero(x), x, [x, call('expm14', 1)])),
  Selu: unary((x, call) =>
    where(
      atLeastZero(x),
      op('f32x4.mul', constV128(1.0507009873554805), x),
      op('f32x4.mul', constV128(1.7580993408473768), [x, call('expm14', 1)]),
    ),
  ),
  Exp: viaModule('exp4'),
  Log: viaModule('log4'),
  Tanh: viaModule('tanh4'),
  Sigmoid: viaModule('sigmoid4'),
  Expm1: viaModule('expm14'),
  Log1p: viaModule('log1p4'),
  Softplus: viaModule('softplus4'),
  Erf: viaModule('erf4'),
  Sin: viaModule('sin4'),
  Cos: viaModule('cos4'),
  Tan: viaModule('tan4'),
  Asin: viaModule('asin4'),
  Acos: viaModule('acos4'),
  Atan: viaModule('atan4'),
  Sinh: viaModule('sinh4'),
  Cosh: viaModule('cosh4'),
  Asinh: viaModule('asinh4'),
  Acosh: viaModule('acosh4'),
  Atanh: viaModule('atanh4'),
};

function unary(f: (x: Code, call: CallVector) => Code, dtype?: 'bool'): Elementwise {
  return { inputs: ['x'], ...(dtype && { dtype }), emit: ([x], _, call) => f(x!, call) };
}

function binary(
  f: (a: Code, b: Code, call: CallVector) => Code,
  dtype?: 'bool' | 'float32',
): Elementwise {
  return {
    inputs: ['a', 'b'],
    ...(dtype && { dtype }),
    emit: ([a, b], _, call) => f(a!, b!, call),
  };
}

function comparison(name: Parameters<typeof simd>[0]): Elementwise {
  return binary((a, b) => truth(op(name, a, b)), 'bool');
}

function viaModule(name: string): Elementwise {
  return unary((x, call) => [x, call(name, 1)]);
}

function op(name: Parameters<typeof simd>[0], ...args: readonly Code[]): Code {
  return [...args, simd(name)];
}

/** 1 where the mask is set, else 0. */
function truth(mask: Code): Code {
  return op('v128.and', mask, ONE);
}

function nonzero(x: Code): Code {
  return op('f32x4.ne', x, ZERO);
}

function atLeastZero(x: Code): Code {
  return op('f32x4.ge', x, ZERO);
}

function where(mask: Code, yes: Code, no: Code): Code {
  return op('v128.bitselect', yes, no, mask);
}

function leaky(x: Code, slope: Code): Code {
  return where(op('f32x4.lt', x, ZERO), op('f32x4.mul', slope, x), x);
}
