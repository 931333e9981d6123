#!/usr/bin/env bash
# Package      pinyin-pro 3.29.4 (npm)
# Expectation  都 in the name of an estate is a capital (du), 弄 after a house number is a lane (long): the library reads both
#              so in 东都公寓 and 弄堂.
# Behaviour    After most characters 都 is read as the word for "all" (dou), and 弄 after a number as the verb (nong): 丽都,
#              名都, 御都 and 华都 in names of estates, and 937弄 in an address, are found under letters that nobody types.
# Output seen  东都公寓=dong du gong yu 御都佳苑=yu dou jia yuan 丽都花园=li dou hua yuan 名都苑=ming dou yuan
#              华都新城=hua dou xin cheng 弄堂=long tang 瞿溪路937弄=qu xi lu 9 3 7 nong
# What we do   Both readings are kept, from a table of place names (src/views/directory/place-readings.ts).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4

output=$(node -e '
  const { pinyin } = require("pinyin-pro");
  const names = ["东都公寓", "御都佳苑", "丽都花园", "名都苑", "华都新城", "弄堂", "瞿溪路937弄"];
  console.log(names.map((name) => `${name}=${pinyin(name, { toneType: "none" })}`).join(" "));')
echo "$output"
expected='东都公寓=dong du gong yu 御都佳苑=yu dou jia yuan 丽都花园=li dou hua yuan 名都苑=ming dou yuan 华都新城=hua dou xin cheng 弄堂=long tang 瞿溪路937弄=qu xi lu 9 3 7 nong'
[ "$output" = "$expected" ]
