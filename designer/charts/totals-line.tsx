import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { Chart } from './chart.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartOption } from './echarts.ts';
import { usePalette } from './palette.ts';

interface PeriodTotal {
  readonly period: string;
  readonly total: number | null;
  /** What else is known of it: grade, rank, version. */
  readonly note: string;
}

interface Props {
  readonly totals: readonly PeriodTotal[];
  /** The axis goes from zero to here, so that no change looks larger than it is. */
  readonly full: number;
}

/** An enterprise's totals, period by period. */
export function TotalsLine({ totals, full }: Props) {
  const { t } = useTranslation('runs');
  const { number } = useLanguage();
  const palette = usePalette();
  const written = (total: number | null) => (total === null ? '–' : number(total));
  const highest = Math.max(full, ...totals.map(({ total }) => total ?? 0));
  const option = useMemo(
    (): ChartOption => ({
      grid: { left: 8, right: 28, top: 28, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis' },
      xAxis: {
        type: 'category',
        data: totals.map(({ period }) => period),
        axisLabel: { color: palette.ink },
        axisLine: { lineStyle: { color: palette.line } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: highest,
        interval: highest / 4,
        axisLabel: { color: palette.inkSoft },
        splitLine: { lineStyle: { color: palette.lineSoft } },
      },
      series: [
        {
          type: 'line',
          name: t('charts.total'),
          data: totals.map(({ total }) => total),
          symbolSize: 8,
          lineStyle: { color: palette.primary },
          itemStyle: { color: palette.primary },
          label: { show: true, color: palette.ink },
        },
      ],
    }),
    [totals, highest, palette, t],
  );
  return (
    <>
      <Chart
        option={option}
        height={190}
        description={totals.map(({ period, total }) => `${period}: ${written(total)}`).join('; ')}
      />
      <ChartTable
        caption={t('charts.history')}
        columns={[t('charts.period'), t('charts.total'), t('charts.note')]}
        rows={totals.map(({ period, total, note }) => [period, written(total), note])}
      />
    </>
  );
}
