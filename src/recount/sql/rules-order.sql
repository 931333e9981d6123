-- Rules about the order of the steps and who takes them.

-- A step with the one that comes before it; where two bodies decide one after the other, the same day is in doubt.
CREATE TABLE gates (rule, earlier, later, apart);
INSERT INTO gates VALUES
  ('G03', 'G02', 'G03', 0), ('G05', 'G04', 'G05', 0), ('G06', 'G05', 'G06', 0),
  ('G10-2', 'G09', 'G10', 0), ('G11', 'G10', 'G11', 0),
  ('G12', 'G11', 'G12a', 0), ('G12', 'G12a', 'G12b', 0),
  ('G13', 'G12b', 'G13', 0), ('G14-2', 'G13', 'G14', 0),
  ('G15', 'G14', 'G15', 0),
  ('G16', 'G16a', 'G16b', 1), ('G16', 'G16b', 'G16c', 1),
  ('G17', 'G16c', 'G17', 0), ('G18', 'G17', 'G18a', 0), ('G19-2', 'G18b', 'G19', 0),
  ('G20-2', 'G19', 'G20', 0), ('G21', 'G19', 'G21', 0);

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
    ORDER BY other.place > accepted, CASE WHEN other.place > accepted THEN other.place ELSE -other.place END LIMIT 1) AS before
FROM rounds, (SELECT coalesce((SELECT place FROM chain WHERE stage = 'G19'), -1) AS accepted)
WHERE place IS NOT NULL;
INSERT INTO outcomes
SELECT 'GORD', 项目编号, CASE
  WHEN 项目编号 NOT IN (SELECT project FROM rounds) THEN 'unknown'
  WHEN EXISTS (
    SELECT 1 FROM neighbours JOIN rounds AS earlier ON earlier.event = before
    WHERE neighbours.project = 项目编号 AND neighbours.done < earlier.done
      AND (earlier.stage, neighbours.stage) NOT IN (SELECT gates.earlier, later FROM gates JOIN rules USING (rule))
  ) THEN 'breached'
  ELSE 'met'
END
FROM projects;

-- GRES: after a refusal nothing further is done until the same step is passed.
CREATE VIEW decisive (stage) AS
VALUES ('G05'), ('G06'), ('G09'), ('G11'), ('G12a'), ('G16a'), ('G16b'),
  ('G16c'), ('G19');
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

-- X1-2: a stop has a remark or a paper.
INSERT INTO outcomes
SELECT 'X1-2', 项目编号, CASE WHEN max(备注 IS NULL AND 依据 IS NULL) THEN 'breached' ELSE 'met' END
FROM stages WHERE 环节 IN ('X1a', 'X1c', 'X1d') GROUP BY 项目编号;

-- X1: after a no or a cancellation nothing more; after a pause nothing before the works go on.
CREATE TABLE stops AS
SELECT 项目编号 AS project, 环节 AS stage, 完成日期 AS done,
  CASE WHEN 环节 = 'X1a' THEN (
    SELECT min(done) FROM rounds WHERE project = 项目编号 AND stage = 'X1b' AND done >= 完成日期
  ) END AS resumed
FROM stages WHERE 环节 IN ('X1a', 'X1c', 'X1d');
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
  json_each(parts_of(replace(replace(replace(replace(unit, '会同', '、'), '，', '、'), ',', '、'), '；', '、'))) AS parts
WHERE unit IS NOT NULL AND trim(parts.value) <> '';
CREATE TABLE allowed (stage, kind);
INSERT INTO allowed VALUES
  ('G00', '街道'), ('G02', '街道'), ('G02', '社区'), ('G03', '街道'), ('G04', '建设单位'),
  ('G05', '街道'), ('G06', '办公室'), ('G07', '街道'), ('G09', '办公室'), ('G09', '街道'),
  ('G10', '办公室'), ('G11', '市住建'), ('G12a', '市住建'), ('G12b', '市住建'),
  ('G12b', '发改'), ('G14', '建设单位'), ('G15', '建设单位'), ('G16a', '街道'),
  ('G16b', '办公室'), ('G16c', '领导小组'), ('G17', '建设单位'), ('G18a', '建设单位'),
  ('G18a', '施工单位'), ('G18b', '建设单位'), ('G18b', '施工单位'), ('G19', '建设单位'), ('G22', '建设单位'),
  ('G23', '街道'), ('G23', '办公室'), ('G23', '社区');
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
  WHEN named.fixed THEN 'met' WHEN named.known OR named.firms THEN 'breached' ELSE 'unknown'
END
FROM projects LEFT JOIN last_steps ON last_steps.project = 项目编号 AND last_steps.stage = 'G01'
LEFT JOIN (
  SELECT bodies.project, max(kind = '领导小组') AS fixed, min(body REGEXP '公司|集团|企业') AS firms,
    count(nullif(nullif(kind, '建设单位'), '施工单位')) > 0 AS known
  FROM bodies JOIN rounds USING (event)
  JOIN last_steps ON last_steps.project = rounds.project AND last_steps.stage = 'G01' AND last_steps.unit = rounds.unit
  WHERE bodies.stage = 'G01' GROUP BY bodies.project
) AS named ON named.project = 项目编号
WHERE done IS NOT NULL OR 项目编号 IN (SELECT project FROM at_step WHERE stage = 'G02');

-- O24: from the choice of the consultant on a street of one of its compounds leads.
INSERT INTO outcomes
SELECT 'O24', 项目编号, CASE
  WHEN 牵头街道 IS NULL THEN 'unknown'
  WHEN EXISTS (SELECT 1 FROM members JOIN compounds ON compound = 小区编号 WHERE project = 项目编号 AND 街道 = 牵头街道) THEN 'met'
  WHEN EXISTS (SELECT 1 FROM members JOIN compounds ON compound = 小区编号 WHERE project = 项目编号 AND 街道 IS NULL)
    OR 项目编号 NOT IN (SELECT project FROM members) THEN 'unknown'
  ELSE 'breached'
END
FROM projects WHERE 项目编号 IN (SELECT project FROM rounds WHERE place >= (SELECT place FROM chain WHERE stage = 'G14'));
