-- 检查结果: rows of the published table, over all, by street and by work.

INSERT INTO recomputed
SELECT id, count(规则编号)
FROM (SELECT 'findings-breaches' AS id, '不符合' AS result UNION SELECT 'findings-doubts', '存疑' UNION SELECT 'findings-notes', '提示')
LEFT JOIN findings ON 结果 = result WHERE EXISTS (SELECT 1 FROM judging) GROUP BY id;

-- Compounds that a finding is about: the compound itself, else those of its projects.
CREATE TABLE finding_compounds AS
SELECT findings.rowid AS finding, 对象编号 AS compound FROM findings WHERE 规则编号 IN compound_rules
UNION
SELECT findings.rowid, compound
FROM findings, json_each(parts_of(coalesce(findings.项目编号, ''))) AS parts
JOIN members ON project = parts.value
WHERE 规则编号 NOT IN compound_rules;

INSERT INTO recomputed
SELECT 'street-' || code || '-findings', (
  SELECT count(*) FROM findings
  WHERE 对象编号 = code AND 规则编号 IN (SELECT rule FROM rule_kinds WHERE kind = 'street')
    OR findings.rowid IN (SELECT finding FROM finding_compounds JOIN compounds ON 小区编号 = compound WHERE 街道 = name)
)
FROM named_streets;

-- 决定不符合文件: projects with a 不符合 of the work.
INSERT INTO recomputed
SELECT 'item-' || item || '-projects-breached', count(DISTINCT 项目编号)
FROM findings JOIN item_numbers ON 对象编号 LIKE '%+' || item
WHERE 结果 = '不符合'
GROUP BY item;
