import type { BusinessYear } from './business-year.ts';
import { type Cells, clamp, level, money } from './cells.ts';
import { type Enterprise, yearly } from './enterprise.ts';

export function finances(
  enterprise: Enterprise,
  now: BusinessYear,
  before?: BusinessYear,
  earlier?: BusinessYear,
): Cells {
  const { quality, industry, bent } = enterprise;
  const random = yearly(enterprise, now.year, 3);
  const profitable = now.totalProfit > 0;
  const audited = random.chance(clamp(0.45 + 0.1 * Math.log10(now.revenue + 10) + 0.1 * quality, 0, 0.99));
  return {
    revenue_y0: now.revenue,
    revenue_y1: before?.revenue,
    revenue_y2: earlier?.revenue,
    main_revenue_y1: before?.mainRevenue,
    main_revenue_y0: now.mainRevenue,
    hightech_revenue_y0: now.hightechRevenue,
    hightech_revenue_y1: before?.hightechRevenue,
    newproduct_revenue_y0: money(now.mainRevenue * clamp(0.24 + 0.1 * quality + 0.08 * random.normal(), 0, 0.9)),
    export_revenue_y0: money(now.revenue * clamp(industry.exportShare * (bent.export + 0.6), 0, 0.95)),
    operating_cost_y0: now.operatingCost,
    cost_total_y0: now.costTotal,
    total_profit_y0: now.totalProfit,
    total_profit_y1: before?.totalProfit,
    net_profit_y0: money(profitable ? now.totalProfit * 0.87 : now.totalProfit),
    total_assets_y0: now.totalAssets,
    total_liabilities_y0: money(now.totalAssets - now.netAssets),
    net_assets_y0: now.netAssets,
    net_assets_y1: before?.netAssets,
    operating_cashflow_y0: money(now.totalProfit * 0.8 + now.revenue * 0.06 * random.normal()),
    tax_paid_y0: now.taxPaid,
    tax_paid_y1: before?.taxPaid,
    rd_deduction_relief_y0: profitable ? money(Math.min(now.rdExpense * 0.9, now.totalProfit) * 0.15) : 0,
    tax_credit_grade: taxCreditGrade(now.age, random.next() - 0.05 * quality),
    audited,
    audited_years: audited ? Math.max(1, Math.min(Math.floor(now.age), 1 + random.below(5))) : 0,
    listing_status: level(2.2 * Math.log10(now.revenue + 1) + quality + 0.7 * bent.listing, [
      [9.4, 'reserve'],
      [10.8, 'tutoring'],
      [11.7, 'filing'],
      [12.3, 'listed'],
    ]),
  };
}

/** New firms are graded M. */
function taxCreditGrade(age: number, draw: number): string {
  if (age < 3) return draw < 0.85 ? 'M' : 'B';
  return draw < 0.38 ? 'A' : draw < 0.86 ? 'B' : draw < 0.94 ? 'M' : draw < 0.99 ? 'C' : 'D';
}
