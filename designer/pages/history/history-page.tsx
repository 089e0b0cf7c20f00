import { Input, Select } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import type { Blame, RuleSet } from '../../api/answers.ts';
import { useParkId } from '../../app/session.ts';
import { Loaded, NothingYet } from '../../app/states/states.tsx';
import { useBlame } from '../../blame/use-blame.ts';
import { useRuleSet } from '../designer/use-version.ts';
import { RuleSetHead } from '../rule-set/rule-set-head.tsx';
import { type BlameRow, blameRows } from './blame-rows.ts';
import { BlameTable } from './blame-table.tsx';
import { Timeline } from './timeline.tsx';
import './history.css';

/** Where everything comes from: in which version, by whom and why it last changed. */
export function Component() {
  const { t } = useTranslation('compare');
  const { ruleSet: id = '' } = useParams();
  const park = useParkId();
  const ruleSet = useRuleSet(park, id);
  return (
    <div className="page">
      <RuleSetHead open="history" title={t('history.title')}>
        <p className="lead">{t('history.lead')}</p>
      </RuleSetHead>
      <Loaded of={ruleSet}>{(one) => <Versions park={park} ruleSet={one} />}</Loaded>
    </div>
  );
}

function Versions({ park, ruleSet }: { readonly park: string; readonly ruleSet: RuleSet }) {
  const { t } = useTranslation('compare');
  const [search, setSearch] = useSearchParams();
  const latest = ruleSet.latestVersion?.number ?? null;
  const asked = Number(search.get('at'));
  const at = latest === null ? null : asked >= 1 && asked <= latest ? asked : latest;
  const blame = useBlame(park, ruleSet.id, at);
  if (latest === null)
    return (
      <NothingYet title={t('history.none')}>
        <p>{t('history.noneLead')}</p>
      </NothingYet>
    );
  const set = (key: string, value: string) =>
    setSearch(
      (before) =>
        new URLSearchParams([...[...before].filter(([one]) => one !== key), ...(value ? [[key, value]] : [])]),
      {
        replace: true,
      },
    );
  const numbers = Array.from({ length: latest }, (_, index) => latest - index);
  return (
    <>
      <div className="blame-tools">
        <label htmlFor="history-at">{t('history.at')}</label>
        <Select
          id="history-at"
          value={at}
          options={numbers.map((number) => ({ value: number, label: t('history.version', { number }) }))}
          onChange={(number) => set('at', String(number))}
        />
        <Input.Search
          allowClear
          aria-label={t('history.filter')}
          placeholder={t('history.filter')}
          defaultValue={search.get('q') ?? ''}
          onChange={({ target }) => set('q', target.value)}
        />
      </div>
      <Loaded of={blame}>
        {(found) => (
          <Shown
            base={`/parks/${park}/rule-sets/${ruleSet.id}`}
            blame={found}
            wanted={(search.get('q') ?? '').trim().toLowerCase()}
            chosen={search.get('of')}
            onChoose={(key) => set('of', key)}
          />
        )}
      </Loaded>
    </>
  );
}

interface ShownProps {
  readonly base: string;
  readonly blame: Blame;
  readonly wanted: string;
  /** `node rdRatio`, as other pages link to it. */
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function Shown({ base, blame, wanted, chosen, onChoose }: ShownProps) {
  const { t } = useTranslation('compare');
  const all = useMemo(() => blameRows(blame.subjects), [blame]);
  const rows = useMemo(() => (wanted === '' ? all : all.filter((row) => isNamed(row, wanted))), [all, wanted]);
  const row = all.find(({ key }) => key.trim() === chosen?.trim()) ?? lastChanged(all);
  return (
    <div className="blame">
      <BlameTable blame={blame} rows={rows} chosen={row?.key ?? null} onChoose={onChoose} />
      {row ? (
        <Timeline base={base} blame={blame} subject={row.subject} />
      ) : (
        <p className="blame-hint">{t('history.choose')}</p>
      )}
    </div>
  );
}

/** What a look at the history is most likely about. */
function lastChanged(rows: readonly BlameRow[]): BlameRow | undefined {
  const changed = rows.filter(({ section, subject, last }) => section === 'tree' && last > subject.since);
  return changed.length === 0 ? undefined : changed.reduce((a, b) => (b.last > a.last ? b : a));
}

function isNamed({ subject: { name, id } }: BlameRow, wanted: string): boolean {
  return [id, name?.['zh-CN'], name?.en].some((text) => text?.toLowerCase().includes(wanted) ?? false);
}
