import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Id } from '../../schemas/definition.ts';
import { useParkId } from '../app/session.ts';
import { useRuleSet } from '../pages/designer/use-version.ts';
import { useBlame } from './use-blame.ts';
import './last-changed.css';

/** In which version a node last changed, by whom and why; the way to its history. */
export function LastChanged({ node }: { readonly node: Id }) {
  const { t } = useTranslation('compare');
  const park = useParkId();
  const { ruleSet: id = '', version } = useParams();
  const latest = useRuleSet(park, id).data?.latestVersion?.number ?? null;
  const at = version === undefined ? latest : Number(version);
  const { data } = useBlame(park, id, at);
  const subject = data?.subjects.find((one) => one.kind === 'node' && one.id === node && one.removed === null);
  const number = subject && (subject.history[0]?.version ?? subject.since);
  const made = data?.versions.find((one) => one.number === number);
  if (!subject || !made) return null;
  const { author, reason } = made;
  return (
    <p className="last-changed">
      <Link to={`/parks/${park}/rule-sets/${id}/history?at=${at}&of=${encodeURIComponent(`node ${node}`)}`}>
        {t('history.lastChangedIn', { number: made.number, author: author.name ?? author.person })}
      </Link>
      <br />
      <span>{reason}</span>
    </p>
  );
}
