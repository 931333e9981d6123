-- Rules about the published plan, its costs, who assessed, and long holidays.

-- F7: the costs of the works add up to the planned investment, else to the lines of the estimate or the budget.
-- Where a work that is not left out has no cost, only more than all of it is already wrong.
CREATE TABLE costs AS
SELECT projects.项目编号 AS project, coalesce(
    CAST(round(计划投资（万元） * 1000000) AS INTEGER),
    (SELECT sum(amount) FROM amounts WHERE amounts.project = projects.项目编号 AND basis = 'estimate'),
    (SELECT sum(amount) FROM amounts WHERE amounts.project = projects.项目编号 AND basis = 'budgeted')
  ) AS estimate,
  count("预算（万元）") AS known,
  coalesce(sum(CAST(round("预算（万元）" * 1000000) AS INTEGER)), 0) AS total,
  count(CASE WHEN 决定 = '不纳入' OR "预算（万元）" IS NOT NULL THEN 1 END) = (SELECT count(*) FROM item_numbers) AS whole
FROM projects LEFT JOIN checklist ON checklist.项目编号 = projects.项目编号
GROUP BY projects.项目编号;
INSERT INTO outcomes
SELECT 'F7', project, CASE
  WHEN estimate IS NULL OR known = 0 OR (NOT whole AND total <= estimate) THEN 'unknown'
  WHEN total = estimate THEN 'met'
  ELSE 'breached'
END
FROM costs WHERE estimate IS NOT NULL OR known > 0;

-- N17: whoever says that a work is needed or possible says who judged it, and when.
INSERT INTO outcomes
SELECT 'N17', 项目编号, CASE WHEN count(评估单位) = count(*) AND count(评估日期) = count(*) THEN 'met' ELSE 'breached' END
FROM checklist WHERE 改造必要 IN ('有', '无') OR 客观条件 IS NOT NULL
GROUP BY 项目编号;

-- G07-3: within the shortest lawful period no seven days of rest in a row.
CREATE TABLE runs AS SELECT day, working, sum(working) OVER (ORDER BY day) AS block FROM days;
CREATE INDEX runs_by_day ON runs (day);
INSERT INTO outcomes
SELECT 'G07-3', notice, CASE
  WHEN NOT whole THEN 'unknown'
  WHEN (
    SELECT max(resting) FROM (
      SELECT count(*) AS resting FROM runs WHERE NOT working AND day BETWEEN first_day AND least GROUP BY block
    )
  ) >= 7 THEN 'breached'
  ELSE 'met'
END
FROM periods WHERE kind = '初步改造计划';

-- G13-2: the fingerprint of what the plan fixed is still the one that was published with it. A line each: project,
-- year, day of publication, compounds by id, budget, start, end, then every work in the plan; twelve digits of its SHA-256, 0 to 9 written g to p.
CREATE TABLE plan_lines AS
SELECT 项目编号 AS project, 计划指纹 AS mark, '项目' || char(9) || 项目编号 || char(10)
  || '计划年度' || char(9) || 计划年度 || char(10)
  || '计划公布' || char(9) || done || char(10)
  || '小区' || char(9) || (SELECT group_concat(compound, '、') FROM (
      SELECT compound FROM members WHERE members.project = 项目编号 ORDER BY compound)) || char(10)
  || '预算' || char(9) || plain_decimal(coalesce(
      (SELECT sum(amount) FROM amounts WHERE amounts.project = 项目编号 AND basis = 'budgeted'),
      CAST(round(计划投资（万元） * 1000000) AS INTEGER)), 1000000) || char(10)
  || '开工' || char(9) || coalesce(计划开工日期, '') || char(10)
  || '完工' || char(9) || coalesce(计划完工日期, '')
  || coalesce((SELECT group_concat(char(10) || line, '') FROM (
      SELECT 序号 || char(9) || plain_decimal(CAST(round(计划数量 * 1000) AS INTEGER), 1000) || char(9) || coalesce(单位, '')
        || char(9) || plain_decimal(CAST(round("预算（万元）" * 1000000) AS INTEGER), 1000000) AS line
      FROM checklist
      WHERE checklist.项目编号 = projects.项目编号 AND '、' || 列入环节 || '、' LIKE '%、G13、%'
      ORDER BY CAST(序号 AS INTEGER))), '') AS text
FROM projects JOIN last_steps ON project = 项目编号 AND stage = 'G13';
INSERT INTO outcomes
SELECT 'G13-2', project, CASE
  WHEN mark IS NULL THEN 'unknown'
  WHEN replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(substr(sha256(text), 1, 12), '0', 'g'), '1', 'h'), '2', 'i'), '3', 'j'), '4', 'k'), '5', 'l'), '6', 'm'), '7', 'n'), '8', 'o'), '9', 'p') = mark THEN 'met'
  ELSE 'breached'
END
FROM plan_lines;

-- G13-3: the published plan says who published it, its money, its dates. An empty cell is a flag where the paper was
-- entered (version 1), or for the publisher where the step names its paper; otherwise nobody knows.
CREATE VIEW plan_papers AS
SELECT project, last_steps.unit IS NOT NULL OR EXISTS (
    SELECT 1 FROM notices WHERE 类型 = '年度计划' AND 发布单位 IS NOT NULL AND '、' || notices.项目编号 || '、' LIKE '%、' || project || '、%'
  ) AS publisher,
  plans.项目编号 IS NOT NULL AS entered,
  plans.项目编号 IS NOT NULL OR basis IS NOT NULL OR url IS NOT NULL AS seen,
  CASE WHEN plans.项目编号 IS NULL THEN projects.计划投资（万元） ELSE plans.计划投资（万元） END IS NOT NULL
    OR EXISTS (SELECT 1 FROM amounts WHERE amounts.project = last_steps.project AND amounts.basis = 'budgeted') AS money,
  CASE WHEN plans.项目编号 IS NULL THEN projects.计划开工日期 ELSE plans.计划开工日期 END IS NOT NULL
    AND CASE WHEN plans.项目编号 IS NULL THEN projects.计划完工日期 ELSE plans.计划完工日期 END IS NOT NULL AS dates
FROM last_steps JOIN projects ON projects.项目编号 = project
LEFT JOIN plans ON plans.项目编号 = project AND CAST(版次 AS INTEGER) = 1
WHERE stage = 'G13';
INSERT INTO outcomes
SELECT 'G13-3', project, CASE
  WHEN NOT publisher AND seen OR entered AND NOT (money AND dates) THEN 'breached'
  WHEN publisher AND money AND dates THEN 'met'
  ELSE 'unknown'
END
FROM plan_papers;
