import { Tag } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../schemas/definition.ts';
import { useLanguage } from '../../app/languages.ts';
import { useShaped } from '../../formula/use-known.ts';
import { Row } from './inputs.tsx';
import { usesIn } from './uses.ts';

const most = 12;

/** What reads it: what a change of it changes. */
export function UsedBy({ id }: { readonly id: Id }) {
  const { t } = useTranslation('sections');
  const { text } = useLanguage();
  const definition = useShaped();
  const uses = useMemo(() => usesIn(definition).get(id) ?? [], [definition, id]);
  return (
    <Row label={t('usedBy')}>
      {uses.length === 0 ? (
        <span className="section-soft">{t('unused')}</span>
      ) : (
        <ul className="section-uses">
          {uses.slice(0, most).map(({ of, name, path }) => (
            <li key={path}>
              <Tag>{t(`useOf.${of}`)}</Tag>
              {of === 'ranking' || of === 'grades' ? '' : text(name)}
            </li>
          ))}
          {uses.length > most && <li>{t('andMore', { written: String(uses.length - most) })}</li>}
        </ul>
      )}
    </Row>
  );
}
