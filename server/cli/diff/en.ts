const enterprises = (count: number) => `${count} ${count === 1 ? 'enterprise' : 'enterprises'}`;
const verb = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

export const en = {
  usage: () => 'Tell in words what changed between two definitions and, with records, who moves',
  'option.records': () => 'Score this file of records with both, and tell who moves',
  'option.json': () => 'Print the changes and moves as JSON',
  'option.patch': () => 'Print the JSON Patch (RFC 6902) that makes A into B, layout apart',
  'option.all': () => 'List every enterprise that moves, not the first 20 only',
  same: () => 'No differences.',
  scored: (period: string, count: number) => `${period} · ${enterprises(count)}`,
  ranks: (rising: number, falling: number, unchanged: number) =>
    `Ranks: ${verb(rising, 'rises', 'rise')}, ${verb(falling, 'falls', 'fall')}; ${unchanged} unchanged in every respect`,
  ranking: (entered: number, left: number) =>
    `${verb(entered, 'enters', 'enter')} the ranking, ${verb(left, 'leaves', 'leave')} it`,
  stages: (count: number) => `${verb(count, 'changes', 'change')} stage`,
  statuses: (count: number) => `${verb(count, 'changes', 'change')} status`,
  grades: (count: number, moves: string) =>
    `${verb(count, 'changes', 'change')} grade${moves === '' ? '' : `: ${moves}`}`,
  eligible: (application: string, gained: number, lost: number) =>
    `${application}: ${verb(gained, 'becomes', 'become')} eligible, ${verb(lost, 'is', 'are')} no longer`,
  selected: (application: string, gained: number, lost: number) =>
    `${application}: ${verb(gained, 'is', 'are')} newly selected, ${verb(lost, 'is', 'are')} no longer`,
  amount: (application: string, before: string, after: string) =>
    `${application}: amounts of the selected together ${before} → ${after}`,
  cause: (name: string, raised: number, lowered: number, sum: string) =>
    `${name}: raises ${raised}, lowers ${lowered}; ${sum} points altogether`,
  moreCauses: (count: number) => `… and ${verb(count, 'smaller change', 'smaller changes')}`,
  type: (field: string, before: string, after: string) =>
    `The field "${field}" is ${before} in A and ${after} in B, so the same records can't be scored with both. Give it another id, or the same type.`,
  progress: () => 'Working out what each change causes',
  unit: () => 'steps',
  nobody: () => 'Nobody moves.',
  more: (count: number) => `… and ${count} more. --all lists them.`,
  enterprise: () => 'Enterprise',
  name: () => 'Name',
  places: () => 'Places',
  rank: () => 'Rank',
  total: () => 'Total',
  grade: () => 'Grade',
  other: () => 'Also',
  'turn.eligible.gained': (application: string) => `${application}: now eligible`,
  'turn.eligible.lost': (application: string) => `${application}: no longer eligible`,
  'turn.selected.gained': (application: string) => `${application}: now selected`,
  'turn.selected.lost': (application: string) => `${application}: no longer selected`,
};
