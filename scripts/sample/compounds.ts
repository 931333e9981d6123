import type { Datum } from '../../src/policy/codes.ts';
import { retryOf } from './cases.ts';
import { addDays } from './days.ts';
import { createPlacer } from './places.ts';
import { compoundName, quarterName, streets } from './names.ts';
import type { Slot } from './plan.ts';
import type { Random } from './random.ts';
import type { CompoundFacts } from './shapes.ts';

const kinds = ['商品房', '房改房', '单位宿舍', '安置房', '房改房', '其他'] as const;
const committees = ['有', '无', '筹建', '有', '物管会', '有'] as const;

/** Most positions come as CGCS2000, several as WGS84, a few from maps with a shifted datum. */
function datumOf(i: number): Datum {
  if (i % 16 === 6) return 'GCJ02';
  if (i % 16 === 13) return 'BD09';
  return i % 8 === 3 ? 'WGS84' : 'CGCS2000';
}

/** A few compounds are known by street only, and of some not even that is stated. */
function precisionOf(i: number): CompoundFacts['precision'] {
  if (i % 13 === 9) return '街道';
  return i % 21 === 17 ? null : '精确';
}

/** Makes the compounds: first those of the projects, in order, then those in no project. */
export function createCompounds(
  slots: readonly Slot[],
  count: number,
  random: Random,
): { compounds: CompoundFacts[]; bySlot: ReadonlyMap<string, readonly CompoundFacts[]> } {
  const compounds: CompoundFacts[] = [];
  const place = createPlacer(random.fork('places'));

  const add = (street: number, community: number, set: Partial<CompoundFacts>): CompoundFacts => {
    const i = compounds.length;
    const own = random.fork(`compound ${i}`);
    const households = set.households ?? own.int(6, 15) * own.int(10, own.chance(0.2) ? 60 : 36);
    const builtTo = own.chance(0.32) ? own.int(2001, 2005) : own.int(1979, 2000);
    const precision = set.kind === '部队零散公寓' ? '街道' : precisionOf(i);
    const at = place(street, community);
    const compound: CompoundFacts = {
      id: `SF-C${String(i + 1).padStart(3, '0')}`,
      name: set.kind === '片区' ? quarterName(i) : compoundName(i),
      street,
      community,
      houseNumber: own.int(1, 260),
      kind: kinds[i % kinds.length]!,
      land: '国有',
      builtFrom: Math.max(1978, builtTo - own.int(0, 3)),
      builtTo,
      buildings: Math.max(2, Math.round(households / own.int(34, 52))),
      households,
      area: households * own.int(66, 84),
      at: precision === '精确' ? at : null,
      datum: datumOf(i),
      precision,
      surveyedOn: addDays('2021-03-01', own.int(0, 74)),
      committee: committees[i % committees.length]!,
      idle: null,
      ...set,
    };
    compounds.push(compound);
    return compound;
  };

  const bySlot = new Map<string, readonly CompoundFacts[]>();
  const inOrder = slots.toSorted(
    (a, b) => Number(b.traits.has('showcase')) - Number(a.traits.has('showcase')),
  );
  for (const { id, street, community, size, compounds: facts } of inOrder) {
    const members = Array.from({ length: size }, (_, k) => add(street, community, facts[k] ?? {}));
    bySlot.set(id, size > 0 ? members : bySlot.get(retryOf)!);
  }
  for (let k = 0; compounds.length < count; k++) {
    const street = k % streets.length;
    const idle = k === 0 ? '试点' : k % 2 ? '谋划' : '储备';
    add(street, k % 4, { idle, land: k === 2 ? '集体' : k === 4 ? '其他' : '国有' });
  }
  return { compounds, bySlot };
}
