import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { Chart } from './chart.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartOption } from './echarts.ts';
import { usePalette } from './palette.ts';

export interface WeightSeries {
  /** A stage, or all of them. */
  readonly name: string;
  /** In the order of the versions; null: the node is not there, or not used. */
  readonly weights: readonly (number | null)[];
}

interface Props {
  readonly title: string;
  readonly versions: readonly string[];
  readonly series: readonly WeightSeries[];
}

const symbols = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'] as const;

/** A node's weight over the versions, a line for each stage: it stays until a version changes it. */
export function WeightLine({ title, versions, series }: Props) {
  const { t } = useTranslation('compare');
  const { number } = useLanguage();
  const palette = usePalette();
  const written = (weight: number | null | undefined) => (weight == null ? '–' : number(weight));
  const option = useMemo(
    (): ChartOption => ({
      grid: { left: 8, right: 20, top: series.length > 1 ? 40 : 16, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis' },
      legend: { show: series.length > 1, top: 0, textStyle: { color: palette.ink } },
      xAxis: {
        type: 'category',
        data: [...versions],
        axisLabel: { color: palette.ink },
        axisLine: { lineStyle: { color: palette.line } },
      },
      yAxis: {
        type: 'value',
        min: 0,
        axisLabel: { color: palette.inkSoft },
        splitLine: { lineStyle: { color: palette.lineSoft } },
      },
      series: series.map(({ name, weights }, index) => ({
        type: 'line' as const,
        step: 'end' as const,
        name,
        data: [...weights],
        symbol: symbols[index % symbols.length] ?? 'circle',
        symbolSize: 8,
        color: palette.dimensions[index % palette.dimensions.length] ?? palette.primary,
      })),
    }),
    [series, versions, palette],
  );
  return (
    <>
      <Chart
        option={option}
        height={220}
        description={`${title}: ${series
          .map(
            ({ name, weights }) =>
              `${name}: ${versions.map((version, at) => `${version} ${written(weights[at])}`).join(', ')}`,
          )
          .join('; ')}`}
      />
      <ChartTable
        caption={title}
        columns={[t('history.at'), ...series.map(({ name }) => name)]}
        rows={versions.map((version, at) => [version, ...series.map(({ weights }) => written(weights[at]))])}
      />
    </>
  );
}
