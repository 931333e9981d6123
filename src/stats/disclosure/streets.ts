import type { Dataset, Street } from '../../model/types.ts';
import { say, type Words } from '../phrase.ts';
import { districtDisclosure, streetDisclosure, type Disclosure } from './gap-figures.ts';

/** `96.3%`; without records there is no share, which is not 0%. */
export function disclosureShare({ records, share }: Disclosure): Words {
  if (records === 0) return '没有记录';
  return share === null ? '还没走到' : say`${share}`;
}

/** `应当写明843样，公开了812样，公开率96.3%；全区95%。` */
export function streetDisclosureLine(dataset: Dataset, street: Street): Words {
  const own = streetDisclosure(dataset, street);
  if (own.records === 0) return '公开率：没有记录，不是0%。';
  if (own.due.value === 0) return '公开率：还没走到应当写明的环节。';
  return say`这里的小区和项目应当写明${own.due}，公开了${own.published}，公开率${disclosureShare(own)}；全区${disclosureShare(districtDisclosure(dataset))}。`;
}
