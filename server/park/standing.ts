import type { BusinessYear } from './business-year.ts';
import { type Cells, clamp } from './cells.ts';
import { type Enterprise, yearly } from './enterprise.ts';

/** About one firm in a hundred stands on a list that keeps it out. */
export function risks(enterprise: Enterprise, now: BusinessYear): Cells {
  const random = yearly(enterprise, now.year, 9);
  const accident = random.next();
  return {
    dishonest_executee: random.chance(0.0025),
    serious_illegal: random.chance(0.0015),
    abnormal_operation: random.chance(0.008),
    env_penalty_3y: random.chance(0.02) ? 1 + random.below(2) : 0,
    env_serious: random.chance(0.001),
    safety_accident: accident < 0.0003 ? 'major' : accident < 0.0012 ? 'larger' : accident < 0.006 ? 'general' : 'none',
    quality_accident: random.chance(0.001),
    tax_violation: random.chance(0.0015),
    research_misconduct: random.chance(0.001),
    data_falsified: random.chance(0.001),
    admin_penalty_2y: random.poisson(0.04),
    restricted_product: random.chance(0.003),
  };
}

export function expertReviews(enterprise: Enterprise, now: BusinessYear): Cells {
  const random = yearly(enterprise, now.year, 10);
  const score = (): number => Math.round(clamp(71 + 8 * enterprise.quality + 6 * random.normal(), 30, 100));
  return { expert_technology: score(), expert_team: score(), expert_market: score() };
}
