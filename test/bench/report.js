// What the bench prints: tables of plain text from what the page measured.

/** @typedef {import('./main.ts').Row} Row */
/** @typedef {import('./main.ts').ContestantName} Name */
/** @typedef {import('./contestant.ts').Part} Part */
/** @typedef {import('./contestant.ts').Facts} Facts */

/** @type {Name[]} */
const TFJS = ['tfjs cpu', 'tfjs wasm', 'tfjs webgl'];
/** @type {Name[]} */
const OTHERS = [...TFJS, 'ConvNetJS', 'jax-js'];

/**
 * The tables, and whether everything that is required holds.
 * @param {{ rows: readonly Row[], parts: readonly Part[], recurrent: Facts }} measured
 */
export function report({ rows, parts, recurrent }) {
  const best = Math.max(0, ...parts.filter(isProduct).map(gigaflops));
  const ratios = rows.flatMap((row) => requirements(row).map((r) => ({ row, ...r })));
  const work = rows.flatMap(unlike);
  const compiling = compilations(rows, recurrent);
  /** @type {[string, string[]][]} */
  const sections = [
    [
      'Speed: median of the rounds, steps a second (from the CNN on: examples a second)',
      speeds(rows, best),
    ],
    ['Required ratios', ratios.map(requirement)],
    [
      'Same work: losses of the first steps from the same start',
      work.length ? work : ['all agree'],
    ],
    ['Compile time and fallbacks', compiling.map(({ line }) => line)],
    ['Kernels of the module', kernels(parts, best)],
    ['Notes', notes(rows)],
  ];
  return {
    text: sections.map(([title, lines]) => [title, '', ...lines].join('\n')).join('\n\n'),
    holds:
      work.length === 0 &&
      ratios.every(({ ratio, least }) => ratio >= least) &&
      compiling.every(({ holds }) => holds),
  };
}

/**
 * Steps or examples a second; NaN where it could not run.
 * @param {Row} row
 * @param {Name} name
 */
export function speed({ results, unit, batch }, name) {
  const result = results[name];
  if (!result || 'refusal' in result) return NaN;
  return median(result.speeds) * (unit === 'examples' ? batch : 1);
}

/**
 * @param {readonly Row[]} rows
 * @param {number} best
 */
function speeds(rows, best) {
  const head = ['', 'compiled', ...OTHERS, 'best other', 'ratio', 'GFLOP/s', 'of best product'];
  const body = rows.map((row) => {
    const compiled = speed(row, 'compiled');
    const others = OTHERS.map((name) => speed(row, name));
    const fastest = Math.max(...others.filter((s) => s > 0));
    const rate = (compiled / (row.unit === 'examples' ? row.batch : 1)) * row.operations * 1e-9;
    return [
      row.name,
      count(compiled),
      ...others.map(count),
      OTHERS[others.indexOf(fastest)] ?? '—',
      times(compiled / fastest),
      rate > 0 ? rate.toFixed(2) : '—',
      rate > 0 ? percent(rate / best) : '—',
    ];
  });
  return table([head, ...body]);
}

/**
 * What a row must hold: the slowest ratio that passes, against whom.
 * @param {Row} row
 * @returns {{ against: string, ratio: number, least: number }[]}
 */
function requirements(row) {
  const compiled = speed(row, 'compiled');
  if (!(compiled > 0)) return [];
  /** @param {string} against @param {Name[]} names @param {number} least */
  const best = (against, names, least) => {
    const fastest = Math.max(...names.map((name) => speed(row, name)).filter((s) => s > 0));
    return Number.isFinite(fastest) ? [{ against, ratio: compiled / fastest, least }] : [];
  };
  if (row.isLater) return best('the best tfjs backend', TFJS, 50);
  if (row.unit === 'examples') return OTHERS.flatMap((name) => best(name, [name], 30));
  return [
    ...best('ConvNetJS', ['ConvNetJS'], 25),
    ...best('the best tfjs backend', TFJS, row.name.startsWith('2-32') ? 100 : 300),
  ];
}

/** @param {{ row: Row, against: string, ratio: number, least: number }} requirement */
function requirement({ row, against, ratio, least }) {
  const verdict = ratio >= least ? 'pass' : 'FAIL';
  return `${verdict}  ${row.name}: ${times(ratio)} against ${against}, required ${times(least)}`;
}

