import { useSearchParams } from 'react-router';
import type { RuleSet } from '../../api/answers.ts';
import { useMay } from '../../app/session.ts';
import type { Sides } from './use-comparison.ts';

/** The sides that the address names; else the latest version and what came of it, or what it came from. Null: none. */
export function useSides(ruleSet: RuleSet) {
  const [search, setSearch] = useSearchParams();
  const { seeRecords: seeDrafts } = useMay();
  const usual = usualSides(ruleSet, seeDrafts);
  const [from, to] = [search.get('from') ?? usual?.from, search.get('to') ?? usual?.to];
  const choose = (sides: Partial<Sides>) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [key, value] of Object.entries({ from, to, ...sides })) if (value) next.set(key, value);
        return next;
      },
      { replace: false },
    );
  return { sides: from && to ? { from, to } : null, from: from ?? null, to: to ?? null, choose, seeDrafts };
}

function usualSides({ latestVersion, origin }: RuleSet, seeDrafts: boolean): Sides | null {
  const latest = latestVersion?.number ?? 0;
  const newest = seeDrafts ? 'draft' : latest > 0 ? String(latest) : null;
  if (newest === null) return null;
  const before = seeDrafts ? latest : latest - 1;
  if (before > 0) return { from: String(before), to: newest };
  return origin ? { from: `template:${origin.template}`, to: newest } : null;
}
