import { useEffect, useRef } from 'react';
import { type ChartOption, init } from './echarts.ts';
import './charts.css';

interface Props {
  readonly option: ChartOption;
  readonly height: number;
  /** What it shows, for those who don't see it. */
  readonly description: string;
}

type Instance = ReturnType<typeof init>;

/** A drawing of ECharts that follows its box. */
export function Chart({ option, height, description }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const chart = useRef<Instance>(undefined);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const instance = init(element, undefined, { renderer: 'svg' });
    chart.current = instance;
    const observer = new ResizeObserver(() => instance.resize());
    observer.observe(element);
    return () => {
      observer.disconnect();
      instance.dispose();
    };
  }, []);
  useEffect(() => {
    const aria = { enabled: true, label: { enabled: true, description } };
    chart.current?.setOption({ animation: false, ...option, aria }, { notMerge: true });
  }, [option, description]);
  return <div ref={box} className="chart" style={{ height }} role="img" aria-label={description} />;
}
