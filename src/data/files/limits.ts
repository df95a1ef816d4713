/** How much a table may have. */

/** The most cells of a row. */
export const MAX_COLUMNS = 10_000;
/** The most classes of a label, and the most words of a feature. */
export const MAX_CLASSES = 100;
/** The fewest rows of data to train on. */
export const MIN_ROWS = 4;
