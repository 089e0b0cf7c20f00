import { Checkbox } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Comparison } from '../../../api/answers.ts';
import { useLanguage } from '../../../app/languages.ts';
import { ComparedCanvas } from '../../../canvas/compared/compared-canvas.tsx';
import { foldedTree, unionTree } from '../../../canvas/compared/union-tree.ts';
import { type ChangedSubject, cardKeyOf, marksOf, nodesBefore } from '../changed-subjects.ts';
import { SignBadge } from '../sign-badge.tsx';
import { useInSight } from '../use-in-sight.ts';
import type { Steps } from '../use-steps.ts';

interface Props {
  readonly comparison: Comparison;
  readonly all: readonly ChangedSubject[];
  readonly shown: readonly ChangedSubject[];
  readonly steps: Steps;
}

/** The tree after with the ghosts of what was removed; beside it what has changed of the chosen one, and elsewhere. */
export function TreeView({ comparison, all, shown, steps: { current, choose } }: Props) {
  const { t } = useTranslation('compare');
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const [isOpenAll, setOpenAll] = useState(false);
  const [picked, setPicked] = useState<string | null>(null);
  const union = useMemo(
    () =>
      unionTree({ before: comparison.from.definition, after: comparison.to.definition, ...nodesBefore(comparison) }),
    [comparison],
  );
  const marks = useMemo(() => marksOf(all, shown), [all, shown]);
  const isOpen = useCallback((key: string) => isOpenAll || opened.has(key), [opened, isOpenAll]);
  const tree = useMemo(() => foldedTree(union, (key) => marks.has(key), isOpen), [union, marks, isOpen]);
  const fold = useCallback(
    (key: string) =>
      setOpened((before) => {
        const next = new Set(before);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  const byCard = useMemo(() => new Map(all.map((subject) => [cardKeyOf(subject), subject.key])), [all]);
  const pick = useCallback(
    (card: string) => {
      setPicked(card);
      choose(byCard.get(card) ?? null);
    },
    [byCard, choose],
  );
  // A card without a change can be picked, too; a step goes to a change.
  const card = current ? cardKeyOf(current) : picked !== null && !marks.has(picked) ? picked : null;
  const outside = shown.filter((subject) => cardKeyOf(subject) === null);
  const box = useInSight<HTMLDivElement>(current?.key);
  return (
    <div className="compare-tree" ref={box}>
      <div className="compare-canvas">
        <ComparedCanvas tree={tree} marks={marks} current={card} isOpen={isOpen} onFold={fold} onPick={pick} />
      </div>
      <aside className="compare-beside">
        <Checkbox checked={isOpenAll} onChange={({ target }) => setOpenAll(target.checked)}>
          {t('tree.showAll')}
        </Checkbox>
        <Details subject={current} />
        {outside.length > 0 && (
          <section aria-label={t('tree.outside')}>
            <h3>{t('tree.outside')}</h3>
            <ul className="compare-outside">
              {outside.map((subject) => (
                <Outside
                  key={subject.key}
                  subject={subject}
                  isCurrent={subject.key === current?.key}
                  onPick={() => choose(subject.key)}
                />
              ))}
            </ul>
          </section>
        )}
      </aside>
    </div>
  );
}

function Details({ subject }: { readonly subject: ChangedSubject | null }) {
  const { t } = useTranslation('compare');
  const { text } = useLanguage();
  return (
    <section className="compare-details" aria-label={t('tree.details')} aria-live="polite">
      {subject ? (
        <>
          <h3>
            <SignBadge sign={subject.sign} /> {text(subject.heading)}
          </h3>
          <ul>
            {subject.changes.flatMap((change) =>
              change.sentences.map((sentence) => (
                <li key={`${change.property} ${change.after ?? change.before} ${sentence.en}`}>{text(sentence)}</li>
              )),
            )}
          </ul>
        </>
      ) : (
        <p>{t('tree.pick')}</p>
      )}
    </section>
  );
}

interface OutsideProps {
  readonly subject: ChangedSubject;
  readonly isCurrent: boolean;
  readonly onPick: () => void;
}

function Outside({ subject, isCurrent, onPick }: OutsideProps) {
  const { text } = useLanguage();
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isCurrent]);
  return (
    <li ref={line}>
      <button type="button" aria-current={isCurrent || undefined} onClick={onPick}>
        <SignBadge sign={subject.sign} /> <span>{text(subject.heading)}</span>
      </button>
    </li>
  );
}
