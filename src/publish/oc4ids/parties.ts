import type { Dataset, FundingLine, Project } from '../../model/types.ts';
import { authorityOf } from '../../facts/contacts.ts';
import { known, type Node } from './value.ts';

/** A reference to a party; the party itself stands in the project's list. */
export const reference = (name: string | null): Node | null => (name === null ? null : { id: name, name });

/** Who a funding line comes from: a kind of money, since the notice names no payer. */
export const funderOf = ({ source, detail }: FundingLine): string => {
  const more = source === '其他' ? '没有写明' : detail;
  return more === null ? source : `${source}（${more}）`;
};

/** Every body of a project once, with all its roles. */
export function parties(dataset: Dataset, project: Project): Node[] {
  const roles = new Map<string, string[]>();
  const add = (name: string | null, ...more: string[]): void => {
    if (name === null) return;
    const own = roles.get(name) ?? [];
    roles.set(name, [...own, ...more.filter((role) => !own.includes(role))]);
  };
  add(authorityOf(dataset), 'publicAuthority');
  add(project.builder, 'procuringEntity', 'administrativeEntity');
  const street = project.leadStreet ?? null;
  add(street === null ? null : `${street}办事处`, 'leadStreet');
  add(project.contractor, 'supplier');
  add(project.supervisor, 'supplier', 'supervisor');
  add(project.consultant, 'supplier', 'consultant');
  for (const { company } of project.utilities) add(company, 'utilityOperator');
  for (const line of project.funding) add(funderOf(line), 'funder', 'sourceParty');
  const { builder, warrantyPhone } = project;
  return [...roles].map(([name, own]) =>
    known({
      id: name,
      name,
      roles: own,
      contactPoint:
        name === builder && warrantyPhone !== null ? { name: '报修', telephone: warrantyPhone } : null,
    }),
  );
}
