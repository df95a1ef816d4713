/** When a run is measured: a function of the step alone, never of the clock. */

/** The same for models that take long to measure: each step to 10, then 18 evenly spaced a decade. */
export function nextSparseMeasurement(step: number): number {
  if (step < 10) return step + 1;
  const stride = strideAfter(10 * step);
  return (Math.floor(step / stride) + 1) * stride;
}

/** The first step after `step` at which metrics are measured: each to 100, then 200 evenly spaced a decade. */
export function nextMeasurement(step: number): number {
  if (step < 100) return step + 1;
  const stride = strideAfter(step);
  return (Math.floor(step / stride) + 1) * stride;
}

/** The steps between measurements in the decade of `step`: 5 from 100, 50 from 1000 … (180 a decade). */
function strideAfter(step: number): number {
  let stride = 5;
  for (let decade = 1000; step >= decade; decade *= 10) stride *= 10;
  return stride;
}
