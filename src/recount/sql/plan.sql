-- 各年计划: five measures of the compounds at six steps, for each year and for all years of the plan.

-- A project at a step as it stands today: listed, current, started, finished, accepted.
CREATE VIEW steps (project, step) AS
SELECT 项目编号, 'listed' FROM projects
UNION
SELECT 项目编号, 'current' FROM projects WHERE 状态 IS NULL OR 状态 NOT IN ('居民否决', '取消')
UNION
SELECT project, 'started' FROM started
UNION
SELECT 项目编号, 'finished' FROM projects WHERE 状态 IN ('已完工', '已验收')
UNION
SELECT 项目编号, 'accepted' FROM projects WHERE 状态 = '已验收';

-- A year, the years up to one (the first alone and all of them have names of their own) and the whole window.
CREATE VIEW populations (key, year) AS
SELECT 'y' || year, year FROM plan_years
UNION ALL
SELECT 'to' || ends.year, plan_years.year
FROM plan_years AS ends JOIN plan_years ON plan_years.year <= ends.year
WHERE ends.year NOT IN ((SELECT min(year) FROM plan_years), (SELECT max(year) FROM plan_years))
UNION ALL
SELECT 'window', year FROM plan_years;

CREATE VIEW step_names (step) AS
VALUES ('listed'), ('current'), ('started'), ('finished'), ('accepted');
CREATE VIEW plan_keys AS
SELECT DISTINCT key, step FROM populations CROSS JOIN step_names WHERE NOT (key LIKE 'to%' AND step = 'finished');

-- 几年都列入的小区，按最近一年的项目算: in several years taken together, a compound comes with one project.
CREATE TABLE placed AS
SELECT key, compound, project, 状态 AS status
FROM (
  SELECT key, compound, project, 状态, row_number() OVER (
    PARTITION BY key, compound, CASE WHEN key LIKE 'y%' THEN project END
    ORDER BY members.year DESC, projects.rowid
  ) AS place
  FROM populations JOIN members USING (year) JOIN projects ON 项目编号 = project
)
WHERE place = 1;

-- A compound or a project counts once, however many bring it in.
CREATE VIEW plan_compounds AS SELECT DISTINCT key, step, compound FROM placed JOIN steps USING (project);
CREATE VIEW plan_projects AS SELECT DISTINCT key, step, project FROM placed JOIN steps USING (project);
CREATE VIEW keys AS SELECT DISTINCT key FROM populations;

-- Where none says how far it is, what is begun, finished and accepted is unpublished, not 0.
CREATE VIEW unsaid AS
SELECT key, step FROM plan_keys JOIN (SELECT key FROM placed GROUP BY key HAVING count(status) = 0) USING (key)
WHERE step IN ('started', 'finished', 'accepted');
-- 原定计划: what the first version of a published plan said, of the years of a population; nothing of it is of today.
CREATE VIEW first_plans AS
SELECT key, plans.* FROM populations JOIN plans ON CAST(plans.计划年度 AS INTEGER) = populations.year WHERE 版次 = '1';
CREATE VIEW original AS
SELECT DISTINCT first_plans.key, parts.value AS compound
FROM first_plans, json_each(parts_of(小区编号)) AS parts;
INSERT INTO recomputed
SELECT key || '-compounds-baseline', nullif((SELECT count(*) FROM original WHERE original.key = keys.key), 0) FROM keys;
INSERT INTO recomputed
SELECT keys.key || '-households-baseline', sum(户数) FROM keys LEFT JOIN first_plans USING (key) GROUP BY keys.key;
INSERT INTO recomputed
SELECT keys.key || '-buildings-baseline', sum(楼栋数) FROM keys LEFT JOIN first_plans USING (key) GROUP BY keys.key;
INSERT INTO recomputed
SELECT keys.key || '-area-baseline', sum(CAST(round(建筑面积（平方米） * 1000000) AS INTEGER)) / 1000000.0
FROM keys LEFT JOIN first_plans USING (key) GROUP BY keys.key;
INSERT INTO recomputed
SELECT keys.key || '-investment-baseline', sum(CAST(round(计划投资（万元） * 1000000) AS INTEGER)) / 1000000.0
FROM keys LEFT JOIN first_plans USING (key) GROUP BY keys.key;

INSERT INTO recomputed
SELECT key || '-compounds-' || step,
  CASE WHEN (key, step) IN (SELECT key, step FROM unsaid) AND count(compound) = 0 THEN NULL ELSE count(compound) END
FROM plan_keys LEFT JOIN plan_compounds USING (key, step)
GROUP BY key, step;

