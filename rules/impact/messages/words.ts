/** What the summary of an impact report is made of. */
export interface ImpactWords {
  readonly nobody: (enterprises: number) => string;
  readonly totals: (enterprises: number, higher: number, lower: number, same: number) => string;
  readonly mean: (before: string, after: string) => string;
  readonly scales: (before: string, after: string) => string;
  readonly ranking: (entered: number, left: number) => string;
  readonly statuses: (count: number) => string;
  readonly grades: (up: number, down: number) => string;
  readonly gradesDiffer: () => string;
  readonly application: (name: string, gained: number, lost: number) => string;
  readonly amount: (name: string, before: string, after: string) => string;
  readonly newApplication: (name: string, selected: number) => string;
  readonly goneApplication: (name: string, selected: number) => string;
  readonly cause: (name: string, raised: number, lowered: number, share: number) => string;
  readonly part: (name: string, mean: string) => string;
  readonly turns: (pairs: number) => string;
  readonly grouped: (found: number, told: number) => string;
  readonly whole: string;
  readonly rest: (name: string) => string;
  readonly others: string;
}
