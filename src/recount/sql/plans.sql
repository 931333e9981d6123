-- What differs from the first published version of a project's plan: every value through the versions and today.
-- `at` is the version; 1000 is what the rows of today say. A value that a paper leaves out is not said there.

CREATE VIEW member_lists AS
SELECT 项目编号 AS project, 版次 AS version, group_concat(value, '、') AS list
FROM (
  SELECT 项目编号, 版次, parts.value FROM plans, json_each(parts_of(小区编号)) AS parts
  ORDER BY parts.value
) GROUP BY 项目编号, 版次;
CREATE VIEW member_sizes AS
SELECT project, group_concat(compound, '、') AS list,
  CASE WHEN count(总户数) = count(*) THEN sum(总户数) END AS households,
  CASE WHEN count(楼栋数) = count(*) THEN sum(楼栋数) END AS buildings,
  CASE WHEN count(建筑面积（平方米）) = count(*) THEN sum(CAST(round(建筑面积（平方米） * 100) AS INTEGER)) END AS area
FROM (SELECT * FROM members JOIN compounds ON 小区编号 = compound ORDER BY compound) GROUP BY project;
CREATE VIEW resident_budgets AS
SELECT 项目编号 AS project, sum(CAST(round(金额（万元） * 1000000) AS INTEGER)) AS amount
FROM funding WHERE 口径 = '预算' AND 资金来源 = '居民出资' GROUP BY 项目编号;

-- The whole project.
CREATE TABLE said_of_projects (project, key, at INTEGER, value, reason);
INSERT INTO said_of_projects
SELECT 项目编号, key, CAST(版次 AS INTEGER),
  CASE key
    WHEN 'year' THEN 计划年度
    WHEN 'compounds' THEN (SELECT list FROM member_lists WHERE project = 项目编号 AND version = 版次)
    WHEN 'households' THEN CAST(户数 AS INTEGER) WHEN 'buildings' THEN CAST(楼栋数 AS INTEGER)
    WHEN 'area' THEN CAST(round(建筑面积（平方米） * 100) AS INTEGER)
    WHEN 'funds' THEN CAST(round(计划投资（万元） * 1000000) AS INTEGER)
    WHEN 'residents' THEN CAST(round(居民出资（万元） * 1000000) AS INTEGER)
    WHEN 'start' THEN 计划开工日期 WHEN 'end' THEN 计划完工日期
  END, 调整原因
FROM plans, (SELECT column1 AS key FROM (VALUES ('year'), ('compounds'), ('households'), ('buildings'), ('area'),
  ('funds'), ('residents'), ('start'), ('end')));
INSERT INTO said_of_projects
SELECT 项目编号, key, 1000,
  CASE key
    WHEN 'year' THEN 计划年度
    WHEN 'compounds' THEN list WHEN 'households' THEN households WHEN 'buildings' THEN buildings WHEN 'area' THEN area
    WHEN 'funds' THEN CAST(round(计划投资（万元） * 1000000) AS INTEGER)
    WHEN 'residents' THEN amount
    WHEN 'start' THEN 计划开工日期 WHEN 'end' THEN 计划完工日期
  END, NULL
FROM projects
JOIN member_sizes ON member_sizes.project = 项目编号
LEFT JOIN resident_budgets ON resident_budgets.project = 项目编号,
(SELECT DISTINCT key FROM said_of_projects)
WHERE 项目编号 IN (SELECT 项目编号 FROM plans);

-- Each work: in or out; of one that is in the first version, how much and for how much.
CREATE VIEW compared_works AS
SELECT project, no FROM (
  SELECT 项目编号 AS project, 序号 AS no FROM planworks UNION SELECT 项目编号, 序号 FROM checklist
) WHERE project IN (SELECT 项目编号 FROM planworks WHERE 版次 = '1');
CREATE VIEW first_works AS SELECT 项目编号 AS project, 序号 AS no, 单位 AS unit FROM planworks WHERE 版次 = '1';
CREATE TABLE said_of_works (project, no, key, at INTEGER, value, reason);
INSERT INTO said_of_works
SELECT project, compared_works.no, 'listed', 1, (project, compared_works.no) IN (SELECT project, no FROM first_works), NULL
FROM compared_works;
INSERT INTO said_of_works
SELECT planworks.项目编号, 序号, 'listed', CAST(planworks.版次 AS INTEGER), 列入 IS NOT '否', 调整原因
FROM planworks JOIN plans ON plans.项目编号 = planworks.项目编号 AND plans.版次 = planworks.版次
WHERE planworks.版次 <> '1' AND (planworks.项目编号, 序号) IN (SELECT project, no FROM compared_works);
UPDATE said_of_works SET value = 0
WHERE at = 1 AND (project, no) IN (SELECT 项目编号, 序号 FROM planworks WHERE 版次 = '1' AND 列入 = '否');
INSERT INTO said_of_works
SELECT 项目编号, 序号, 'listed', 1000,
  CASE WHEN 状态 = '取消' THEN 0 WHEN 决定 IS NOT NULL THEN 决定 = '纳入' END, 原因说明
FROM checklist WHERE (项目编号, 序号) IN (SELECT project, no FROM compared_works);
INSERT INTO said_of_works
SELECT planworks.项目编号, 序号, 'quantity', CAST(planworks.版次 AS INTEGER),
  CAST(round(数量 * 1000) AS INTEGER) || CASE WHEN unit IS NULL THEN '' ELSE coalesce(单位, unit) END, 调整原因
