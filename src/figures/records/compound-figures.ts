import type { Compound, Dataset } from '../../model/types.ts';
import { compoundFacts } from '../../facts/compound.ts';
import { compoundSources } from '../../facts/compound-steps.ts';
import { compoundDues } from '../../facts/dues.ts';
import { findingsAbout } from '../../facts/findings.ts';
import { compoundPassport } from '../disclosure/passport.ts';
import { consentNumbers } from './consent-numbers.ts';
import { compoundWorks } from './compound-works.ts';
import { byKey, recordMaker, type RecordFigure, type RecordFigures } from '../figure/record-figure.ts';
import { ruleNumbers } from './rule-numbers.ts';
import { once } from '../../shared/once.ts';

const figuresIn = once((dataset: Dataset) =>
  once((compound: Compound): RecordFigures => {
    const make = recordMaker('compound', compound.id);
    const row = { table: 'compounds' as const, ids: [compound.id] };
    const cells = (key: string, name: string, definition: string, value: number): RecordFigure =>
      make.number(
        { key, name, definition, formula: '这个小区的一行里，数写了的格子', unit: '样', rows: row },
        value,
      );
    const dues = compoundDues(compound.policy);
    const published = dues.filter(({ count }) => count(compound).missing === 0).length;
    const list = `单子：${dues.map(({ label }) => label).join('、')}。`;
    const due = cells('due', '进入数据库应当写明的', list, dues.length);
    const told = cells('published', '已经公开的', list, published);
    const facts = compoundFacts(compound);
    const known = facts.filter(({ value }) => value !== null).length;
    const terms = `基本情况：${facts.map(({ term }) => term).join('、')}，一共${facts.length}项。`;
    const fact = (key: string, name: string, value: number): RecordFigure => ({
      ...cells(key, name, terms, value),
      unit: '项',
    });
    const sources = compoundSources(compound);
    return byKey([
      due,
      told,
      make.share(told, due),
      fact('facts-known', '公布了的基本情况', known),
      fact('facts-unknown', '未公开的基本情况', facts.length - known),
      ...ruleNumbers(
        compoundPassport(compound),
        findingsAbout(dataset, 'compound', compound.id),
        make,
        '小区本身',
      ),
      ...compoundWorks(compound).values(),
      ...consentNumbers(compound.asked.at(-1) ?? null, compound.policy, make),
      make.number(
        {
          key: 'projects',
          name: '列入的项目',
          definition: '“项目”表里小区编号写了它的项目。',
          formula: '写了这个小区的行数',
          unit: '个',
          rows: { table: 'projects', ids: compound.projects.map(({ id }) => id) },
        },
        compound.projects.length,
      ),
      make.number(
        {
          key: 'sources',
          name: '公开材料',
          definition: '小区、它的项目和项目环节写的来源编号，一份算一次。',
          formula: '不重复的来源编号数',
          unit: '份',
          rows: { table: 'sources', ids: sources.filter((id) => dataset.byId.source.has(id)) },
        },
        sources.length,
      ),
    ]);
  }),
);

/** Every number that is told of a compound, made once; those of its projects are the projects'. */
export const compoundFigures = (dataset: Dataset, compound: Compound): RecordFigures =>
  figuresIn(dataset)(compound);
