/** How much of a lab a window can show at once. */

/** Controls, stage and guide side by side; the page scrolls, and what is beside the stage stays. */
export const wide = '(min-width: 75rem)';

/** The lab fills the window: everything is in view, and its columns scroll by themselves. */
export const whole = '(min-width: 75rem) and (min-height: 48rem)';
