#!/usr/bin/env bash
# Package      date-holidays 3.37.0 (npm), country CN
# Expectation  The public holidays of the Spring Festival follow the regulation in force in that year: in 2024 the first
#              three days of the first lunar month (10 to 12 February; the eve, 9 February, was an ordinary working day);
#              since 1 January 2025 the eve and the first three days (28 to 31 January 2025), and 1 and 2 May.
# Behaviour    Every year gets the eve and two days, as the regulation of 2008 to 2013 had it: 2024 has a holiday that was a
#              working day and lacks 12 February; 2025 lacks 31 January, and 2 May.
# Output seen  2024 2024-02-09,2024-02-10,2024-02-11
#              2025 2025-01-28,2025-01-29,2025-01-30
#              2025 2025-05-01
# What we do   Days off come from the notices of the State Council alone, year by year, with their numbers.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund date-holidays@3.37.0

output=$(TZ=Asia/Shanghai node -e '
  const Holidays = require("date-holidays");
  const days = (year, name) =>
    new Holidays("CN").getHolidays(year, "zh")
      .filter((one) => one.type === "public" && one.name.startsWith(name))
      .map((one) => one.date.slice(0, 10)).join(",");
  console.log("2024", days(2024, "春节"));
  console.log("2025", days(2025, "春节"));
  console.log("2025", days(2025, "劳动节"));')
echo "$output"
[ "$output" = $'2024 2024-02-09,2024-02-10,2024-02-11\n2025 2025-01-28,2025-01-29,2025-01-30\n2025 2025-05-01' ]