-- Sums in millionths, so that they are exact. No compound at all is 0; compounds of which none
-- publishes the size are unpublished.
CREATE VIEW measures (measure) AS VALUES ('buildings'), ('households'), ('area');
CREATE VIEW sizes (measure, compound, amount) AS
SELECT 'buildings', 小区编号, 楼栋数 * 1000000 FROM compounds
UNION ALL
SELECT 'households', 小区编号, 总户数 * 1000000 FROM compounds
UNION ALL
SELECT 'area', 小区编号, CAST(round(建筑面积（平方米） * 1000000) AS INTEGER) FROM compounds;

INSERT INTO recomputed
SELECT key || '-' || measure || '-' || step,
  CASE WHEN count(compound) > 0 THEN sum(amount) / 1000000.0
    WHEN (key, step) NOT IN (SELECT key, step FROM unsaid) THEN 0 END
FROM plan_keys
CROSS JOIN measures
LEFT JOIN (plan_compounds JOIN sizes USING (compound)) USING (key, step, measure)
GROUP BY key, measure, step;

INSERT INTO recomputed
SELECT key || '-investment-' || step,
  CASE
    WHEN count(项目编号) > 0 THEN sum(CAST(round(计划投资（万元） * 1000000) AS INTEGER)) / 1000000.0
    WHEN (key, step) NOT IN (SELECT key, step FROM unsaid) THEN 0
  END
FROM plan_keys
LEFT JOIN plan_projects USING (key, step)
LEFT JOIN projects ON projects.项目编号 = plan_projects.project
GROUP BY key, step;

-- Of a year also: finished but not seen accepted, stopped; of all also: no state published.
INSERT INTO recomputed
SELECT key || '-compounds-unknown',
  count(DISTINCT CASE WHEN status IS NULL THEN compound END)
FROM keys LEFT JOIN placed USING (key)
GROUP BY key;

INSERT INTO recomputed
SELECT key || '-compounds-waiting', count(DISTINCT CASE WHEN status = '已完工' THEN compound END)
FROM keys LEFT JOIN placed USING (key)
WHERE key LIKE 'y%'
GROUP BY key;

INSERT INTO recomputed
SELECT key || '-compounds-stopped', count(DISTINCT CASE WHEN status IN ('居民否决', '取消') THEN compound END)
FROM keys LEFT JOIN placed USING (key)
WHERE key LIKE 'y%'
GROUP BY key;

-- What the sums leave out.
INSERT INTO recomputed
SELECT key || '-' || measure || '-unpublished',
  count(DISTINCT CASE WHEN amount IS NULL THEN compound END)
FROM keys
CROSS JOIN measures
LEFT JOIN (placed JOIN sizes USING (compound)) USING (key, measure)
GROUP BY key, measure;
INSERT INTO recomputed
SELECT key || '-investment-unpublished',
  count(DISTINCT CASE WHEN 计划投资（万元） IS NULL THEN 项目编号 END)
FROM keys LEFT JOIN placed USING (key) LEFT JOIN projects ON 项目编号 = project
GROUP BY key;

-- How the plan changed since it was published: who left it, and who is in it without a plan on record.
CREATE VIEW now_planned AS
SELECT DISTINCT compound FROM plan_compounds WHERE key = 'window' AND step = 'current';
CREATE VIEW was_planned AS SELECT compound FROM original WHERE key = 'window';
CREATE TABLE gone AS
SELECT compound,
  EXISTS (SELECT 1 FROM placed WHERE placed.compound = was_planned.compound AND key = 'window' AND status = '居民否决') AS rejected,
  EXISTS (SELECT 1 FROM placed WHERE placed.compound = was_planned.compound AND key = 'window' AND status = '取消') AS cancelled
FROM was_planned WHERE compound NOT IN (SELECT compound FROM now_planned);

INSERT INTO recomputed
SELECT 'window-baseline-less-current', baseline.value - current.value
FROM recomputed AS baseline, recomputed AS current
WHERE baseline.id = 'window-compounds-baseline' AND current.id = 'window-compounds-current'
  AND baseline.value IS NOT NULL;
INSERT INTO recomputed SELECT 'window-rejected', count(*) FROM gone WHERE rejected;
INSERT INTO recomputed SELECT 'window-cancelled', count(*) FROM gone WHERE cancelled AND NOT rejected;
INSERT INTO recomputed SELECT 'window-left', count(*) FROM gone WHERE NOT rejected AND NOT cancelled;
INSERT INTO recomputed
SELECT 'window-unannounced', count(*) FROM now_planned WHERE compound NOT IN (SELECT compound FROM was_planned);
