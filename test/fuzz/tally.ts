/** What a fuzzer found, one row a kind of input. */
export interface Tally {
  readonly name: string;
  made: number;
  /** Inputs that were understood, in part at least. */
  read: number;
  /** Inputs that came to a sentence. */
  told: number;
  /** Each with the seed that makes the input again. */
  readonly faults: string[];
  /** Milliseconds that the slowest input took, and its seed. */
  slowest: number;
  slowestSeed: number;
  /** By how many MB an input raised the most memory that the process ever had, at most. */
  largest: number;
}

/** No input may take longer, in milliseconds, … */
export const MOST_TIME = 10_000;
/** … or more memory, in MB. */
export const MOST_MEMORY = 1024;

export const emptyTally = (name: string): Tally => ({
  name,
  made: 0,
  read: 0,
  told: 0,
  faults: [],
  slowest: 0,
  slowestSeed: 0,
  largest: 0,
});

/** Whether an input was read or told of, and what is wrong with what came out. */
export interface Outcome {
  readonly read: boolean;
  readonly told: boolean;
  readonly faults: readonly string[];
}

/** Tries one input, whatever it does. */
export async function attempt(
  tally: Tally,
  seed: number,
  act: () => Outcome | Promise<Outcome>,
): Promise<void> {
  tally.made++;
  const [start, before] = [performance.now(), mostMemory()];
  try {
    const { read, told, faults } = await act();
    tally.read += Number(read);
    tally.told += Number(told);
    for (const fault of faults) tally.faults.push(`seed ${seed}: ${fault}`);
  } catch (error) {
    tally.faults.push(`seed ${seed}: thrown: ${String(error).slice(0, 300)}`);
  }
  const [time, memory] = [performance.now() - start, mostMemory() - before];
  if (time > tally.slowest) [tally.slowest, tally.slowestSeed] = [time, seed];
  tally.largest = Math.max(tally.largest, memory);
  if (time > MOST_TIME) tally.faults.push(`seed ${seed}: took ${Math.round(time)} ms`);
  if (memory > MOST_MEMORY) tally.faults.push(`seed ${seed}: took ${Math.round(memory)} MB`);
}

const mostMemory = () => process.resourceUsage().maxRSS / 1024;
