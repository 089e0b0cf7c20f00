import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../app/languages.ts';
import { Chart } from './chart.tsx';
import { ChartTable } from './chart-table.tsx';
import { gradeShade } from './colours.ts';
import type { ChartOption } from './echarts.ts';
import { type Bin, type GradeStart, type Piece, piecesOf } from './histogram-pieces.ts';
import { usePalette } from './palette.ts';

interface Props {
  readonly bins: readonly Bin[];
  /** Best first; none where grades are shares of the ranking. */
  readonly grades: readonly GradeStart[];
  readonly median: number | null;
  readonly height?: number;
}

/** How the totals are spread, in the colours of the grades. */
export function TotalsHistogram({ bins, grades, median, height = 260 }: Props) {
  const { t } = useTranslation('runs');
  const { number } = useLanguage();
  const palette = usePalette();
  const range = useCallback(({ from, to }: Bin) => `${number(from)} – ${number(to)}`, [number]);
  const counted = bins.reduce((sum, { count }) => sum + count, 0);
  const busiest = bins.reduce<Bin | undefined>(
    (best, bin) => (best && best.count >= bin.count ? best : bin),
    undefined,
  );
  const medianText = median === null ? '' : t('charts.medianAt', { median: number(median) });
  const option = useMemo((): ChartOption => {
    const colourOf = ({ grade }: Piece) =>
      grade < 0 ? palette.primary : (palette.grades[gradeShade(grade, grades.length)] ?? palette.primary);
    const pieces = piecesOf(bins, grades);
    return {
      grid: { left: 8, right: 16, top: 28, bottom: 4, containLabel: true },
      xAxis: {
        type: 'value',
        min: bins[0]?.from ?? 0,
        max: bins.at(-1)?.to ?? 1,
        axisLabel: { color: palette.inkSoft },
        splitLine: { show: false },
        axisLine: { show: true, lineStyle: { color: palette.line } },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: palette.inkSoft },
        splitLine: { lineStyle: { color: palette.lineSoft } },
      },
      tooltip: {
        trigger: 'item',
        formatter: (params) => {
          const piece = pieces[Array.isArray(params) ? 0 : params.dataIndex];
          if (!piece) return '';
          const name = grades[piece.grade]?.name;
          return `${range(piece.bin)}<br/>${t('charts.enterprises', { n: number(piece.bin.count) })}${name === undefined ? '' : `<br/>${escaped(name)}`}`;
        },
      },
      series: [
        {
          type: 'custom',
          data: pieces.map(({ from, to, bin }) => [from, to, bin.count]),
          encode: { x: [0, 1], y: 2 },
          renderItem: (params, api) => {
            const [from = 0, to = 0, count = 0] = [api.value(0), api.value(1), api.value(2)].map(Number);
            const [left = 0, top = 0] = api.coord([from, count]);
            const [right = 0, bottom = 0] = api.coord([to, 0]);
            const piece = pieces[params.dataIndex];
            const gap = piece && piece.to === piece.bin.to ? 1 : 0;
            return {
              type: 'rect',
              shape: { x: left, y: top, width: Math.max(0, right - left - gap), height: bottom - top },
              style: { fill: piece ? colourOf(piece) : palette.primary },
            };
          },
          ...(median === null
            ? {}
            : {
                markLine: {
                  silent: true,
                  symbol: 'none',
                  lineStyle: { color: palette.ink, type: 'dashed' },
                  label: { color: palette.ink, formatter: t('charts.medianAt', { median: number(median) }) },
                  data: [{ xAxis: median }],
                },
              }),
        },
      ],
    };
  }, [bins, grades, median, palette, t, number, range]);
  return (
    <>
      <Chart
        option={option}
        height={height}
        description={t('charts.histogramSaid', {
          n: number(counted),
          busiest: busiest ? range(busiest) : '',
          most: number(busiest?.count ?? 0),
          median: medianText,
        })}
      />
      <ChartTable
        caption={t('charts.histogram')}
        columns={[t('charts.range'), t('charts.count')]}
        rows={bins.map((bin) => [range(bin), number(bin.count)])}
      />
    </>
  );
}

/** Tooltips are HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
