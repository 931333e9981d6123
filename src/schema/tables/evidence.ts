import { evidenceKinds } from '../../policy/codes.ts';
import { code, id, ids, prose } from '../field.ts';
import { defineTable } from '../table.ts';

/** What a paper says of how residents took part, and of what came of the works (一 and 二); shown, never scored. */
export const evidence = defineTable({
  name: 'evidence',
  file: 'evidence.csv',
  title: '做法和成效',
  description:
    '材料里写到的居民参与的做法和改造的成效，一个项目一个方面一行。没有材料的不写；网站照写，不打分。',
  key: ['projectId', 'kind'],
  label: 'kind',
  fields: {
    projectId: id('项目编号', '哪个项目', { required: true, ref: 'projects' }),
    kind: code('方面', '哪一种做法，或哪一样成效', evidenceKinds, { required: true }),
    text: prose('内容', '材料怎么说；只写事，不写人', {
      required: true,
      example: '三次居民议事会定下停车位的位置',
    }),
    sourceIds: ids('来源编号', '写到它的材料，可写多个', { required: true, ref: 'sources' }),
  },
});
