import type { BusinessYear } from './business-year.ts';
import { type Cells, money } from './cells.ts';
import { type Enterprise, yearly } from './enterprise.ts';

/** What piles up by year: a stock never falls from one year to the next. */
function stock(ratePerYear: number, age: number): number {
  return Math.floor(ratePerYear * Math.max(0, age) ** 0.85);
}

export function intellectualProperty(enterprise: Enterprise, now: BusinessYear): Cells {
  const { industry, quality, size, bent } = enterprise;
  const random = yearly(enterprise, now.year, 6);
  // Patents follow what is spent on research, less than in proportion; by the last year's size, so that stocks only grow.
  const effort = (size * industry.rdIntensity) ** 0.4 * Math.exp(0.45 * quality);
  const inventions = 0.2 * effort * Math.exp(0.4 * bent.patents);
  const valid = stock(inventions, now.age);
  const granted = valid - stock(inventions, now.age - 1);
  const highValue = Math.floor(valid * Math.min(0.6, 0.22 * Math.exp(0.3 * quality)));
  const utility = stock(0.4 * effort * Math.exp(0.5 * bent.models) * (industry.software > 5 ? 0.2 : 1), now.age);
  const designs = stock(0.1 * effort * Math.exp(0.6 * bent.designs), now.age);
  const software = stock(0.22 * industry.software * effort * Math.exp(0.4 * bent.software), now.age);
  const layouts = industry.code === 'I6520' ? stock(0.35 * effort, now.age) : 0;
  const classOne = valid + layouts;
  const contracts = random.poisson(1.4 * Math.exp(0.5 * quality));
  const licenses = random.chance(0.05 * Math.exp(0.5 * quality));
  return {
    inv_patent_apply_y0: random.poisson(1.7 * inventions + 0.4),
    inv_patent_grant_y0: granted,
    inv_patent_valid: valid,
    inv_patent_highvalue: highValue,
    pct_apply_y0: random.poisson(0.1 * inventions),
    overseas_patent_valid: stock(0.04 * inventions * Math.max(0, 1 + bent.export), now.age),
    utility_model_valid: utility,
    design_valid: designs,
    software_copyright: software,
    ic_layout: layouts,
    class1_ip: classOne,
    class1_ip_self: Math.max(highValue, classOne - random.poisson(classOne * 0.06)),
    class1_ip_highvalue: highValue,
    class2_ip: utility + designs + software,
    ip_transfer_income_y0: licenses ? money(20 * Math.exp(0.9 * random.normal()) * Math.log10(size + 10)) : 0,
    ip_pledge_amount_y0: random.chance(0.06) ? 100 * (1 + random.below(12)) : 0,
    std_international: random.chance(0.012 * Math.exp(0.6 * quality)) ? 1 : 0,
    std_national: stock(0.025 * Math.exp(0.6 * quality + 0.4 * bent.standards) * Math.log10(size + 1), now.age),
    std_industry: stock(0.05 * Math.exp(0.6 * quality + 0.4 * bent.standards) * Math.log10(size + 1), now.age),
    papers_y0: random.poisson(0.5 * Math.exp(0.4 * quality) * (industry.postgraduateShare * 6)),
    tech_contract_amount_y0:
      contracts === 0 ? 0 : money(contracts * (45 + 0.03 * size ** 0.9) * Math.exp(0.7 * random.normal())),
    tech_contract_count_y0: contracts,
    achievements_3y: random.poisson(2.2 * effort ** 0.45 * Math.exp(0.25 * quality)),
    class3_device_certs:
      industry.code === 'C3581' && now.age > 3 ? stock(0.12 * Math.exp(0.5 * quality), now.age - 3) : 0,
  };
}
