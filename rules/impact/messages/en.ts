import type { ImpactWords } from './words.ts';

const enterprises = (count: number) => `${count} ${count === 1 ? 'enterprise' : 'enterprises'}`;

export const en: ImpactWords = {
  nobody: (count) => `Nothing changes for ${enterprises(count)}: totals, ranks, grades and applications stay.`,
  totals: (count, higher, lower, same) =>
    `Of ${enterprises(count)}, ${higher} get a higher total, ${lower} a lower one; for ${same} nothing changes.`,
  mean: (before, after) => `The mean total goes from ${before} to ${after}.`,
  scales: (before, after) =>
    `The two scales differ (full ${before} and ${after}): read differences of totals with that in mind.`,
  ranking: (entered, left) => `New in the ranking: ${entered}; no longer in it: ${left}.`,
  statuses: (count) => `The status of ${enterprises(count)} changes.`,
  grades: (up, down) => `A better grade: ${up}; a worse one: ${down}.`,
  gradesDiffer: () => 'The grades of the two are not in one order, so better and worse ones are not counted.',
  application: (name, gained, lost) => `${name}: ${gained} newly selected, ${lost} no longer.`,
  amount: (name, before, after) => `${name}: the amounts of the selected together go from ${before} to ${after}.`,
  newApplication: (name, selected) => `The application "${name}" is new; ${selected} are selected.`,
  goneApplication: (name, selected) => `The application "${name}" is gone; ${selected} were selected.`,
  cause: (name, raised, lowered, share) =>
    `"${name}" does most: it raises ${raised} and lowers ${lowered}, which is ${share}% of all points that move.`,
  part: (name, mean) => `The largest mean change is in ${name}: ${mean} points.`,
  turns: (pairs) => `Pairs whose order turns only because marks are taken from all enterprises: ${pairs}.`,
  grouped: (found, told) =>
    `There are ${found} changes; small ones were put together, and the impact of ${told} is told apart.`,
  whole: 'The rule set as a whole (scale, order)',
  rest: (name) => `Other changes in ${name}`,
  others: 'Other changes',
};
