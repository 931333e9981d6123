import type { Project } from '../../model/types.ts';
import { scopeDrifts } from '../../figures/plans/drift.ts';
import { reference } from './parties.ts';
import { known, yuan, type Node } from './value.ts';

/** Changes of scope since the plan, with the published reason. */
const modifications = (project: Project): Node[] =>
  (scopeDrifts(project) ?? []).map(({ no, name, change, reason }) =>
    known({ id: `item-${no}`, type: 'scope', description: `${name}：${change}`, rationale: reason }),
  );

/** The contracts of which a party or the price is published; the works also where their scope changed. */
export function contractingProcesses(project: Project): Node[] {
  const { id, builder, contractor, supervisor, consultant, delivery, contractPrice } = project;
  const changes = modifications(project);
  const process = (kind: string, title: string, supplier: string | null, summary: Node): Node => ({
    id: `${id}-${kind}`,
    summary: known({ title, suppliers: supplier === null ? [] : [reference(supplier)], ...summary }),
  });
  const tender = known({ procurementMethodDetails: delivery, procuringEntity: reference(builder) });
  const works = { nature: delivery === 'EPC' ? ['design', 'construction'] : ['construction'], tender };
  return [
    ...(contractor === null && contractPrice === null && changes.length === 0
      ? []
      : [
          process('works', '施工', contractor, {
            ...works,
            contractValue: yuan(contractPrice),
            modifications: changes,
          }),
        ]),
    ...(supervisor === null ? [] : [process('supervision', '监理', supervisor, { nature: ['supervision'] })]),
    ...(consultant === null ? [] : [process('consultancy', '全过程咨询', consultant, {})]),
  ];
}
