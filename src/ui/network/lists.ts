/** Lists as properties: a view makes them anew with every frame, so what counts is what they hold. */

/** Whether two lists hold other things, for `hasChanged` of a property. */
export function differ(
  now: readonly unknown[] | undefined,
  before: readonly unknown[] | undefined,
): boolean {
  return now?.length !== before?.length || (now ?? []).some((value, i) => value !== before?.[i]);
}