/** Relative difference of losses up to which two do the same work; Adam makes much of the last digits. */
const ALIKE = 1e-2;

/**
 * Those whose losses differ from the compiled ones.
 * @param {Row} row
 */
function unlike({ name, results }) {
  const entries = Object.entries(results).flatMap(([who, result]) =>
    'refusal' in result ? [] : [{ who, losses: result.losses }],
  );
  const [first, ...others] = entries;
  return others
    .filter(({ losses }) =>
      losses.some(
        (loss, i) => !(Math.abs(loss / /** @type {number} */ (first?.losses[i]) - 1) < ALIKE),
      ),
    )
    .map(({ who, losses }) => `DIFFERS  ${name}, ${who}: ${losses} against ${first?.losses}`);
}

/**
 * Compile times with the most each may take.
 * @param {readonly Row[]} rows
 * @param {Facts} recurrent
 */
function compilations(rows, recurrent) {
  const models = rows.flatMap(({ name, unit, isLater, results }) => {
    const result = results.compiled;
    if (!result) return [];
    const most = isLater ? 1000 : unit === 'examples' ? 300 : 50;
    return 'refusal' in result
      ? [{ line: `FAIL  ${name}: not compiled: ${result.refusal}`, holds: false }]
      : [compilation(name, most, result.facts)];
  });
  return [...models, compilation('recurrent network of 30 steps', 1000, recurrent)];
}

/**
 * @param {string} name
 * @param {number} most milliseconds
 * @param {Facts} facts
 */
function compilation(name, most, { compile, fallbacks = [] }) {
  if (!compile) return { line: `${name}: not measured`, holds: true };
  const { first, again, trace } = compile;
  const holds = first < most;
  const times = `${first.toFixed(0)} ms, again ${again.toFixed(1)} ms (trace ${trace.toFixed(1)} ms)`;
  const fallen = fallbacks.join(', ') || 'none';
  const verdict = holds ? 'pass' : 'FAIL';
  return {
    line: `${verdict}  ${name}: ${times}, required ${most} ms; fallbacks: ${fallen}`,
    holds,
  };
}

/**
 * @param {readonly Part[]} parts
 * @param {number} best
 */
function kernels(parts, best) {
  const head = ['', 'µs', 'GFLOP/s', 'of best product'];
  const body = parts.map((part) => [
    part.name,
    part.microseconds.toFixed(part.microseconds < 100 ? 2 : 0),
    part.operations ? gigaflops(part).toFixed(2) : '',
    part.operations ? percent(gigaflops(part) / best) : '',
  ]);
  return table([head, ...body]);
}

/** @param {readonly Row[]} rows */
function notes(rows) {
  const all = rows.flatMap(({ name, results }) =>
    Object.entries(results).flatMap(([who, result]) => {
      const note = 'refusal' in result ? `— ${result.refusal}` : result.facts.note;
      return note ? [`${who}, ${name}: ${note}`] : [];
    }),
  );
  const spread = rows.flatMap(({ name, results }) =>
    Object.entries(results).flatMap(([who, result]) => {
      if ('refusal' in result) return [];
      const range =
        (Math.max(...result.speeds) - Math.min(...result.speeds)) / median(result.speeds);
      return range > 0.5 ? [`${who}, ${name}: rounds vary by ${percent(range)}`] : [];
    }),
  );
  return [...all, ...spread];
}

/** @param {Part} part */
function isProduct({ name }) {
  return name.startsWith('product');
}

/** @param {Part} part */
function gigaflops({ operations = 0, microseconds }) {
  return (operations / microseconds) * 1e-3;
}

/** @param {readonly number[]} values */
function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** @param {number} x */
function count(x) {
  if (!(x > 0)) return '—';
  return x < 100 ? x.toPrecision(3) : Math.round(x).toLocaleString('en').replaceAll(',', ' ');
}

/** @param {number} x */
function times(x) {
  return Number.isFinite(x) ? `${x.toPrecision(3)}×` : '—';
}

/** @param {number} x */
function percent(x) {
  return Number.isFinite(x) ? `${Math.round(100 * x)} %` : '—';
}

/** @param {readonly (readonly string[])[]} cells */
function table(cells) {
  const widths = (cells[0] ?? []).map((_, i) =>
    Math.max(...cells.map((row) => row[i]?.length ?? 0)),
  );
  return cells.map((row) =>
    row
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}
