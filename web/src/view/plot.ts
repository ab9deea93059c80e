// A histogram by Chart.js, in a file of its own so that it is fetched only when it is wanted. Only
// the parts that a bar chart needs are registered.
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartConfiguration,
  LinearScale,
} from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export interface Bars {
  readonly labels: readonly string[];
  readonly counts: readonly number[];
  readonly countLabel: string;
  readonly lang: string;
  readonly ink: string;
  readonly line: string;
  readonly fill: string;
}

export interface Plot {
  show(bars: Bars): void;
  destroy(): void;
}

export function createPlot(canvas: HTMLCanvasElement): Plot {
  const config: ChartConfiguration<'bar', number[], string> = {
    type: 'bar',
    data: { labels: [], datasets: [] },
    options: {
      animation: false,
      maintainAspectRatio: false,
      events: [],
      scales: {
        x: { grid: { display: false }, ticks: { maxRotation: 0, autoSkipPadding: 10 } },
        y: {
          beginAtZero: true,
          ticks: { precision: 0, maxTicksLimit: 5 },
          title: { display: true },
        },
      },
    },
  };
  const chart = new Chart(canvas, config);
  return {
    show({ labels, counts, countLabel, lang, ink, line, fill }) {
      chart.options.locale = lang;
      chart.data.labels = [...labels];
      chart.data.datasets = [
        { data: [...counts], backgroundColor: fill, categoryPercentage: 1, barPercentage: 0.94 },
      ];
      const { x, y } = chart.options.scales ?? {};
      for (const axis of [x, y]) {
        if (axis?.ticks) axis.ticks.color = ink;
        if (axis?.grid) axis.grid.color = line;
      }
      if (y && 'title' in y && y.title) Object.assign(y.title, { text: countLabel, color: ink });
      chart.update('none');
    },
    destroy: () => chart.destroy(),
  };
}
