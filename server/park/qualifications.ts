import type { BusinessYear } from './business-year.ts';
import { type Cells, level } from './cells.ts';
import { type Enterprise, lastYear, yearly } from './enterprise.ts';
import { isManufacturer } from './industries.ts';

/** Titles rest on a lasting standing that rises a little each year, so that few are lost again. */
export function qualifications(enterprise: Enterprise, now: BusinessYear): Cells {
  const { industry, quality, bent, growth, index } = enterprise;
  const random = yearly(enterprise, now.year, 7);
  const sizeStep = Math.log10(now.revenue + 10) - 3;
  const standing = quality + 0.15 * (now.year - lastYear);
  const highTech = now.age >= 1.5 && standing + 0.7 * sizeStep + 0.5 * bent.qualification > -0.15;
  const small = now.staff <= 500 && now.revenue <= 20000;
  const specialised = standing + 0.8 * sizeStep + 0.4 * bent.speciality;
  const contest = standing + (now.age < 6 ? 0.6 : -0.6) + 0.7 * bent.contest;
  const maker = isManufacturer(industry);
  const smart = standing + 1.1 * sizeStep + 0.5 * bent.automation;
  return {
    tech_qualification: highTech ? 'hnte' : small && standing > -1.4 ? 'tech_sme' : 'none',
    hnte_valid_to: highTech ? `${now.year + certificateYearsLeft(index, now.year)}-12-12` : undefined,
    srdi_level: level(specialised, [
      [0.1, 'innovative_sme'],
      [1, 'provincial_srdi'],
      [2.2, 'little_giant'],
      [3.6, 'champion'],
    ]),
    growth_title: level(standing + 5 * growth - (now.age > 10 ? 1 : 0), [
      [1.2, 'eaglet'],
      [2, 'gazelle'],
      [3, 'potential_unicorn'],
      [4, 'unicorn'],
    ]),
    above_scale: now.revenue >= (maker ? 2000 : 1000),
    mgmt_cert_count: Math.min(8, random.poisson(1.1 + 0.6 * Math.max(0, sizeStep + 0.5))),
    green_level: maker
      ? level(smart, [
          [1.9, 'municipal'],
          [2.7, 'provincial'],
          [3.5, 'national'],
        ])
      : 'none',
    smart_level: maker
      ? level(smart, [
          [0.9, 'workshop'],
          [2, 'factory'],
          [3.3, 'benchmark'],
        ])
      : 'none',
    award_national: standing > 2.9 ? 1 : 0,
    award_provincial: standing + 0.3 * sizeStep > 1.9 ? 1 : 0,
    award_municipal: standing > 1.2 ? 1 : 0,
    project_national: standing + 0.3 * sizeStep > 2.3 ? 1 : 0,
    project_provincial: random.poisson(0.35 * Math.exp(0.7 * standing)),
    project_municipal: random.poisson(0.45 * Math.exp(0.6 * standing)),
    contest_level: level(contest, [
      [1.1, 'municipal'],
      [1.9, 'provincial'],
      [2.9, 'national_excellent'],
      [3.4, 'national_top3'],
    ]),
    first_set_count: maker ? random.poisson(0.05 * Math.exp(0.7 * standing)) : 0,
  };
}

/** A certificate lasts three years; a third of the firms renews each year. */
function certificateYearsLeft(index: number, year: number): number {
  return (((index - year) % 3) + 3) % 3;
}
