/** How much of a lab a window can show at once; paper is read from top to bottom. */

/** Controls, stage and guide side by side; the page scrolls, and what is beside the stage stays. */
export const wide = 'screen and (min-width: 75rem)';

/** The lab fills the window: everything is in view, and its columns scroll by themselves. */
export const whole = `${wide} and (min-height: 48rem)`;
