/** What is typical of an industry; an enterprise then varies about it. */
export interface Industry {
  /** GB/T 4754-2017 */
  readonly code: string;
  readonly techField: string;
  /** How it is called in an enterprise's name. */
  readonly word: string;
  readonly products: readonly string[];
  /** R&D expense by revenue. */
  readonly rdIntensity: number;
  readonly grossMargin: number;
  /** 万元 a head in a firm of average size. */
  readonly revenuePerHead: number;
  readonly rdStaffShare: number;
  readonly postgraduateShare: number;
  readonly exportShare: number;
  /** How often a young firm has no revenue yet. */
  readonly preRevenue: number;
  /** How often it counts as a strategic emerging industry. */
  readonly emerging: number;
  /** Software copyrights by invention patent. */
  readonly software: number;
  /** Weight among the industries of the park. */
  readonly share: number;
}

// code, field, word, products | R&D, margin, 万元 a head, R&D staff, postgraduates, export | pre-revenue, emerging, software, share
const table = `
C3581 bio_med        医疗科技   内窥镜系统/超声诊断仪/体外诊断试剂       0.14  0.58  62 0.30 0.16 0.15 0.35 0.95 1    8
C2761 bio_med        生物医药   重组蛋白药物/单克隆抗体/细胞治疗制剂     0.22  0.66  70 0.38 0.30 0.10 0.55 0.97 0.1  7
M7340 bio_med        医药研究   临床前研究服务/药物筛选服务              0.16  0.42  55 0.42 0.30 0.20 0.20 0.80 0.5  3
I6520 electronics_it 微电子     射频芯片/电源管理芯片/传感器芯片         0.20  0.45  95 0.45 0.26 0.20 0.40 1.00 0.6  7
I6513 electronics_it 软件       工业软件/企业管理软件/数据分析平台       0.13  0.52  42 0.40 0.10 0.05 0.12 0.75 9   11
I6531 electronics_it 信息技术   系统集成服务/智慧园区平台                0.08  0.32  55 0.28 0.07 0.03 0.06 0.60 7    7
C3982 electronics_it 电子       多层电路板/柔性电路板/连接器             0.05  0.22  72 0.14 0.03 0.30 0.03 0.55 0.3  7
C3562 adv_mfg        半导体设备 晶圆检测设备/真空镀膜设备                0.12  0.40  80 0.28 0.12 0.18 0.25 0.95 0.8  4
C3491 adv_mfg        机器人     协作机器人/移动机器人/伺服系统           0.11  0.36  66 0.27 0.10 0.14 0.20 0.95 1.5  6
C3484 adv_mfg        精密机械   精密零部件/传动部件                      0.045 0.24  58 0.12 0.02 0.22 0.02 0.30 0.2  8
C3525 adv_mfg        模具       注塑模具/压铸模具                        0.045 0.25  48 0.13 0.01 0.20 0.02 0.25 0.2  4
C3670 adv_mfg        汽车部件   电驱动总成/制动系统/汽车线束             0.05  0.21  85 0.13 0.03 0.20 0.04 0.60 0.4  6
C3841 new_energy     新能源     锂离子电池/储能系统                      0.07  0.22 110 0.18 0.07 0.25 0.15 1.00 0.4  4
C3825 new_energy     光伏科技   光伏组件/逆变器                          0.05  0.18 130 0.13 0.04 0.35 0.06 1.00 0.4  3
C3985 new_material   新材料     电子专用材料/光学薄膜                    0.08  0.31  85 0.20 0.09 0.20 0.18 0.90 0.1  5
C2651 new_material   高分子材料 工程塑料/特种树脂                        0.05  0.24 120 0.14 0.05 0.20 0.05 0.50 0.1  3
C3743 aero_space     航天科技   卫星部件/导航终端                        0.15  0.42  72 0.34 0.20 0.03 0.35 1.00 1    2
C4021 resource_env   仪器       水质监测仪/气体分析仪                    0.10  0.45  52 0.26 0.07 0.10 0.08 0.80 1.6  3
C3591 resource_env   环保设备   废气治理设备/污水处理设备                0.055 0.30  65 0.16 0.04 0.07 0.03 0.80 0.4  4
M7320 hitech_service 技术研究   工程技术研发服务/检验检测服务            0.12  0.40  40 0.36 0.14 0.05 0.12 0.60 1.5  6
`;

const industries: readonly Industry[] = table.trim().split('\n').map(industryOf);

/** Each industry as often as its share, so that one even draw finds it. */
export const industryDraw: readonly Industry[] = industries.flatMap((one) =>
  Array.from({ length: one.share }, () => one),
);

/** Makes things: smart workshops and green factories are for these. */
export function isManufacturer({ code }: Industry): boolean {
  return code.startsWith('C');
}

function industryOf(line: string): Industry {
  const [code = '', techField = '', word = '', products = '', ...rest] = line.split(/\s+/);
  const [rdIntensity = 0, grossMargin = 0, revenuePerHead = 0, rdStaffShare = 0, postgraduateShare = 0, ...others] =
    rest.map(Number);
  const [exportShare = 0, preRevenue = 0, emerging = 0, software = 0, share = 0] = others;
  const money = { rdIntensity, grossMargin, revenuePerHead, exportShare };
  const people = { rdStaffShare, postgraduateShare };
  return {
    code,
    techField,
    word,
    products: products.split('/'),
    ...money,
    ...people,
    preRevenue,
    emerging,
    software,
    share,
  };
}
