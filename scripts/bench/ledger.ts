import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { UserError } from '../lib/cli.ts';

/** Columns of the ledger: ours, so that nothing has to be decided first. */
const HEADERS = ['小区名称', '街道', '地址', '建成年份止', '楼栋数', '总户数', '建筑面积（平方米）', '备注'];

/** A workbook of an invented ledger with so many compounds, in the streets that are given; always the same. */
export function ledger(rows: number, streets: readonly string[]): Promise<Uint8Array> {
  const line = (i: number): (string | number)[] => [
    `测试小区${i}`,
    streets[i % streets.length] ?? '',
    `某路${i}号`,
    1980 + (i % 25),
    3 + (i % 20),
    100 + (i % 900),
    5000.25 + i,
    `第${i % 50}批摸底`,
  ];
  return writeXlsx({
    sheets: [{ name: '小区', rows: [HEADERS, ...Array.from({ length: rows }, (_, i) => line(i + 1))] }],
  });
}

/** A workbook as LibreOffice saves it: what offices have is written by such a program. @throws UserError without it. */
export function savedByOffice(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
  try {
    const path = join(folder, '台账.xlsx');
    const out = join(folder, 'saved');
    mkdirSync(out);
    writeFileSync(path, workbook);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const form = 'xlsx:Calc MS Excel 2007 XML';
    execFileSync('soffice', ['--headless', profile, '--convert-to', form, '--outdir', out, path], {
      stdio: 'ignore',
    });
    return new Uint8Array(readFileSync(join(out, '台账.xlsx')));
  } catch (cause) {
    throw new UserError(
      `要用 LibreOffice 写工作簿（apt-get install libreoffice-calc）：${(cause as Error).message}`,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
