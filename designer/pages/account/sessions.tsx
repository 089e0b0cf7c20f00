import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { request } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';
import { sessionKey, usePerson } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';

/** Whoever left a session open somewhere ends all of them from here. */
export function Sessions() {
  const { t } = useTranslation('account');
  const { time } = useLanguage();
  const { expiresAt } = usePerson();
  const client = useQueryClient();
  const end = useMutation({
    mutationFn: () => request<void>(['sessions'], { method: 'DELETE' }),
    onSuccess: () => {
      client.clear();
      client.setQueryData(sessionKey, null);
    },
  });
  return (
    <>
      {expiresAt && <p>{t('expiresAt', { time: time(expiresAt) })}</p>}
      <p>{t('everywhereLead')}</p>
      <ProblemAlert error={end.error} />
      <Button danger loading={end.isPending} onClick={() => end.mutate()}>
        {t('everywhere')}
      </Button>
    </>
  );
}
