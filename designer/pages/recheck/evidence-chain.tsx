import { CheckOutlined, CloseOutlined, MinusOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Recheck } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';

type Report = Recheck['report'];

interface Line {
  readonly name: string;
  readonly hash: string | null;
}

interface Link {
  readonly key: string;
  readonly title: string;
  readonly note: string;
  /** What was noted then. */
  readonly noted: Line;
  readonly others: readonly Line[];
}

/** From the records over the rules to the result: each hash as it was noted, and as it is worked out now. */
export function EvidenceChain({ report }: { readonly report: Report }) {
  const { t } = useTranslation('recheck');
  const { number } = useLanguage();
  const { evidence, run, version } = report;
  const links: readonly Link[] = [
    {
      key: 'records',
      title: t('records'),
      note: t('recordsNote', { n: number(run.asOf, 0) }),
      noted: { name: t('stored'), hash: evidence.records.stored },
      others: [{ name: t('found'), hash: evidence.records.found }],
    },
    {
      key: 'version',
      title: t('version'),
      note: t('versionNote', { n: version.number, reason: version.reason }),
      noted: { name: t('stored'), hash: evidence.version.run },
      others: [
        { name: t('inStore'), hash: evidence.version.stored },
        ...(evidence.version.published === null ? [] : [{ name: t('published'), hash: evidence.version.published }]),
        { name: t('found'), hash: evidence.version.found },
      ],
    },
    {
      key: 'result',
      title: t('result'),
      note: t('resultNote', { n: number(run.enterprises, 0) }),
      noted: { name: t('stored'), hash: evidence.result.stored },
      others: [
        { name: t('storedSheets'), hash: evidence.result.found },
        { name: t('recomputed'), hash: evidence.result.recomputed },
      ],
    },
  ];
  return (
    <section className="recheck-card" aria-labelledby="recheck-evidence">
      <h2 id="recheck-evidence">{t('evidence')}</h2>
      <p className="soft">{t('evidenceLead')}</p>
      <ol className="evidence">
        {links.map((link) => (
          <EvidenceLink key={link.key} link={link} />
        ))}
      </ol>
    </section>
  );
}

function EvidenceLink({ link }: { readonly link: Link }) {
  const { title, note, noted, others } = link;
  const isBroken = others.some(({ hash }) => hash !== null && hash !== noted.hash);
  return (
    <li className={isBroken ? 'evidence-link is-bad' : 'evidence-link'}>
      <h3>{title}</h3>
      <p className="soft">{note}</p>
      <dl>
        <Hash line={noted} />
        {others.map((line) => (
          <Hash key={line.name} line={line} noted={noted.hash} />
        ))}
      </dl>
    </li>
  );
}

function Hash({ line: { name, hash }, noted }: { readonly line: Line; readonly noted?: string | null }) {
  return (
    <div>
      <dt>
        {name}
        {noted !== undefined && <Mark hash={hash} noted={noted} />}
      </dt>
      <dd>{hash !== null && <code>{hash}</code>}</dd>
    </div>
  );
}

function Mark({ hash, noted }: { readonly hash: string | null; readonly noted: string | null }) {
  const { t } = useTranslation('recheck');
  if (hash === null)
    return (
      <span className="evidence-mark soft">
        <MinusOutlined aria-hidden /> {t('notChecked')}
      </span>
    );
  return hash === noted ? (
    <span className="evidence-mark is-good">
      <CheckOutlined aria-hidden /> {t('same')}
    </span>
  ) : (
    <span className="evidence-mark is-bad">
      <CloseOutlined aria-hidden /> {t('differs')}
    </span>
  );
}
