#!/usr/bin/env bash
# Package      pinyin-pro 3.29.4 (npm), option `surname`
# Expectation  Many villages are called after a family (单家埠 shan, 仇家寨 qiu), which the plain reading gets wrong, so the
#              option for surnames is the natural mend: it should read the family at the head of a name, or every surname.
# Behaviour    Any character that can be a surname takes the surname's reading, whatever stands beside it: with `head`
#              乐园 (le yuan, a pleasure ground) becomes yue yuan, with `all` the word for district at the end of 崂山区 (qu)
#              becomes ou, so that every district of the country is misread. 单县 (shan xian, a county) is wrong without the
#              option.
# Output seen  none 单家埠=dan jia bu 乐园=le yuan 崂山区=lao shan qu 单县路=dan xian lu
#              head 单家埠=shan jia bu 乐园=yue yuan 崂山区=lao shan qu 单县路=shan xian lu
#              all  单家埠=shan jia bu 乐园=yue yuan 崂山区=lao shan ou 单县路=shan xian lu
# What we do   A family's reading is added only where a family's name may stand, and beside the other
#              (src/views/directory/pinyin.ts); readings of places come from a table.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund pinyin-pro@3.29.4

output=$(node -e '
  const { pinyin } = require("pinyin-pro");
  for (const option of ["none", "head", "all"]) {
    const given = { toneType: "none", ...(option === "none" ? {} : { surname: option }) };
    const read = ["单家埠", "乐园", "崂山区", "单县路"].map((name) => `${name}=${pinyin(name, given)}`);
    console.log([option.padEnd(4), ...read].join(" "));
  }')
echo "$output"
expected='none 单家埠=dan jia bu 乐园=le yuan 崂山区=lao shan qu 单县路=dan xian lu
head 单家埠=shan jia bu 乐园=yue yuan 崂山区=lao shan qu 单县路=shan xian lu
all  单家埠=shan jia bu 乐园=yue yuan 崂山区=lao shan ou 单县路=shan xian lu'
[ "$output" = "$expected" ]
