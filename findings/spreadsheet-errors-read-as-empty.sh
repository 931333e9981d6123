#!/usr/bin/env bash
# Package      read-excel-file 9.3.10 (npm), workbook written by exceljs 4.4.0 (npm)
# Expectation  A cell that shows #REF! and a cell with a formula whose result was never stored are not empty: the reader
#              gives an error, or at least another value than for a blank cell.
# Behaviour    All three are null. A column whose links broke in the office's ledger reads as a column that nobody filled in.
# Output seen  [["households"],[null],[null],[null],[12]]
# What we do   Workbooks are read by src/intake/workbook, which keeps the kind of each cell: #REF! is refused (T005), a formula
#              without a result too (I006).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund read-excel-file@9.3.10 exceljs@4.4.0

cat >read.cjs <<'JS'
const { Workbook } = require('exceljs');
const { readSheet } = require('read-excel-file/node');
const book = new Workbook();
const sheet = book.addWorksheet('ledger');
sheet.addRow(['households']);
sheet.addRow([{ error: '#REF!' }]);
sheet.addRow([{ formula: 'SUM(B2:B9)' }]);
sheet.addRow([null]);
sheet.addRow([12]);
book.xlsx.writeFile('ledger.xlsx').then(() => readSheet('ledger.xlsx')).then((rows) => console.log(JSON.stringify(rows)));
JS
output=$(node read.cjs)
echo "$output"
[ "$output" = '[["households"],[null],[null],[null],[12]]' ]
