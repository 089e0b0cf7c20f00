import { clamp, money } from './cells.ts';
import { type Enterprise, lastYear, yearly } from './enterprise.ts';

/** The figures of a year that later years compare themselves with. Money in 万元. */
export interface BusinessYear {
  readonly year: number;
  /** Years since the founding, at least a part of one. */
  readonly age: number;
  readonly revenue: number;
  readonly mainRevenue: number;
  readonly hightechRevenue: number;
  readonly rdExpense: number;
  readonly operatingCost: number;
  readonly costTotal: number;
  readonly totalProfit: number;
  readonly netAssets: number;
  readonly totalAssets: number;
  readonly taxPaid: number;
  readonly staff: number;
  readonly equity: number;
  readonly equityTotal: number;
}

/** From the founding, or `earliest`, to the last year. Revenue is followed back from the last year. */
export function businessYears(enterprise: Enterprise, earliest: number): ReadonlyMap<number, BusinessYear> {
  const equity = equityRounds(enterprise);
  const years = new Map<number, BusinessYear>();
  let size = enterprise.size;
  for (let year = lastYear; year >= Math.max(earliest, enterprise.foundedIn); year--) {
    years.set(year, businessYear(enterprise, year, size, equity));
    const youth = year - enterprise.foundedIn < 3 ? 0.3 : 0;
    const growth = enterprise.growth + youth + 0.16 * yearly(enterprise, year, 0).normal();
    size /= 1 + clamp(growth, -0.4, 2.5);
  }
  return years;
}

/** Money raised in each year, by year. */
function equityRounds(enterprise: Enterprise): ReadonlyMap<number, number> {
  const { industry, quality, hasRevenue, size, foundedIn } = enterprise;
  const rounds = new Map<number, number>();
  const appetite = (hasRevenue ? 0.07 : 0.32) * Math.exp(0.5 * quality) * (0.5 + industry.rdIntensity * 6);
  for (let year = Math.max(foundedIn, lastYear - 12); year <= lastYear; year++) {
    const random = yearly(enterprise, year, 1);
    if (!random.chance(clamp(appetite, 0, 0.6))) continue;
    const round = (hasRevenue ? 120 * size ** 0.35 : 3 * size) * Math.exp(0.8 * random.normal());
    rounds.set(year, clamp(Math.round(round / 10) * 10, 50, 80_000));
  }
  return rounds;
}

function businessYear(
  enterprise: Enterprise,
  year: number,
  size: number,
  rounds: ReadonlyMap<number, number>,
): BusinessYear {
  const { industry, quality, hasRevenue, bent, foundedIn } = enterprise;
  const random = yearly(enterprise, year, 2);
  const age = year - foundedIn + 0.5;
  const revenue = hasRevenue ? money(size) : 0;
  const intensity =
    industry.rdIntensity *
    Math.exp(0.3 * quality + 0.3 * bent.rd + 0.08 * random.normal()) *
    (4000 / (size + 1000)) ** 0.12;
  const rdExpense = money(hasRevenue ? size * Math.min(intensity, 0.9) : size * random.between(0.62, 0.85));
  const mainShare = clamp(0.95 + 0.05 * bent.main + 0.02 * random.normal(), 0.45, 1);
  const hightechShare = clamp(0.58 + 0.16 * quality + 0.15 * bent.hightech + 0.03 * random.normal(), 0, 1);
  const margin = clamp(industry.grossMargin + 0.06 * bent.margin + 0.03 * quality + 0.02 * random.normal(), 0.03, 0.92);
  const operatingCost = money(revenue * (1 - margin));
  const overhead = hasRevenue ? size * clamp(0.09 + 0.25 * (industry.grossMargin - 0.2), 0.05, 0.3) + 15 : size * 0.25;
  const costTotal = money(operatingCost + rdExpense + overhead * random.between(0.9, 1.1));
  const totalProfit = money(revenue - costTotal);
  const equityTotal = raisedUntil(year, rounds);
  const totalAssets = money(Math.max(30, 0.95 * size * Math.exp(0.25 * bent.margin) + 0.5 * equityTotal));
  const debt = clamp(0.46 + 0.15 * bent.debt - 0.04 * quality + 0.03 * random.normal(), 0.05, 1.15);
  const taxPaid = money(Math.max(0, revenue * 0.032 * random.between(0.8, 1.2) + Math.max(0, totalProfit) * 0.14 + 3));
  const average = industry.revenuePerHead * (size / 4000) ** 0.22;
  const staff = Math.max(3, Math.round(hasRevenue ? (size / average) * Math.exp(0.25 * bent.staff) : 6 + size / 45));
  return {
    year,
    age,
    revenue,
    rdExpense,
    operatingCost,
    costTotal,
    totalProfit,
    totalAssets,
    taxPaid,
    staff,
    equityTotal,
    mainRevenue: money(revenue * mainShare),
    hightechRevenue: money(revenue * mainShare * hightechShare),
    netAssets: money(totalAssets * (1 - debt)),
    equity: rounds.get(year) ?? 0,
  };
}

function raisedUntil(year: number, rounds: ReadonlyMap<number, number>): number {
  let total = 0;
  for (const [raisedIn, amount] of rounds) if (raisedIn <= year) total += amount;
  return total;
}
