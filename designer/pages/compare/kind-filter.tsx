import { useTranslation } from 'react-i18next';
import { type Category, categories } from '../../../rules/compare/category.ts';
import type { Filter } from './changed-subjects.ts';

interface Props {
  readonly counts: Readonly<Record<string, number>>;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** How many changes there are of each kind; pressed, only those are shown. */
export function KindFilter({ counts, filter, onFilter }: Props) {
  const { t } = useTranslation('compare');
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const toggle = (category: Category) => {
    const next = new Set(filter);
    if (!next.delete(category)) next.add(category);
    onFilter(next);
  };
  return (
    <fieldset className="compare-kinds">
      <legend className="visually-hidden">{t('filter')}</legend>
      <button type="button" aria-pressed={filter.size === 0} onClick={() => onFilter(new Set())}>
        {t('all', { count: total })}
      </button>
      {categories
        .filter((category) => (counts[category] ?? 0) > 0)
        .map((category) => (
          <button
            key={category}
            type="button"
            aria-pressed={filter.has(category)}
            data-category={category}
            onClick={() => toggle(category)}
          >
            {t(`category.${category}`)} <b>{counts[category]}</b>
          </button>
        ))}
    </fieldset>
  );
}
