import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  CloseCircleOutlined,
  MinusCircleOutlined,
  PauseCircleOutlined,
  SyncOutlined,
} from '@ant-design/icons';
import { Progress, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Job } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

const looks: Readonly<Record<Job['state'], { readonly colour: string; readonly icon: React.ReactNode }>> = {
  queued: { colour: 'default', icon: <ClockCircleOutlined aria-hidden /> },
  running: { colour: 'processing', icon: <SyncOutlined aria-hidden spin /> },
  succeeded: { colour: 'success', icon: <CheckCircleOutlined aria-hidden /> },
  failed: { colour: 'error', icon: <CloseCircleOutlined aria-hidden /> },
  cancelled: { colour: 'default', icon: <MinusCircleOutlined aria-hidden /> },
  interrupted: { colour: 'warning', icon: <PauseCircleOutlined aria-hidden /> },
};

/** How a job stands, how far it is, and why it failed. */
export function JobState({ job }: { readonly job: Job }) {
  const { t } = useTranslation('app');
  const { text, number } = useLanguage();
  const { state, progress, problem } = job;
  const { colour, icon } = looks[state];
  return (
    <div>
      <Tag color={colour} icon={icon}>
        {t(`job.${state}`)}
      </Tag>
      {state === 'running' && progress && (
        <span className="number">
          {progress.of === null
            ? t('job.progressAlone', { done: number(progress.done, 0) })
            : t('job.progress', { done: number(progress.done, 0), of: number(progress.of, 0) })}
          {progress.of !== null && (
            <Progress
              percent={Math.floor((100 * progress.done) / Math.max(1, progress.of))}
              size="small"
              aria-label={t('job.running')}
            />
          )}
        </span>
      )}
      {problem && (
        <div style={{ color: 'var(--fall)', maxWidth: 480, whiteSpace: 'normal' }}>{text(problem.message)}</div>
      )}
    </div>
  );
}
