import type { BusinessYear } from './business-year.ts';
import { type Cells, clamp, money } from './cells.ts';
import { type Enterprise, yearly } from './enterprise.ts';
import { isManufacturer } from './industries.ts';

export function research(
  enterprise: Enterprise,
  now: BusinessYear,
  before?: BusinessYear,
  earlier?: BusinessYear,
): Cells {
  const { industry, quality, bent } = enterprise;
  const random = yearly(enterprise, now.year, 5);
  const equipment =
    now.rdExpense * clamp(0.9 + 0.4 * bent.equipment, 0.1, 2.5) * (isManufacturer(industry) ? 1.3 : 0.6);
  const standing = quality + 0.55 * Math.log10(now.rdExpense + 1) - 1.3 + 0.4 * bent.platform;
  return {
    rd_expense_y0: now.rdExpense,
    rd_expense_y1: before?.rdExpense,
    rd_expense_y2: earlier?.rdExpense,
    rd_equipment_orig: money(equipment * Math.min(1.6, 0.5 + now.age / 8)),
    rd_equipment_new_y0: money(equipment * random.between(0.1, 0.35)),
    rd_outsourced_y0: random.chance(0.55) ? money(now.rdExpense * random.between(0.02, 0.22)) : 0,
    rd_projects_y0: Math.min(60, 1 + random.poisson(0.32 * now.rdExpense ** 0.42)),
    digital_invest_y0: random.chance(isManufacturer(industry) ? 0.65 : 0.35)
      ? money(4 * now.staff ** 0.7 * Math.exp(0.6 * random.normal()))
      : 0,
    iur_projects_y0: random.poisson(0.7 * Math.exp(0.45 * quality)),
    platform_national: standing > 2.6 ? 1 : 0,
    platform_provincial: standing > 1.9 ? 2 : standing > 0.7 ? 1 : 0,
    platform_municipal: standing > 1.4 ? 2 : standing > -0.2 ? 1 : 0,
  };
}
