-- Rules about the order of the steps and who takes them.

-- A step with the one that comes before it; where two bodies decide one after the other, the same day is in doubt.
CREATE TABLE gates (rule, earlier, later, apart);
INSERT INTO gates VALUES
  ('G03', '征集需求', '项目台账', 0), ('G05', '初步改造计划', '街道审核', 0), ('G06', '街道审核', '部门评审', 0),
  ('G10-2', '专题会议', '申报年度计划', 0), ('G11', '申报年度计划', '市级评审', 0),
  ('G12', '市级评审', '报市政府同意', 0), ('G12', '报市政府同意', '联合上报省', 0),
  ('G13', '联合上报省', '计划公布', 0), ('G14-2', '计划公布', '选取咨询单位', 0),
  ('G15', '选取咨询单位', '可研和初步方案', 0),
  ('G16', '设计街道审核', '设计联合审查', 1), ('G16', '设计联合审查', '设计批准', 1),
  ('G17', '设计批准', '招投标', 0), ('G18', '招投标', '开工', 0), ('G19-2', '完工', '联合验收', 0),
  ('G20-2', '联合验收', '竣工决算', 0), ('G21', '联合验收', '资料移交', 0);

-- Each round of the later step with the same round of the earlier one, else with its last round.
CREATE VIEW pairs_of_days AS
SELECT gates.rule, apart, at_step.project, rounds.done AS then_day,
  coalesce(
    (SELECT min(done) FROM rounds AS same
      WHERE same.project = at_step.project AND same.stage = earlier AND same.round = rounds.round),
    (SELECT done FROM last_steps WHERE last_steps.project = at_step.project AND last_steps.stage = earlier
      AND rounds.done IS NOT NULL)
  ) AS first_day
FROM gates
JOIN at_step ON at_step.stage = later
LEFT JOIN rounds ON rounds.project = at_step.project AND rounds.stage = later;
INSERT INTO outcomes
SELECT rule, project, CASE
  WHEN max(then_day < first_day) THEN 'breached'
  WHEN max(apart AND then_day = first_day) THEN 'doubtful'
  WHEN max(then_day IS NULL OR first_day IS NULL) THEN 'unknown'
  ELSE 'met'
END
FROM pairs_of_days GROUP BY rule, project;

-- GORD: in one round no step is earlier than the last one before it, up to the joint acceptance; what follows is
-- compared with that one. Pairs with a gate of their own are left to it.
CREATE VIEW neighbours AS
SELECT project, stage, done,
  (SELECT other.event FROM rounds AS other
    WHERE other.project = rounds.project AND other.round = rounds.round AND other.place < rounds.place
    ORDER BY other.place > 23, CASE WHEN other.place > 23 THEN other.place ELSE -other.place END LIMIT 1) AS before
FROM rounds WHERE place IS NOT NULL;
INSERT INTO outcomes
SELECT 'GORD', 项目编号, CASE
  WHEN 项目编号 NOT IN (SELECT project FROM rounds) THEN 'unknown'
  WHEN EXISTS (
    SELECT 1 FROM neighbours JOIN rounds AS earlier ON earlier.event = before
    WHERE neighbours.project = 项目编号 AND neighbours.done < earlier.done
      AND (earlier.stage, neighbours.stage) NOT IN (SELECT gates.earlier, later FROM gates)
  ) THEN 'breached'
  ELSE 'met'
END
FROM projects;

-- GRES: after a refusal nothing further is done until the same step is passed.
CREATE VIEW decisive (stage) AS
VALUES ('街道审核'), ('部门评审'), ('专题会议'), ('市级评审'), ('报市政府同意'), ('设计街道审核'), ('设计联合审查'),
  ('设计批准'), ('联合验收');
CREATE TABLE refusals AS
SELECT project, place, done,
  (SELECT min(done) FROM rounds AS again
    WHERE again.project = rounds.project AND again.stage = rounds.stage AND again.done >= rounds.done
      AND again.result IS NOT '不通过') AS passed
FROM rounds WHERE result = '不通过' AND stage IN (SELECT stage FROM decisive);
CREATE TABLE decisions_due AS
SELECT project, stage, EXISTS (
  SELECT 1 FROM rounds WHERE rounds.project = at_step.project AND rounds.stage = at_step.stage AND result IS NOT NULL
) AS told
FROM at_step WHERE stage IN (SELECT stage FROM decisive);
INSERT INTO outcomes
SELECT 'GRES', 项目编号, CASE
  WHEN EXISTS (
    SELECT 1 FROM refusals JOIN rounds ON rounds.project = refusals.project
    WHERE refusals.project = 项目编号 AND rounds.place > refusals.place AND rounds.done >= refusals.done
      AND (passed IS NULL OR rounds.done < passed)
  ) THEN 'breached'
  WHEN EXISTS (SELECT 1 FROM decisions_due WHERE project = 项目编号 AND NOT told) THEN 'unknown'
  ELSE 'met'
END
FROM projects
WHERE 项目编号 IN (SELECT project FROM decisions_due) OR 项目编号 IN (SELECT project FROM refusals);

-- X1: after a no or a cancellation nothing more; after a pause nothing before the works go on.
CREATE TABLE stops AS
SELECT 项目编号 AS project, 环节 AS stage, 完成日期 AS done,
  CASE WHEN 环节 = '暂停' THEN (
    SELECT min(done) FROM rounds WHERE project = 项目编号 AND stage = '恢复' AND done >= 完成日期
  ) END AS resumed
