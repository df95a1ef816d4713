/** From this size on an open lab fills the window: everything is in view, and its columns scroll by themselves. */
export const wide = '(min-width: 75rem) and (min-height: 34rem)';
