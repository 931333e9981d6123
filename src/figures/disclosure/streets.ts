import type { Dataset, Street } from '../../model/types.ts';
import { FEWEST_COMPARED } from '../figure/compared.ts';
import { say, type Words } from '../figure/phrase.ts';
import { districtDisclosure, streetDisclosure, type Disclosure } from './gap-figures.ts';

/** `96.3%`; without records there is no share, which is not 0%, and none that could be compared of a few. */
export function disclosureShare({ records, share }: Disclosure): Words {
  if (records === 0) return '没有记录';
  if (records < FEWEST_COMPARED) return `不到${FEWEST_COMPARED}个，不算`;
  return share === null ? '没走到' : say`${share}`;
}

/** `应当写明843样，见到812样，写明率96.3%；全区95%。` */
export function streetDisclosureLine(dataset: Dataset, street: Street): Words {
  const own = streetDisclosure(dataset, street);
  if (own.records === 0) return '写明率：没有记录，不是0%。';
  if (own.due.value === 0) return '写明率：没走到应当写明的环节。';
  if (own.records < FEWEST_COMPARED)
    return say`这里的小区和项目应当写明${own.due}，见到${own.published}；不到${FEWEST_COMPARED}个，不算写明率。`;
  return say`这里的小区和项目应当写明${own.due}，见到${own.published}，写明率${disclosureShare(own)}；全区${disclosureShare(districtDisclosure(dataset))}。`;
}
