#!/usr/bin/env bash
# Package      chinese-days 1.5.7 (npm)
# Expectation  getHolidaysInRange('2025-10-01', '2025-10-03') names three days of the National Day holiday as written, on
#              every machine: a day in China is a calendar day, and the arguments are plain dates without a time of day.
# Behaviour    The functions for ranges and details shift every day by one where the machine's clock is set west of
#              Greenwich: 30 September is then said to be a holiday. isWorkday('2025-10-01') alone stays right, so the
#              package contradicts itself in one run, without an error.
# Output seen  Asia/Shanghai    2025-10-01,2025-10-02,2025-10-03 workday(2025-09-30)=true
#              America/New_York 2025-09-30,2025-10-01,2025-10-02 workday(2025-09-30)=true
# What we do   We use the package's tables only, never its functions (src/policy/holidays.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund chinese-days@1.5.7

ask() {
  TZ=$1 node -e '
    const { getHolidaysInRange, isWorkday } = require("chinese-days");
    const days = getHolidaysInRange("2025-10-01", "2025-10-03").join(",");
    console.log(`${days} workday(2025-09-30)=${isWorkday("2025-09-30")}`);'
}
home=$(ask Asia/Shanghai)
west=$(ask America/New_York)
printf 'Asia/Shanghai    %s\nAmerica/New_York %s\n' "$home" "$west"
[ "$home" = '2025-10-01,2025-10-02,2025-10-03 workday(2025-09-30)=true' ]
[ "$west" = '2025-09-30,2025-10-01,2025-10-02 workday(2025-09-30)=true' ]
