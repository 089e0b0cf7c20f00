import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { BlamedSubject } from '../../../rules/blame/blame.ts';
import type { Blame } from '../../api/answers.ts';
import { useLanguage } from '../../app/languages.ts';
import { WeightOverVersions } from './weight-over-versions.tsx';

interface Props {
  readonly base: string;
  readonly blame: Blame;
  readonly subject: BlamedSubject;
}

/** All that happened to one thing, version by version, the latest first. */
export function Timeline({ base, blame, subject }: Props) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  const versions = [...new Set(subject.history.map(({ version }) => version))];
  const name = subject.name ? text(subject.name) : (subject.id ?? t('pairKinds.definition'));
  return (
    <section className="blame-timeline" aria-label={`${t('history.timeline')}: ${name}`}>
      <h2>
        {name} {subject.id !== null && <code>{subject.id}</code>}
      </h2>
      {subject.weights && <WeightOverVersions blame={blame} subject={subject} name={name} />}
      <ol>
        {versions.map((version) => (
          <Entry key={version} {...{ base, blame, subject, version }} />
        ))}
        {!subject.history.some(({ property }) => property === 'exists') || subject.since < (versions.at(-1) ?? 0) ? (
          <Origin blame={blame} since={subject.since} isTold={versions.includes(subject.since)} />
        ) : null}
      </ol>
    </section>
  );
}

function Entry({ base, blame, subject, version }: Props & { readonly version: number }) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  const changes = subject.history.filter((one) => one.version === version);
  return (
    <li>
      <VersionHead blame={blame} version={version} />
      <ul>
        {changes.map(({ property, category, sentences }) => (
          <li key={`${property} ${sentences[0]?.en}`} data-category={category}>
            {sentences.map(text).join('; ')}
          </li>
        ))}
      </ul>
      {version > 1 && <Link to={`${base}/compare?from=${version - 1}&to=${version}`}>{t('history.compareWith')}</Link>}
    </li>
  );
}

/** Where the history begins, unless that was told as a change. */
function Origin({ blame, since, isTold }: { readonly blame: Blame; readonly since: number; readonly isTold: boolean }) {
  const { t } = useTranslation('compare');
  if (isTold) return null;
  return (
    <li>
      <VersionHead blame={blame} version={since} />
      <p>{t('history.came', { number: since })}</p>
    </li>
  );
}

function VersionHead({ blame, version }: { readonly blame: Blame; readonly version: number }) {
  const { t } = useTranslation('compare');
  const { time } = useLanguage();
  const found = blame.versions.find(({ number }) => number === version);
  if (!found) return null;
  const reviewers = found.reviewers.map(({ name, person }) => name ?? person).join('、');
  return (
    <>
      <h3>{t('history.version', { number: version })}</h3>
      <p className="blame-by">
        {t('history.by', { author: found.author.name ?? found.author.person, time: time(found.publishedAt) })}
        {reviewers !== '' && <> · {t('history.reviewedBy', { names: reviewers })}</>}
      </p>
      <p className="blame-reason">{found.reason}</p>
    </>
  );
}
