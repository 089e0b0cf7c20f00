import { type Cells, clamp } from './cells.ts';
import { creditCodeOf } from './enterprise-code.ts';
import { type Industry, industryDraw } from './industries.ts';
import { enterpriseName, personName } from './names.ts';
import { Random } from './random.ts';

/** The year of the latest period. */
export const lastYear = 2025;

/** What stays with an enterprise through all its periods. */
export interface Enterprise {
  readonly seed: number;
  readonly index: number;
  readonly creditCode: string;
  readonly name: string;
  readonly industry: Industry;
  readonly foundedIn: number;
  /** Standard normal: how innovative it is, beyond its industry and size. */
  readonly quality: number;
  readonly hasRevenue: boolean;
  /** Revenue of the last year, 万元; without revenue, what it spends. */
  readonly size: number;
  /** Yearly growth, on average. */
  readonly growth: number;
  /** Its own lasting departures from what is typical, standard normal. */
  readonly bent: Bent;
  readonly identity: Cells;
}

const lastDay = Date.UTC(lastYear, 11, 31);
const regionCode = '320505';

function bentFrom(random: Random) {
  return {
    rd: random.normal(),
    staff: random.normal(),
    margin: random.normal(),
    debt: random.normal(),
    hightech: random.normal(),
    main: random.normal(),
    export: random.normal(),
    listing: random.normal(),
    patents: random.normal(),
    models: random.normal(),
    designs: random.normal(),
    software: random.normal(),
    standards: random.normal(),
    qualification: random.normal(),
    speciality: random.normal(),
    contest: random.normal(),
    automation: random.normal(),
    equipment: random.normal(),
    platform: random.normal(),
    rdStaff: random.normal(),
    postgraduates: random.normal(),
    founder: random.normal(),
  };
}

type Bent = Readonly<ReturnType<typeof bentFrom>>;

export function enterpriseAt(index: number, seed: number): Enterprise {
  const random = new Random(seed, index);
  const industry = random.pick(industryDraw);
  const age = clamp(6.2 * Math.exp(0.8 * random.normal()), 0, 36);
  const founded = new Date(lastDay - Math.floor(age * 365.25) * 86_400_000);
  const foundedIn = founded.getUTCFullYear();
  const quality = random.normal();
  const hasRevenue = !(age < 7 && random.chance(industry.preRevenue));
  const typical = hasRevenue ? 2500 * ((age + 1) / 8) ** 0.9 : 900;
  const size = clamp(typical * Math.exp((hasRevenue ? 1.95 : 0.7) * random.normal() + 0.25 * quality), 2, 1_500_000);
  const growth = 0.09 + 0.07 * quality + (age < 6 ? 0.12 : 0) + 0.06 * random.normal();
  const bent = bentFrom(random);
  const jointStock = random.chance(size > 20000 ? 0.4 : 0.04);
  const { chinese: name, english } = enterpriseName(random, industry, jointStock);
  const creditCode = creditCodeOf({ index, seed, foundedIn, regionCode });
  const capital = Math.max(50, Math.round((size ** 0.6 * random.between(2, 12)) / 50) * 50);
  const identity = {
    uscc: creditCode,
    name_zh: name,
    name_en: random.chance(0.9) ? english : undefined,
    legal_rep: personName(random),
    contact_name: personName(random),
    // Masked, so that no number belongs to anyone.
    contact_phone: `1${random.pick(['38', '59', '86'])}****${String(random.below(10000)).padStart(4, '0')}`,
    est_date: founded.toISOString().slice(0, 10),
    reg_capital: capital,
    paid_capital: Math.round(capital * random.between(0.3, 1)),
    entity_type: jointStock ? 'jsc' : random.chance(0.95) ? 'llc' : random.pick(['partnership', 'branch', 'other']),
    ownership: random.chance(0.8) ? 'private' : random.pick(['state', 'foreign', 'foreign', 'mixed']),
    reg_status: random.chance(0.995) ? 'active' : random.pick(['revoked', 'moved_out']),
    region_code: regionCode,
    reg_address: `苏州高新区${random.pick(['科灵路', '锦峰路', '竹园路', '鹿山路', '青山路'])}${1 + random.below(800)}号`,
    hq_in_china: random.chance(0.97),
    in_park: random.chance(0.98),
    carrier: random.chance(0.85)
      ? random.pick(['科技城', '创业园', '医疗器械产业园', '软件园', '自有厂房'])
      : undefined,
    industry_code: industry.code,
    tech_field: industry.techField,
    emerging_industry: random.chance(industry.emerging),
    main_product: random.pick(industry.products),
    own_core_tech: random.chance(clamp(0.88 + 0.06 * quality, 0.5, 1)),
  };
  return {
    seed,
    index,
    creditCode,
    name,
    industry,
    foundedIn,
    quality,
    hasRevenue,
    size,
    growth,
    bent,
    identity,
  };
}

/** A stream for one subject of one enterprise in one year: a year reads the same however many periods are asked for. */
export function yearly({ seed, index }: Enterprise, year: number, subject: number): Random {
  return new Random(seed, index, year * 16 + subject);
}
