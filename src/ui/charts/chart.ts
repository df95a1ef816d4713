/** Chart.js with the parts that our charts are drawn with: lines and points on linear and logarithmic scales. */
import {
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
} from 'chart.js';

Chart.register(LineController, LineElement, LinearScale, LogarithmicScale, PointElement);

export { Chart };
export type { ChartDataset, ChartOptions, Plugin } from 'chart.js';
