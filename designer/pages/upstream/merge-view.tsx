import { App, Button } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { diff } from '../../../rules/diff/diff.ts';
import type { Choices } from '../../../rules/merge/conflict.ts';
import { conflictsOf } from '../../../rules/merge/conflicts-of.ts';
import { withLocks } from '../../../rules/merge/locks.ts';
import type { UpstreamSides } from '../../api/answers.ts';
import { useMay } from '../../app/session.ts';
import { ProblemAlert } from '../../app/states/states.tsx';
import type { Mapping } from '../templates/use-mapping.ts';
import { TrialPanel } from '../trials/trial-panel.tsx';
import { ChangeList } from './change-list.tsx';
import { ConflictList } from './conflict-list.tsx';
import { LockedList } from './locked-list.tsx';
import { Locks } from './locks.tsx';
import { sidesOf } from './sides-of.ts';
import { useMerge } from './use-upstream.ts';

interface Props {
  readonly park: string;
  readonly ruleSet: string;
  /** The release that the rule set has. */
  readonly from: number;
  readonly read: UpstreamSides;
  /** Which of the park's own stand for fields that the release brings. */
  readonly fields: Mapping['decided'];
}

/** A merge before it is accepted: what each side changed, what has to be chosen, and what it would do to enterprises. */
export function MergeView({ park, ruleSet, from, read, fields }: Props) {
  const { t } = useTranslation('templates');
  const { administer } = useMay();
  const { message } = App.useApp();
  const merge = useMerge(park, ruleSet);
  const [choices, setChoices] = useState<Choices>({});
  const sides = useMemo(() => sidesOf(read), [read]);
  const items = useMemo(() => withLocks(conflictsOf(sides), sides, read.locks), [sides, read.locks]);
  const { theirs, mine } = useMemo(
    () => ({ theirs: diff(sides.base, sides.theirs), mine: diff(sides.base, sides.mine) }),
    [sides],
  );
  const open = useMemo(() => items.filter(({ choice }) => choice === null), [items]);
  const locked = items.filter((item) => item.locked);
  const left = open.filter(({ key }) => choices[key] === undefined).length;
  const { release, draftRevision } = read;
  const isMerge = release !== from || locked.length > 0;
  const accept = () =>
    merge.mutate(
      { release, draftRevision, choices, fields },
      { onSuccess: () => void message.success(t('upstream.accepted', { n: release })) },
    );
  return (
    <>
      <div className="upstream-sides">
        <ChangeList
          title={t('upstream.theirs')}
          lead={t('upstream.theirsLead', { from, to: release })}
          none={t('upstream.noTheirs')}
          changes={theirs}
          definitions={{ before: sides.base, after: sides.theirs }}
        />
        <ChangeList
          title={t('upstream.mine')}
          lead={t('upstream.mineLead')}
          none={t('upstream.noMine')}
          changes={mine}
          definitions={{ before: sides.base, after: sides.mine }}
        />
      </div>
      <Locks park={park} ruleSet={ruleSet} upstream={sides.theirs} locks={read.locks} />
      {isMerge && (
        <section className="template-box upstream-merge" aria-label={t('upstream.conflicts')}>
          {open.length > 0 ? (
            <ConflictList open={open} sides={sides} choices={choices} left={left} onChoose={setChoices} />
          ) : (
            <p>{t('upstream.noConflicts')}</p>
          )}
          <LockedList locked={locked} />
          <p className="trial-lead">
            {t('upstream.automatic', { count: items.length - open.length - locked.length })}
            {' · '}
            {t('upstream.acceptLead')}
          </p>
          <ProblemAlert error={merge.error} />
          {administer && (
            <Button type="primary" disabled={left > 0} loading={merge.isPending} onClick={accept}>
              {t('upstream.accept')}
            </Button>
          )}
        </section>
      )}
      {isMerge && (
        <div className="template-box">
          <TrialPanel
            park={park}
            title={t('upstream.impact')}
            wish={left > 0 ? null : { ruleSet, release, choices, fields }}
          />
        </div>
      )}
    </>
  );
}
