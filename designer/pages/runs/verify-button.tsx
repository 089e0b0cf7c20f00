import { SafetyCertificateOutlined } from '@ant-design/icons';
import { App, Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../api/follow-job.ts';
import { useLanguage } from '../../app/languages.ts';
import { useSayProblem } from './say-problem.ts';
import { useVerify } from './use-runs.ts';

interface Props {
  readonly park: string;
  readonly run: string;
  readonly isFirst: boolean;
}

/** Has the run scored again by the second engine; says how far that is. */
export function VerifyButton({ park, run, isFirst }: Props) {
  const { t } = useTranslation(['runs', 'app']);
  const { number, text } = useLanguage();
  const { message } = App.useApp();
  const sayProblem = useSayProblem();
  const verify = useVerify(park, run);
  const { progress, ended } = useJob(verify.data?.id, [
    [park, 'runs', run],
    [park, 'runs', 'list'],
  ]);
  const isUnderWay = verify.isPending || (verify.data !== undefined && !ended);
  const failure = ended && ended.state !== 'succeeded' ? ended : undefined;
  const start = () =>
    verify.mutate(undefined, {
      onError: (error) => message.error(sayProblem(error) ?? t('app:states.offlineTitle')),
    });
  const isCounted = progress?.of != null && progress.of > 0;
  const words = isUnderWay
    ? isCounted
      ? t('runs:verify.underWay', { done: number(progress.done), of: number(progress.of ?? 0) })
      : t('runs:verify.waiting')
    : t(isFirst ? 'runs:verify.start' : 'runs:verify.again');
  return (
    <>
      {failure && (
        <span role="alert" className="verification-mark is-bad">
          {t('runs:verify.failed')}
          {failure.problem ? text(failure.problem.message) : t(`app:job.${failure.state}`)}
        </span>
      )}
      <Tooltip title={t('runs:verify.what')}>
        <Button icon={<SafetyCertificateOutlined aria-hidden />} loading={isUnderWay} onClick={start}>
          <span className="number">{words}</span>
        </Button>
      </Tooltip>
    </>
  );
}
