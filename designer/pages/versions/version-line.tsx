import { Tag, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RuleSet, VersionPage } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { EffectivePicture } from './effective-picture.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { RollBackDialog } from './roll-back-dialog.tsx';
import { overlapping, type Span } from './span.ts';
import { useEffectiveWords } from './use-effective-words.ts';
import { VersionActions } from './version-actions.tsx';

type Line = VersionPage['items'][number];

interface Props {
  readonly park: string;
  readonly ruleSet: RuleSet;
  readonly version: Line;
  readonly versions: readonly Line[];
  readonly isInForce: boolean;
  readonly picture: { readonly span: Span; readonly today: string };
}

const colours = { inForce: 'success', published: 'blue', retired: 'default' } as const;

export function VersionLine({ park, ruleSet, version, versions, isInForce, picture }: Props) {
  const { t } = useTranslation('reviews');
  const effectiveWords = useEffectiveWords();
  const [dialog, setDialog] = useState<'rollBack' | 'retire'>();
  const { number, effective, retired, contentOf } = version;
  const look = retired ? 'retired' : isInForce ? 'inForce' : 'published';
  const shared = overlapping(version, versions);
  const close = () => setDialog(undefined);
  return (
    <li className={`version-line is-${look}`}>
      <div className="version-name">
        <Link to={`/parks/${park}/rule-sets/${ruleSet.id}/versions/${number}`}>{t('versions.number', { number })}</Link>
        <Tag color={colours[look]}>{t(`versions.states.${look}`)}</Tag>
        {contentOf !== null && <Tag variant="filled">{t('versions.contentOf', { number: contentOf })}</Tag>}
      </div>
      <div className="version-effective">
        <EffectivePicture {...picture} effective={effective} look={look} />
        <span>{effectiveWords(effective)}</span>
        {shared.length > 0 && (
          <span className="version-note">{t('versions.overlap', { numbers: shared.join(', ') })}</span>
        )}
      </div>
      <Story version={version} />
      <VersionActions park={park} ruleSet={ruleSet} version={version} versions={versions} onOpen={setDialog} />
      <RollBackDialog park={park} ruleSet={ruleSet} version={number} open={dialog === 'rollBack'} onClose={close} />
      <RetireDialog park={park} ruleSet={ruleSet.id} version={number} open={dialog === 'retire'} onClose={close} />
    </li>
  );
}

/** Why it is there, by whom, approved by whom. */
function Story({ version }: { readonly version: Line }) {
  const { t } = useTranslation('reviews');
  const { t: app } = useTranslation('app');
  const { time } = useLanguage();
  const { reason, author, authorName, publisher, publisherName, publishedAt, reviewers, retired, hash, imported } =
    version;
  const nameOf = (name: string | null) => name ?? app('unknownPerson');
  return (
    <div className="version-story">
      <p className="version-reason">{reason}</p>
      <dl>
        <dt>{t('versions.published')}</dt>
        <dd>{time(publishedAt)}</dd>
        {imported && (
          <>
            <dt>{t('versions.imported')}</dt>
            <dd>{t('versions.importedBy', { time: time(imported.publishedAt), who: nameOf(imported.author) })}</dd>
          </>
        )}
        <dt>{t('versions.author')}</dt>
        <dd>{nameOf(authorName)}</dd>
        {publisher !== author && (
          <>
            <dt>{t('versions.publisher')}</dt>
            <dd>{nameOf(publisherName)}</dd>
          </>
        )}
        <dt>{t('versions.reviewers')}</dt>
        <dd>
          {reviewers.length === 0
            ? t('versions.noReviewers')
            : reviewers.map(({ name, at }) => t('by', { name: nameOf(name), time: time(at) })).join('；')}
        </dd>
        <dt>{t('versions.hash')}</dt>
        <dd>
          <Typography.Text code copyable={{ text: hash, tooltips: [app('copy'), app('copied')] }}>
            {hash.slice(0, 12)}
          </Typography.Text>
        </dd>
      </dl>
      {retired && (
        <p className="version-note">
          {t('versions.retiredBy', { name: nameOf(retired.name), time: time(retired.at), reason: retired.reason })}
        </p>
      )}
    </div>
  );
}
