import { code, date, fingerprint, prose, text } from './field.ts';
import { defineTable, type RowOf } from './table.ts';

/**
 * Tables for those who keep the data: they decide what is published, and are not published themselves.
 */

/** Somebody looked at a question of the check, and the text stands as it is. */
export const confirmations = defineTable({
  name: 'confirmations',
  file: 'confirmations.csv',
  title: '看过的疑问',
  description:
    '检查报出“疑问”的，有人看过、确实没有问题，照报告里给的一行抄在这里。不写原文，只写指纹；原文改了，要再看一次。这张表不公开。',
  key: ['code', 'file', 'record', 'column', 'fingerprint'],
  label: null,
  fields: {
    code: text('编号', '检查报告里的编号', { required: true, example: 'P103' }),
    file: text('文件', '在哪个文件', { required: true, example: 'objections.csv' }),
    record: text('记录', '哪条记录', { example: 'SF-2021-03' }),
    column: text('列', '哪一列', { example: '内容' }),
    fingerprint: fingerprint('指纹', '那一格文字的指纹，照报告抄', { required: true }),
    unit: text('谁看过', '看过的单位', { required: true, example: '听涛街道办事处' }),
    date: date('日期', '哪天看的', { required: true }),
  },
});

const kinds = ['姓名', '住处', '号码', '其他个人信息'] as const;

/** A text that was taken out of the data, and is not to be shown in the history either. */
export const redactions = defineTable({
  name: 'redactions',
  file: 'redactions.csv',
  title: '隐去的旧文字',
  description:
    '数据里改掉、删掉的个人信息，在“改过什么数据”、订阅、项目的全部记录和以前的版本里也隐去。只写在哪里，不写原文。这张表不公开。',
  key: ['file', 'record', 'column', 'commit'],
  label: null,
  fields: {
    commit: text('提交', '只隐去这一次提交改掉的，写提交的编号；空着，这一格以前写过的都隐去', {
      example: '1a2b3c4',
    }),
    file: text('文件', '在哪个文件', { required: true, example: 'objections.csv' }),
    record: text('记录', '哪条记录', { required: true, example: 'SF-2021-03' }),
    column: text('列', '哪一列；空着是整条记录', { example: '内容' }),
    kind: code('类别', '隐去的是什么', kinds, { required: true }),
    date: date('日期', '哪天隐去的，会写在网页上', { required: true }),
    note: prose('说明', '谁要求的、怎样办的，不写个人信息'),
  },
});

export const staffTables = { confirmations, redactions } as const;
export type Confirmation = RowOf<typeof confirmations.fields>;
export type Redaction = RowOf<typeof redactions.fields>;
