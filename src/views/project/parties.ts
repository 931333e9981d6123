import { formatDecimal } from '../../shared/format.ts';
import type { Dataset, Project } from '../../model/types.ts';
import { lastRound } from '../../policy/rules/consent.ts';
import { lastDone } from '../../policy/timeline.ts';
import { authorityOf, contactsOfStreet, holds } from '../../facts/contacts.ts';
import { MIN_SHOWN } from '../../policy/min-shown.ts';

/** Who answers for what, and by which phone. */
export interface Party {
  readonly tier: '区级统筹' | '街道主导' | '社区协调' | '居民参与' | '企业运作';
  readonly matter: string;
  /** null is 未公开. */
  readonly unit: string | null;
  readonly role: string;
  readonly phone: string | null;
  readonly address: string | null;
}

/** Of a project whose builder is not published: who holds the role here, else whom the notice names. */
function expectedBuilder({ info, policy }: Dataset): string {
  const here = info.roles?.['建设单位'];
  return here === undefined ? (policy.words.builderNamed ?? '建设单位') : `建设单位，这里由${here}承担`;
}

/** The parties of a project in the order residents ask for them; unpublished units stay in the list. */
export function projectParties(dataset: Dataset, project: Project): Party[] {
  const { contacts } = dataset.info;
  const { words } = dataset.policy;
  const authority = authorityOf(dataset);
  const street = project.leadStreet ?? project.street?.name ?? null;
  const office = street === null ? null : (contactsOfStreet(dataset, { name: street })[0] ?? null);
  const builder = contacts.find((contact) => contact.unit === project.builder) ?? null;
  const communities = [...new Set(project.compounds.flatMap((compound) => compound.community ?? []))];
  const bureau =
    contacts.find((contact) => words.officeBody !== undefined && holds(contact, words.officeBody)) ??
    contacts.find((contact) => authority !== null && holds(contact, authority)) ??
    null;
  return [
    {
      tier: '企业运作',
      matter: '施工、保修',
      unit: project.builder,
      role: project.builder === null ? expectedBuilder(dataset) : '建设单位',
      phone: project.warrantyPhone ?? builder?.phone ?? null,
      address: builder?.address ?? null,
    },
    {
      tier: '街道主导',
      matter: '改造内容、公示',
      unit: street === null ? null : (office?.unit ?? `${street}办事处`),
      role: project.leadStreet === null ? (words.leadNamed ?? '所在街道') : '牵头组织',
      phone: office?.phone ?? null,
      address: office?.address ?? null,
    },
    ...communities.map((community) => {
      const own = contacts.find((contact) => holds(contact, community)) ?? null;
      return {
        tier: '社区协调' as const,
        matter: '居民意见',
        unit: own?.unit ?? community,
        role: '听居民意见',
        phone: own?.phone ?? null,
        address: own?.address ?? null,
      };
    }),
    {
      tier: '区级统筹' as const,
      matter: '监督',
      unit: bureau?.unit ?? authority,
      role: words.bureauRole ?? '主管部门',
      phone: bureau?.phone ?? null,
      address: bureau?.address ?? null,
    },
  ];
}

/** The fifth party: what residents took part in, as published. */
export function residentsSentence(project: Project): string {
  const round = lastRound(project.consent);
  const guests = /居民代表\s*:?\s*(\d+)/.exec(
    (lastDone(project, 'G19')?.participants ?? '').normalize('NFKC'),
  )?.[1];
  const parts = [
    round?.returned && round.total >= MIN_SHOWN ? `${formatDecimal(round.returned)}户交回问卷` : '',
    guests ? `居民代表${guests}人参加验收` : '',
  ].filter(Boolean);
  return `居民参与：${parts.length > 0 ? parts.join('，') : '多少户交回问卷、几人参加验收，未公开'}。`;
}

/** `施工：示范建工集团。监理：示范监理公司。全过程咨询：未公开。` */
export function firmsSentence(project: Project): string {
  const firms = [
    ['施工', project.contractor],
    ['监理', project.supervisor],
    ['全过程咨询', project.consultant],
  ] as const;
  const delivery = project.delivery === null ? '' : `发包方式：${project.delivery}。`;
  if (firms.every(([, firm]) => firm === null)) return `施工、监理、全过程咨询单位：未公开。${delivery}`;
  return firms.map(([name, firm]) => `${name}：${firm ?? '未公开'}。`).join('') + delivery;
}

/** The finding that answers 谁负责，找谁？ */
export function partiesFinding(dataset: Dataset, project: Project): string {
  const parties = projectParties(dataset, project);
  const [builder, street] = parties;
  const phones = parties.filter(({ phone }) => phone !== null).length;
  const tail = phones === 0 ? '，电话都未公开' : '';
  if (builder?.unit && street?.unit) return `施工问题找建设单位，做不做的问题找街道${tail}`;
  if (street?.unit) return `做不做的问题找街道，建设单位${phones === 0 ? '和电话' : ''}未公开`;
  return builder?.unit
    ? `施工问题找建设单位，街道未公开${tail}`
    : `街道、建设单位${phones === 0 ? '和电话都' : '都'}未公开`;
}
