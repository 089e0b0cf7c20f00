import type { BusinessYear } from './business-year.ts';
import { type Cells, level } from './cells.ts';
import { type Enterprise, yearly } from './enterprise.ts';

export function financing(
  enterprise: Enterprise,
  now: BusinessYear,
  before?: BusinessYear,
  earlier?: BusinessYear,
): Cells {
  const random = yearly(enterprise, now.year, 8);
  const creditLine = Math.round((now.revenue * 0.25 * random.between(0.2, 1.2)) / 10) * 10;
  const loan = random.chance(0.55) ? Math.round((creditLine * random.next()) / 10) * 10 : 0;
  const raised = now.equityTotal;
  return {
    equity_financing_y0: now.equity,
    equity_financing_total: raised,
    equity_financing_3y: now.equity + (before?.equity ?? 0) + (earlier?.equity ?? 0),
    financing_round: level(raised, [
      [1, 'angel'],
      [1500, 'a'],
      [5000, 'b'],
      [15000, 'c_plus'],
      [40000, 'pre_ipo'],
    ]),
    // Nobody has valued a firm that never raised money.
    valuation:
      raised > 0
        ? Math.round((raised * random.between(3, 7) + now.revenue * random.between(0.5, 2)) / 100) * 100
        : undefined,
    bank_loan_balance: loan,
    credit_line_total: creditLine,
    points_loan_balance: random.chance(0.07) ? 50 * (1 + random.below(6)) : 0,
    loan_overdue: random.chance(0.008),
  };
}
