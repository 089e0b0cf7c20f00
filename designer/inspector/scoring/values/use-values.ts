import { useEffect, useMemo, useState } from 'react';
import type { Definition, Id, Indicator } from '../../../../schemas/definition.ts';
import { usePark } from '../../../park/park-store.ts';
import type { IndicatorValues } from '../../../park/preview/indicator-values.ts';
import { type Category, categoriesIn, type Population, populationIn } from './park-values.ts';

interface Known {
  readonly indicator: Id;
  readonly values: IndicatorValues | null;
}

/**
 * The park's values of an indicator; null: there are none to show. They depend on records, formulas and stages, not on
 * what a drag changes: they are read again once the draft rests.
 */
export function useIndicatorValues(definition: Definition, { id, formula }: Indicator): IndicatorValues | null {
  const loaded = usePark((park) => park.loaded);
  const isSettled = usePark((park) => park.checked);
  const hasRun = usePark((park) => park.preview !== null);
  const [known, setKnown] = useState<Known | null>(null);
  const { fields, facts, tables, stages } = definition;
  // biome-ignore lint/correctness/useExhaustiveDependencies: values follow from these, too
  useEffect(() => {
    if (!loaded || !hasRun) return;
    let isLeft = false;
    void usePark
      .getState()
      .values(id)
      .then((values) => isLeft || setKnown({ indicator: id, values }));
    return () => {
      isLeft = true;
    };
  }, [id, formula, fields, facts, tables, stages, loaded, isSettled, hasRun]);
  return known?.indicator === id ? known.values : null;
}

const nobody: Population = { ascending: new Float64Array(0), missing: 0 };
const none: readonly Category[] = [];

export function usePopulation(all: IndicatorValues | null, stages: readonly Id[] | null): Population {
  return useMemo(() => (all && all.kind !== 'text' ? populationIn(all, stages) : nobody), [all, stages]);
}

export function useCategories(all: IndicatorValues | null, stages: readonly Id[] | null): readonly Category[] {
  return useMemo(() => (all ? categoriesIn(all, stages) : none), [all, stages]);
}
