import { CloseCircleFilled, QuestionCircleOutlined, SafetyCertificateFilled } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Run } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

type Verification = NonNullable<Run['result']>['verification'];

/** Whether a second engine has come to the same result. */
export function VerificationMark({ verification }: { readonly verification: Verification }) {
  const { t } = useTranslation('runs');
  const { time } = useLanguage();
  if (!verification)
    return (
      <span className="verification-mark soft">
        <QuestionCircleOutlined aria-hidden /> {t('verify.never')}
      </span>
    );
  const said = t('verify.at', { time: time(verification.at) });
  return verification.agrees ? (
    <span className="verification-mark is-good" title={said}>
      <SafetyCertificateFilled aria-hidden /> {t('verify.agrees')}
    </span>
  ) : (
    <span className="verification-mark is-bad" title={said}>
      <CloseCircleFilled aria-hidden /> {t('verify.differs')}
    </span>
  );
}
