#!/usr/bin/env bash
# Package      chinese-days 1.5.7 (npm)
# Expectation  The State Council has not yet arranged the holidays of 2027 in the package's tables (they end with 2026), so
#              a question about 2027 is an error, or unknown; 1 October is a statutory holiday in any case.
# Behaviour    Beyond its tables the package answers by the weekday, as surely as within them: 1 October 2027, a Friday, is
#              a working day. A period of public notice over that holiday would be counted seven days too short.
# Output seen  2026-10-01 workday=false holiday=true
#              2027-10-01 workday=true holiday=false
# What we do   Past the last notice loaded the answer is 无法计算 (src/policy/holidays.ts), and a dataset can bring the days.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chinese-days@1.5.7

output=$(TZ=Asia/Shanghai node -e '
  const { isWorkday, isHoliday } = require("chinese-days");
  for (const day of ["2026-10-01", "2027-10-01"])
    console.log(`${day} workday=${isWorkday(day)} holiday=${isHoliday(day)}`);')
echo "$output"
[ "$output" = $'2026-10-01 workday=false holiday=true\n2027-10-01 workday=true holiday=false' ]
