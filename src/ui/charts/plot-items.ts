/** Things with several measures each, drawn by plots that let one be chosen: what they are, and how keys and pointers choose. */
import { css as colourText, sequential } from '../theme/colours';

/** An axis from 0 to 1, with words at some places. */
export interface ItemAxis {
  readonly label: string;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
}

/** One thing: where it lies on each axis (NaN: nowhere), and how good it is. */
export interface Item {
  readonly places: readonly number[];
  /** 0 … 1, the darker the better. */
  readonly shade: number;
  /** Given up before its end: drawn hollow. */
  readonly hollow: boolean;
  /** The best of all. */
  readonly best: boolean;
  /** What is said of it. */
  readonly label: string;
}

/** One of the items is to be looked at. */
export class ItemSelect extends Event {
  static readonly type = 'item-select';
  constructor(readonly index: number) {
    super(ItemSelect.type, { bubbles: true, composed: true });
  }
}

/** The item that a key leads to from another: arrows go one on, Home and End to the ends; undefined for other keys. */
export function itemAfter(
  key: string,
  from: number | undefined,
  count: number,
): number | undefined {
  const last = count - 1;
  const to = {
    ArrowRight: (from ?? -1) + 1,
    ArrowUp: (from ?? -1) + 1,
    ArrowLeft: (from ?? 1) - 1,
    ArrowDown: (from ?? 1) - 1,
    Home: 0,
    End: last,
  }[key];
  return to === undefined || count === 0 ? undefined : Math.min(last, Math.max(0, to));
}

/** The colour of an item. */
export const itemColour = ({ shade }: Item): string => colourText(sequential(0.15 + 0.75 * shade));

declare global {
  interface HTMLElementEventMap {
    'item-select': ItemSelect;
  }
}
