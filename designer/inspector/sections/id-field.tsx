import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IdKind } from '../../../rules/document/kinds.ts';
import type { Id } from '../../../schemas/definition.ts';
import { IdInput } from './id-input.tsx';
import { Row } from './inputs.tsx';

export function IdField({ of, id }: { readonly of: IdKind; readonly id: Id }) {
  const { t } = useTranslation('sections');
  const inputId = useId();
  const [refused, setRefused] = useState<string | null>(null);
  return (
    <Row label={t('id')} hint={refused ?? t('idHint')} labelFor={inputId}>
      <IdInput of={of} id={id} label={t('id')} inputId={inputId} onRefused={setRefused} />
    </Row>
  );
}
