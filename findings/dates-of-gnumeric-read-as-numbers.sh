#!/usr/bin/env bash
# Package      gnumeric 1.12.55-1 (Debian 12), read by read-excel-file 9.3.10 and exceljs 4.4.0 (npm)
# Expectation  A workbook whose column of dates is opened in Gnumeric and saved again as .xlsx has the same dates in it.
# Behaviour    Gnumeric leaves the style out of each cell whose column has the same one. A cell without a style has the
#              first one, whatever its column has (ECMA-376, attribute s of c), so both readers give the number of the day.
#              LibreOffice 7.4 takes the column's style and shows dates: looking at the file tells nothing.
# Output seen  before ["2021-05-10T00:00:00.000Z","2021-05-11T00:00:00.000Z"]
#              after read-excel-file [44326,44327] exceljs [44326,44327]
# What we do   src/intake/workbook/xlsx.ts knows Gnumeric's files by their namespace and gives such cells the column's style.
set -euo pipefail
if ! command -v ssconvert >/dev/null; then apt-get install -y -qq gnumeric=1.12.55-1 >/dev/null; fi
ssconvert --version 2>&1 | grep -q "version '1.12.55'"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund read-excel-file@9.3.10 exceljs@4.4.0

cat >write.cjs <<'JS'
const { Workbook } = require('exceljs');
const book = new Workbook();
const sheet = book.addWorksheet('ledger');
sheet.getColumn(2).numFmt = 'yyyy-mm-dd';
for (const day of [10, 11]) sheet.addRow(['x', new Date(Date.UTC(2021, 4, day))]);
book.xlsx.writeFile('before.xlsx');
JS
cat >read.cjs <<'JS'
const { Workbook } = require('exceljs');
const { readSheet } = require('read-excel-file/node');
const show = (values) => JSON.stringify(values);
(async () => {
  const days = async (file) => (await readSheet(file)).map((row) => row[1]);
  const again = new Workbook();
  await again.xlsx.readFile('after.xlsx');
  const column = [1, 2].map((row) => again.worksheets[0].getCell(row, 2).value);
  console.log(`before ${show(await days('before.xlsx'))}`);
  console.log(`after read-excel-file ${show(await days('after.xlsx'))} exceljs ${show(column)}`);
})();
JS
node write.cjs
ssconvert before.xlsx after.xlsx 2>/dev/null
output=$(node read.cjs)
echo "$output"
[ "$output" = 'before ["2021-05-10T00:00:00.000Z","2021-05-11T00:00:00.000Z"]
after read-excel-file [44326,44327] exceljs [44326,44327]' ]
