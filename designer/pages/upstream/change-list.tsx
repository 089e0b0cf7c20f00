import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Change } from '../../../rules/diff/change.ts';
import { describe } from '../../../rules/diff/describe.ts';
import type { Definitions } from '../../../rules/diff/words-of.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly none: string;
  readonly changes: readonly Change[];
  readonly definitions: Definitions;
}

const firstShown = 12;

/** What one side has changed, in sentences. */
export function ChangeList({ title, lead, none, changes, definitions }: Props) {
  const { t } = useTranslation('templates');
  const { language } = useLanguage();
  const [all, setAll] = useState(false);
  const told = useMemo(() => describe(changes, definitions, language), [changes, definitions, language]);
  const shown = all ? told : told.slice(0, firstShown);
  return (
    <section className="template-box" aria-label={title}>
      <h2>{title}</h2>
      <p className="trial-lead">{lead}</p>
      {told.length === 0 && <p>{none}</p>}
      <ul className="upstream-changes">
        {shown.map(({ heading, sentences }) => (
          <li key={heading}>
            <strong>{heading}</strong>
            {sentences.map((sentence) => (
              <span key={sentence}>{sentence}</span>
            ))}
          </li>
        ))}
      </ul>
      {told.length > shown.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {t('upstream.more', { n: told.length })}
        </Button>
      )}
    </section>
  );
}
