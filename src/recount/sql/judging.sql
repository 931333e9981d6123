-- What the rules look at: the last round of each step, how far a project has come, bodies by their names.

CREATE TABLE outcomes (rule, subject, outcome);

-- 各取最后一轮, with all that was written of it.
CREATE TABLE last_steps AS
SELECT 项目编号 AS project, 环节 AS stage, 完成日期 AS done, 结果 AS result, 责任单位 AS unit, 参加方 AS present,
  依据 AS basis, 链接 AS url, 备注 AS note
FROM (
  SELECT *, row_number() OVER (PARTITION BY 项目编号, 环节 ORDER BY CAST(coalesce(轮次, 1) AS INTEGER) DESC, rowid) AS place
  FROM stages WHERE 完成日期 IS NOT NULL
)
WHERE place = 1;
CREATE INDEX last_steps_by_project ON last_steps (project, stage);

-- Every dated round of a step, with its place in the chain; beside the chain there is none.
CREATE TABLE rounds AS
SELECT stages.rowid AS event, 项目编号 AS project, 环节 AS stage, place, CAST(coalesce(轮次, 1) AS INTEGER) AS round,
  完成日期 AS done, 结果 AS result, 责任单位 AS unit
FROM stages LEFT JOIN chain ON stage = 环节 WHERE 完成日期 IS NOT NULL;
CREATE INDEX rounds_by_project ON rounds (project, stage);

-- 走到哪一步: the furthest dated step, or the one that the status shows. Nothing known is nowhere.
CREATE TABLE come AS
SELECT 项目编号 AS project, max(
  coalesce((SELECT max(place) FROM rounds WHERE project = 项目编号), -1),
  coalesce((SELECT place FROM chain WHERE stage = CASE 状态
    WHEN '施工中' THEN 'G18a' WHEN '暂停' THEN 'G18a' WHEN '已完工' THEN 'G18b' WHEN '已验收' THEN 'G19' END), -1)
) AS place
FROM projects;

-- Projects that have come to a step.
CREATE TABLE at_step AS
SELECT project, stage FROM come JOIN chain ON come.place >= chain.place;
CREATE INDEX at_step_by_project ON at_step (project, stage);

-- The last round of a project as a whole.
CREATE VIEW asked_rounds AS
SELECT project, asked
FROM (
  SELECT 项目编号 AS project, 结束日期 AS asked,
    row_number() OVER (PARTITION BY 项目编号 ORDER BY CAST(coalesce(轮次, 1) AS INTEGER) DESC, rowid) AS place
  FROM consent WHERE 小区编号 IS NULL
)
WHERE place = 1;
-- 征集需求 has its own date; without one, the end of that round.
CREATE TABLE asked_on AS
SELECT 项目编号 AS project, coalesce(
  (SELECT done FROM last_steps WHERE project = 项目编号 AND stage = 'G02'),
  (SELECT asked FROM asked_rounds WHERE project = 项目编号)
) AS day
FROM projects;
