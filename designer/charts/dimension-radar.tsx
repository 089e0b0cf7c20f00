import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { Chart } from './chart.tsx';
import { ChartTable } from './chart-table.tsx';
import type { ChartOption } from './echarts.ts';
import { usePalette } from './palette.ts';

export interface Spoke {
  readonly id: string;
  readonly name: string;
  /** Shares of what is possible, 0 … 1; null: not known. */
  readonly own: number | null;
  readonly median: number | null;
}

interface Props {
  readonly spokes: readonly Spoke[];
  readonly ownName: string;
  readonly medianName: string;
}

/** One enterprise beside the median of its like, dimension by dimension. */
export function DimensionRadar({ spokes, ownName, medianName }: Props) {
  const { t } = useTranslation('runs');
  const { percent } = useLanguage();
  const palette = usePalette();
  const hasMedian = spokes.some(({ median }) => median !== null);
  const written = (share: number | null) => (share === null ? '–' : percent(share));
  const option = useMemo(
    (): ChartOption => ({
      legend: {
        bottom: 0,
        textStyle: { color: palette.ink },
        itemWidth: 16,
        data: hasMedian ? [ownName, medianName] : [ownName],
      },
      tooltip: { trigger: 'item', valueFormatter: (share) => (typeof share === 'number' ? percent(share) : '–') },
      radar: {
        center: ['50%', '47%'],
        radius: '64%',
        indicator: spokes.map(({ name }) => ({ name, max: 1, min: 0 })),
        axisName: { color: palette.ink, fontSize: 12 },
        splitNumber: 4,
        splitArea: { show: false },
        splitLine: { lineStyle: { color: palette.line } },
        axisLine: { lineStyle: { color: palette.line } },
      },
      series: [
        {
          type: 'radar',
          data: [
            {
              name: ownName,
              value: spokes.map(({ own }) => own ?? 0),
              lineStyle: { color: palette.primary, width: 2 },
              itemStyle: { color: palette.primary },
              areaStyle: { color: palette.primary, opacity: 0.16 },
            },
            ...(hasMedian
              ? [
                  {
                    name: medianName,
                    value: spokes.map(({ median }) => median ?? 0),
                    symbol: 'rect',
                    lineStyle: { color: palette.before, width: 2, type: 'dashed' as const },
                    itemStyle: { color: palette.before },
                  },
                ]
              : []),
          ],
        },
      ],
    }),
    [spokes, hasMedian, ownName, medianName, palette, percent],
  );
  return (
    <>
      <Chart
        option={option}
        height={290}
        description={spokes
          .map(({ name, own, median }) => t('charts.spoke', { name, own: written(own), median: written(median) }))
          .join(' ')}
      />
      <ChartTable
        caption={t('charts.radar')}
        columns={[t('charts.dimension'), ownName, ...(hasMedian ? [medianName] : [])]}
        rows={spokes.map(({ name, own, median }) => [name, written(own), ...(hasMedian ? [written(median)] : [])])}
      />
    </>
  );
}