FROM planworks JOIN plans ON plans.项目编号 = planworks.项目编号 AND plans.版次 = planworks.版次
JOIN first_works ON project = planworks.项目编号 AND no = 序号;
INSERT INTO said_of_works
SELECT 项目编号, 序号, 'quantity', 1000,
  CAST(round(CASE WHEN 状态 IN ('完成', '验收') THEN coalesce(完成数量, 计划数量) ELSE 计划数量 END * 1000) AS INTEGER)
    || CASE WHEN unit IS NULL THEN '' ELSE coalesce(单位, unit) END, 原因说明
FROM checklist JOIN first_works ON project = 项目编号 AND no = 序号;
INSERT INTO said_of_works
SELECT planworks.项目编号, 序号, 'cost', CAST(planworks.版次 AS INTEGER),
  CAST(round(planworks.预算（万元） * 1000000) AS INTEGER), 调整原因
FROM planworks JOIN plans ON plans.项目编号 = planworks.项目编号 AND plans.版次 = planworks.版次
JOIN first_works ON project = planworks.项目编号 AND no = 序号;
INSERT INTO said_of_works
SELECT 项目编号, 序号, 'cost', 1000, CAST(round(预算（万元） * 1000000) AS INTEGER), 原因说明
FROM checklist JOIN first_works ON project = 项目编号 AND no = 序号;

-- The first version, the last paper that says another value than the one before it, and today where that is new.
CREATE TABLE plan_said AS
SELECT project, NULL AS no, key, at, value, reason FROM said_of_projects
UNION ALL SELECT project, no, key, at, value, reason FROM said_of_works;
CREATE INDEX said_by_key ON plan_said (project, no, key);
CREATE VIEW turns AS
SELECT *, lag(value) OVER (PARTITION BY project, no, key ORDER BY at) AS before
FROM plan_said WHERE value IS NOT NULL AND at < 1000;
CREATE TABLE traced AS
SELECT firsts.project, firsts.no, firsts.key, firsts.value AS planned,
  (SELECT value FROM turns WHERE project = firsts.project AND no IS firsts.no AND key = firsts.key
    AND (before IS NULL OR before <> value) ORDER BY at DESC LIMIT 1) AS last,
  (SELECT reason FROM turns WHERE project = firsts.project AND no IS firsts.no AND key = firsts.key
    AND (before IS NULL OR before <> value) ORDER BY at DESC LIMIT 1) AS last_reason,
  todays.value AS today, todays.reason AS today_reason
FROM plan_said AS firsts
LEFT JOIN plan_said AS todays
  ON todays.project = firsts.project AND todays.no IS firsts.no AND todays.key = firsts.key AND todays.at = 1000
WHERE firsts.at = 1 AND firsts.value IS NOT NULL;
CREATE TABLE plan_differences (project, no, key, reason);
INSERT INTO plan_differences
SELECT project, no, key, CASE WHEN today <> planned AND today <> last THEN today_reason ELSE last_reason END
FROM traced WHERE (today IS NOT NULL AND today <> planned AND today <> last) OR last <> planned;
-- A work that came or went has no other difference.
DELETE FROM plan_differences
WHERE key IN ('quantity', 'cost')
  AND (project, no) IN (SELECT project, no FROM plan_differences WHERE key = 'listed');

-- How the whole came out: stopped; ended later, or dearer, than every version said.
CREATE TABLE plan_stops AS
SELECT 项目编号 AS project, (
  SELECT coalesce(备注, 依据) FROM stages
  WHERE stages.项目编号 = projects.项目编号 AND 环节 = CASE 状态 WHEN '取消' THEN 'X1d' ELSE 'X1c' END
  ORDER BY CAST(轮次 AS INTEGER) DESC LIMIT 1
) AS reason
FROM projects WHERE 状态 IN ('居民否决', '取消');
INSERT INTO plan_differences
SELECT project, NULL, 'stopped', reason FROM plan_stops WHERE project IN (SELECT 项目编号 FROM plans);
INSERT INTO plan_differences
SELECT plans.项目编号, NULL, 'finished', NULL FROM plans JOIN last_steps ON project = plans.项目编号
WHERE 版次 = '1' AND 计划完工日期 IS NOT NULL AND stage = 'G18b'
  AND done > (SELECT max(计划完工日期) FROM plans AS every WHERE every.项目编号 = plans.项目编号);
INSERT INTO plan_differences
SELECT plans.项目编号, NULL, 'final', NULL FROM plans JOIN projects ON projects.项目编号 = plans.项目编号
WHERE 版次 = '1' AND plans.计划投资（万元） IS NOT NULL
  AND CAST(决算金额（万元） AS REAL) > (SELECT max(CAST(计划投资（万元） AS REAL)) FROM plans AS every WHERE every.项目编号 = plans.项目编号);

INSERT INTO recomputed
SELECT 'project-' || 项目编号 || '-plan-differs', (SELECT count(*) FROM plan_differences WHERE project = 项目编号)
FROM plans WHERE 版次 = '1';
INSERT INTO recomputed
SELECT 'project-' || 项目编号 || '-plan-differs-silent',
  (SELECT count(*) FROM plan_differences WHERE project = 项目编号 AND reason IS NULL)
FROM plans WHERE 版次 = '1';
