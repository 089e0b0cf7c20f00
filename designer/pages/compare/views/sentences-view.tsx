import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../app/languages.ts';
import type { ChangedSubject } from '../changed-subjects.ts';
import { SignBadge } from '../sign-badge.tsx';

interface Props {
  readonly subjects: readonly ChangedSubject[];
  readonly current: ChangedSubject | null;
  readonly isOnPaper: boolean;
  readonly onPick: (key: string) => void;
}

const first = 200;

/** Every change in words, by what it is about. */
export function SentencesView({ subjects, current, isOnPaper, onPick }: Props) {
  const { t } = useTranslation('compare');
  const [isWhole, setWhole] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const at = current ? subjects.indexOf(current) : -1;
  const shown = isWhole || isOnPaper || at >= first ? subjects : subjects.slice(0, first);
  const key = current?.key;
  useEffect(() => {
    const here = key === undefined ? null : list.current?.querySelector('[data-current="true"]');
    here?.scrollIntoView({ block: 'center' });
  }, [key]);
  return (
    <>
      <ol ref={list} className="compare-sentences" aria-label={t('sentences.label')}>
        {shown.map((subject) => (
          <Sentences
            key={subject.key}
            subject={subject}
            isCurrent={subject.key === key}
            onPick={() => onPick(subject.key)}
          />
        ))}
      </ol>
      {shown.length < subjects.length && (
        <Button onClick={() => setWhole(true)}>{t('sentences.more', { count: subjects.length - shown.length })}</Button>
      )}
    </>
  );
}

interface OneProps {
  readonly subject: ChangedSubject;
  readonly isCurrent: boolean;
  readonly onPick: () => void;
}

function Sentences({ subject: { sign, heading, changes, id, idBefore }, isCurrent, onPick }: OneProps) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  return (
    <li data-current={isCurrent} data-sign={sign} aria-current={isCurrent || undefined}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the page go from change to change */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a click is one more way to do the same */}
      <div onClick={onPick}>
        <h3>
          <SignBadge sign={sign} /> {text(heading)}
          {id !== null && <code>{idBefore !== null && idBefore !== id ? `${idBefore} → ${id}` : id}</code>}
        </h3>
        <ul>
          {changes.map((change) => (
            <li key={`${change.kind} ${change.before} ${change.after} ${change.property}`}>
              <span className="compare-kind">{t(`category.${change.category}`)}</span>
              <span className="compare-said">{change.sentences.map(text).join('; ')}</span>
              <code className="compare-pointer" title={t('sentences.place')}>
                {change.before === change.after || change.after === null || change.before === null
                  ? (change.after ?? change.before)
                  : `${change.before} → ${change.after}`}
              </code>
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}
