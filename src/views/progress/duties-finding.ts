import { say, type Words } from '../../figures/figure/phrase.ts';
import type { Duty } from '../../figures/progress/duty.ts';
import { shareOf } from '../../figures/figure/make.ts';

/** Whether anything is published that a share could be made of. */
const isCountable = ({ of, allUnpublished = false }: Duty): boolean => of.value !== 0 && !allUnpublished;

/** Those with a number; the others stand in `uncountable`, so that no page is a list of 未公开. */
export const countable = (list: readonly Duty[]): Duty[] => list.filter(isCountable);

/** No promise that is kept or broken: a day that is published, and a warranty that ends. */
const neutral: readonly string[] = ['公布了摸底日期', '在保修期里'];

/** `做到得最少的是“小区有业委会”：64个里做到31个，占48.4%`. */
export function dutiesFinding(list: readonly Duty[]): Words {
  const told = countable(list);
  const known = told.filter(({ name }) => !neutral.includes(name));
  const [first] = known;
  if (!first)
    return told.length === 0
      ? '文件规定的做到了多少，没有见到能算的数'
      : `能算的只有${told.map(({ name }) => `“${name}”`).join('、')}，说不上做到没做到`;
  const share = ({ done, of }: Duty): number => done.value! / of.value!;
  const least = known.reduce((low, duty) => (share(duty) < share(low) ? duty : low), first);
  return share(least) === 1
    ? '能算的规定，都做到了'
    : say`做到得最少的是“${least.name}”：${least.of}里做到${least.done}，占${shareOf(least.done)}`;
}

/** `没有见到能算的数：三分之二同意、8月底前申报。`; null when every duty has a number. */
export function uncountable(list: readonly Duty[]): string | null {
  const names = list.flatMap((duty) => (isCountable(duty) ? [] : duty.name));
  return names.length === 0 ? null : `没有见到能算的数：${names.join('、')}。`;
}
