import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { Chart } from './chart.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartOption } from './echarts.ts';
import { Legend } from './legend.tsx';
import { usePalette } from './palette.ts';

interface Props {
  readonly edges: readonly number[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly medians: { readonly before: number | null; readonly after: number | null };
}

const grey = 0.55;

/** Two spreads of totals between the same edges: what was stands behind, what is in front, with the medians. */
export function BeforeAfterHistogram({ edges, before, after, medians }: Props) {
  const { t } = useTranslation('impact');
  const { number } = useLanguage();
  const palette = usePalette();
  const range = (bin: number) => `${number(edges[bin] ?? 0)} – ${number(edges[bin + 1] ?? 0)}`;
  const option = useMemo((): ChartOption => {
    const names = before.map((_, bin) => `${number(edges[bin] ?? 0)} – ${number(edges[bin + 1] ?? 0)}`);
    return {
      grid: { left: 8, right: 8, top: 12, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
      xAxis: {
        type: 'category',
        data: names,
        axisLabel: { color: palette.inkSoft, formatter: (_: string, bin: number) => number(edges[bin] ?? 0) },
        axisLine: { lineStyle: { color: palette.line } },
        axisTick: { show: false },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: palette.inkSoft },
        splitLine: { lineStyle: { color: palette.lineSoft } },
      },
      series: [
        {
          type: 'bar',
          name: t('before'),
          data: [...before],
          barGap: '-65%',
          barCategoryGap: '20%',
          itemStyle: { color: palette.before, opacity: grey },
        },
        { type: 'bar', name: t('after'), data: [...after], itemStyle: { color: palette.primary } },
      ],
    };
  }, [edges, before, after, palette, t, number]);
  const written = (median: number | null) => (median === null ? '–' : number(median));
  return (
    <>
      <Legend
        entries={[
          { id: 'before', name: t('before'), colour: 'var(--before)', note: `~ ${written(medians.before)}` },
          { id: 'after', name: t('after'), colour: 'var(--primary)', note: `~ ${written(medians.after)}` },
        ]}
      />
      <Chart
        option={option}
        height={280}
        description={t('histogramSaid', { before: written(medians.before), after: written(medians.after) })}
      />
      <ChartTable
        caption={t('histogram')}
        columns={[t('range'), t('before'), t('after')]}
        rows={before.map((count, bin) => [range(bin), number(count), number(after[bin] ?? 0)])}
      />
    </>
  );
}
