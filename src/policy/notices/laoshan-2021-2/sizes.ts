import { sizeWords, usualSizesBy, type PlanRow } from '../../usual.ts';

const row = (
  compounds: number,
  buildings: number | null,
  households: number,
  tenThousandSquareMetres: number,
): PlanRow => ({ compounds, buildings, households, area: tenThousandSquareMetres * 10_000 });

/**
 * The plans of Qingdao's districts: the only public tables that give buildings, households and floor area district by
 * district. Source: 鲁建物函〔2023〕11号 (plan of 2024, by the province) and the press conference of 2023-03-03 (plan of
 * 2023, rounded, without buildings). 市南, 市北, 李沧, 崂山, 西海岸, 城阳, 即墨, 胶州, 平度, 莱西: of 2024, then of 2023.
 */
export const publicPlans: readonly PlanRow[] = [
  row(38, 962, 33_474, 247.96),
  row(123, 804, 45_689, 290.487),
  row(60, 252, 10_202, 67.2),
  row(9, 74, 2_916, 34.83),
  row(72, 447, 15_050, 145.7503),
  row(7, 43, 1_032, 9.0041),
  row(17, 196, 5_977, 60.62),
  row(58, 161, 5_271, 45.99),
  row(39, 309, 9_238, 75.3186),
  row(10, 125, 3_844, 38.84),
  row(60, null, 32_800, 242),
  row(135, null, 52_000, 363),
  row(11, null, 4_400, 26),
  row(64, null, 12_900, 148),
  row(46, null, 8_800, 87),
  row(4, null, 1_700, 18),
  row(4, null, 3_100, 24),
  row(103, null, 17_200, 157),
  row(34, null, 2_700, 21),
  row(12, null, 2_100, 22),
];

export const sizes = usualSizesBy(publicPlans);

export const sizesInWords = sizeWords(sizes, '青岛各区市2023年、2024年的计划');