FROM stages WHERE 环节 IN ('暂停', '居民否决', '取消');
INSERT INTO outcomes
SELECT 'X1', project, CASE
  WHEN max(EXISTS (
    SELECT 1 FROM rounds
    WHERE rounds.project = stops.project AND place IS NOT NULL AND rounds.done > stops.done
      AND (resumed IS NULL OR rounds.done < resumed)
  )) THEN 'breached'
  WHEN max(done IS NULL) THEN 'unknown'
  ELSE 'met'
END
FROM stops GROUP BY project;

-- GACT: each step by the kind of body that the notice names; a body whose name does not tell is not judged.
CREATE TABLE bodies AS
SELECT event, rounds.project, stage, trim(parts.value) AS body,
  CASE
    WHEN parts.value REGEXP '领导小组办(公室)?|区[^市]*(住房|住建)' THEN '办公室'
    WHEN parts.value LIKE '%领导小组%' THEN '领导小组'
    WHEN parts.value REGEXP '市[^区]*(住房|住建)' THEN '市住建'
    WHEN parts.value REGEXP '街道|街办|办事处' THEN '街道'
    WHEN parts.value REGEXP '社区|居委会|居民委员会' THEN '社区'
    WHEN parts.value REGEXP '发展和?改革|发改' THEN '发改'
    WHEN parts.value LIKE '%民政%' THEN '民政'
    WHEN same_firm(parts.value, 建设单位) THEN '建设单位'
    WHEN same_firm(parts.value, 施工单位) THEN '施工单位'
  END AS kind
FROM rounds
JOIN projects ON 项目编号 = rounds.project,
  json_each('[' || replace(replace(replace(replace(replace(json_quote(unit), '会同', '、'), '，', '、'), ',', '、'), '；', '、'), '、', '","') || ']') AS parts
WHERE unit IS NOT NULL AND trim(parts.value) <> '';
CREATE TABLE allowed (stage, kind);
INSERT INTO allowed VALUES
  ('摸底入库', '街道'), ('征集需求', '街道'), ('征集需求', '社区'), ('项目台账', '街道'), ('初步改造计划', '建设单位'),
  ('街道审核', '街道'), ('部门评审', '办公室'), ('公示', '街道'), ('专题会议', '办公室'), ('专题会议', '街道'),
  ('申报年度计划', '办公室'), ('市级评审', '市住建'), ('报市政府同意', '市住建'), ('联合上报省', '市住建'),
  ('联合上报省', '发改'), ('选取咨询单位', '建设单位'), ('可研和初步方案', '建设单位'), ('设计街道审核', '街道'),
  ('设计联合审查', '办公室'), ('设计批准', '领导小组'), ('招投标', '建设单位'), ('开工', '建设单位'),
  ('开工', '施工单位'), ('完工', '建设单位'), ('完工', '施工单位'), ('联合验收', '建设单位'), ('保修', '建设单位'),
  ('长效管理', '街道'), ('长效管理', '办公室'), ('长效管理', '社区');
CREATE TABLE acted AS
SELECT rounds.project, rounds.event, CASE
  WHEN max((bodies.stage, bodies.kind) IN (SELECT stage, kind FROM allowed)) THEN 'met'
  WHEN count(body) = 0 OR count(body) > count(kind) THEN 'unknown'
  ELSE 'breached'
END AS outcome
FROM rounds LEFT JOIN bodies ON bodies.event = rounds.event
WHERE rounds.stage IN (SELECT stage FROM allowed) GROUP BY rounds.event;
INSERT INTO outcomes
SELECT 'GACT', 项目编号, CASE
  WHEN max(outcome = 'breached') THEN 'breached'
  WHEN max(outcome = 'unknown') OR count(outcome) = 0 THEN 'unknown'
  ELSE 'met'
END
FROM projects LEFT JOIN acted ON project = 项目编号 GROUP BY 项目编号;

-- O14: the plan of five years is fixed by the 领导小组 itself.
CREATE VIEW kinds_of_units AS
SELECT last_steps.project, last_steps.stage, last_steps.done, last_steps.unit, (
  SELECT CASE
    WHEN unit REGEXP '领导小组办(公室)?|区[^市]*(住房|住建)' THEN '办公室'
    WHEN unit LIKE '%领导小组%' THEN '领导小组'
    WHEN unit REGEXP '市[^区]*(住房|住建)' THEN '市住建'
    WHEN unit REGEXP '街道|街办|办事处' THEN '街道'
    WHEN unit REGEXP '社区|居委会|居民委员会' THEN '社区'
    WHEN unit REGEXP '发展和?改革|发改' THEN '发改'
    WHEN unit LIKE '%民政%' THEN '民政'
  END
) AS kind
FROM last_steps;
INSERT INTO outcomes
SELECT 'O14', 项目编号, CASE
  WHEN kind IS NULL THEN 'unknown' WHEN kind = '领导小组' THEN 'met' ELSE 'breached'
END
FROM projects LEFT JOIN kinds_of_units ON project = 项目编号 AND stage = '五年规划'
WHERE done IS NOT NULL OR 项目编号 IN (SELECT project FROM at_step WHERE stage = '征集需求');

-- O24: from the choice of the consultant on a street of one of its compounds leads.
INSERT INTO outcomes
SELECT 'O24', 项目编号, CASE
  WHEN 牵头街道 IS NULL THEN 'unknown'
  WHEN EXISTS (SELECT 1 FROM members JOIN compounds ON compound = 小区编号 WHERE project = 项目编号 AND 街道 = 牵头街道) THEN 'met'
  WHEN EXISTS (SELECT 1 FROM members JOIN compounds ON compound = 小区编号 WHERE project = 项目编号 AND 街道 IS NULL)
    OR 项目编号 NOT IN (SELECT project FROM members) THEN 'unknown'
  ELSE 'breached'
END
FROM projects WHERE 项目编号 IN (SELECT project FROM rounds WHERE place >= 15);
