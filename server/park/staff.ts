import type { BusinessYear } from './business-year.ts';
import { type Cells, clamp, level } from './cells.ts';
import { type Enterprise, yearly } from './enterprise.ts';

export function staffing(enterprise: Enterprise, now: BusinessYear, before?: BusinessYear): Cells {
  const { industry, quality, hasRevenue, bent } = enterprise;
  const random = yearly(enterprise, now.year, 4);
  const total = now.staff;
  const small = total < 60 ? 1.25 : 1;
  const rdShare = industry.rdStaffShare * (hasRevenue ? small : 1.6) * Math.exp(0.22 * quality + 0.2 * bent.rdStaff);
  const rdStaff = Math.min(total, Math.round(total * clamp(rdShare, 0.02, 0.85)));
  const techStaff = Math.min(total, rdStaff + Math.round(total * random.between(0.01, 0.05)));
  const postgraduateShare =
    industry.postgraduateShare * (hasRevenue ? 1 : 1.5) * Math.exp(0.35 * quality + 0.25 * bent.postgraduates);
  const postgraduates = Math.min(total, Math.round(total * clamp(postgraduateShare, 0, 0.7)));
  const doctors = Math.min(postgraduates, random.poisson(postgraduates * clamp(0.09 + 0.04 * quality, 0.01, 0.4)));
  return {
    staff_total_y0: total,
    staff_total_y1: before?.staff,
    rd_staff_y0: rdStaff,
    tech_staff_y0: techStaff,
    doctor_staff: doctors,
    master_plus_staff: postgraduates,
    grads_recruited_y0: Math.min(total, random.poisson(total * 0.045 * Math.exp(0.2 * quality))),
    talent_national: random.poisson(0.03 * Math.exp(quality)),
    talent_provincial: random.poisson(0.16 * Math.exp(0.8 * quality)),
    talent_overseas: Math.min(postgraduates, random.poisson(0.3 * Math.exp(0.5 * quality))),
    founder_background: level(quality + (hasRevenue ? 0 : 0.8) + industry.postgraduateShare * 2 + 0.8 * bent.founder, [
      [-0.3, 'industry10y'],
      [1.2, 'phd_team'],
      [2.2, 'talent_plan'],
    ]),
    social_insured_staff: Math.min(total, Math.round(total * clamp(0.965 + 0.035 * random.normal(), 0.6, 1))),
  };
}
