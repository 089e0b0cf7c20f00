import { useTranslation } from 'react-i18next';
import { pointer } from '../../../schemas/pointer.ts';
import { ConditionGroup } from './condition-group.tsx';
import { ConditionJson } from './condition-json.tsx';
import { ConditionLeaf } from './condition-leaf.tsx';
import { formOf } from './form.ts';
import { PartActions } from './part-actions.tsx';
import { PartProblems } from './part-problems.tsx';
import type { Way } from './tree.ts';

export interface PartProps {
  readonly way: Way;
  readonly part: unknown;
}

export function ConditionPart({ way, part }: PartProps) {
  const { t } = useTranslation('conditions');
  const form = formOf(part);
  switch (form.form) {
    case 'all':
    case 'any':
      return <ConditionGroup way={way} group={form} />;
    case 'leaf':
      return <ConditionLeaf key={pointer(...way)} way={way} leaf={form} />;
    case 'not':
      return (
        <div className="condition-not">
          <div className="condition-row">
            <span className="condition-word">{t('not')}</span>
            <PartActions way={way} said={t('not')} />
          </div>
          <ConditionPart way={[...way, 'not']} part={form.part} />
        </div>
      );
    case 'other':
      return (
        <div className="condition-other">
          <p>{t('other')}</p>
          <ConditionJson way={way} part={part} />
          <PartProblems below={pointer(...way)} />
          <PartActions way={way} said="JSON" />
        </div>
      );
  }
}
