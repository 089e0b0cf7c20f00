import { useMemo } from 'react';
import type { Change } from '../../../rules/diff/change.ts';
import { describe } from '../../../rules/diff/describe.ts';
import type { Definitions } from '../../../rules/diff/words-of.ts';
import { useLanguage } from '../../app/languages.ts';
import { ToldList } from './told-list.tsx';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly changes: readonly Change[];
  readonly definitions: Definitions;
}

/** What one side has changed, in sentences. */
export function ChangeList({ title, lead, none, changes, definitions }: Props) {
  const { language } = useLanguage();
  const told = useMemo(() => describe(changes, definitions, language), [changes, definitions, language]);
  return (
    <section className="template-box" aria-label={title}>
      <h2>{title}</h2>
      <p className="trial-lead">{lead}</p>
      <ToldList none={none} told={told} />
    </section>
  );
}
