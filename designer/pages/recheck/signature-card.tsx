import { DownloadOutlined, PrinterOutlined } from '@ant-design/icons';
import { Button, Typography } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Recheck } from '../../api/answers.ts';
import { addressOf } from '../../api/request.ts';
import { useLanguage } from '../../app/languages.ts';

interface Props {
  readonly park: string;
  readonly recheck: Recheck;
}

/** Who says so, by which key, and how anyone can check it without us. */
export function SignatureCard({ park, recheck }: Props) {
  const { t } = useTranslation('recheck');
  const { text, time } = useLanguage();
  const { report, fingerprint, signature, id, run } = recheck;
  const { program, version, recheck: made } = report;
  const named = (who: { readonly id: string; readonly name: string | null }) => who.name ?? who.id;
  const file = `recheck-${id}.json`;
  return (
    <section className="recheck-card" aria-labelledby="recheck-signature">
      <div className="recheck-card-head">
        <h2 id="recheck-signature">{t('signature')}</h2>
        <span className="no-print">
          <Button
            type="primary"
            icon={<DownloadOutlined aria-hidden />}
            href={addressOf(['parks', park, 'runs', run, 'rechecks', id, 'report'])}
            download={file}
          >
            {t('download')}
          </Button>{' '}
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </span>
      </div>
      <dl className="recheck-facts">
        <Fact name={t('who')}>
          {named(made.by)} · {text(report.park.name)}
        </Fact>
        <Fact name={t('at')}>{time(made.at)}</Fact>
        <Fact name={t('program')}>{t('programIs', program)}</Fact>
        <Fact name={t('runBy')}>{t('runIs', { time: time(report.run.finishedAt), who: named(report.run.by) })}</Fact>
        <Fact name={t('publishedBy')}>
          {t('runIs', { time: time(version.publishedAt), who: named(version.author) })}
        </Fact>
        <Fact name={t('signedBy')} wide>
          <Typography.Text code copyable={{ text: fingerprint, tooltips: [t('copy', { name: t('signedBy') }), ''] }}>
            {fingerprint}
          </Typography.Text>
        </Fact>
        <Fact name={t('signatureValue')} wide>
          <code>{signature}</code>
        </Fact>
      </dl>
      <h3>{t('offline')}</h3>
      <p className="soft">{t('offlineLead')}</p>
      <ol className="recheck-steps">
        <li>
          <code>canopy report key &gt; canopy.pem</code>
          <span className="soft">{t('offlineKey')}</span>
        </li>
        <li>
          <code>canopy report verify {file} --key canopy.pem</code>
          <span className="soft">{t('offlineVerify')}</span>
        </li>
        <li>
          <span>{t('offlineSays')}</span>
        </li>
      </ol>
    </section>
  );
}

function Fact(props: { readonly name: string; readonly wide?: true; readonly children: ReactNode }) {
  const { name, wide, children } = props;
  return (
    <div className={wide ? 'is-wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
