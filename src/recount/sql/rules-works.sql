-- Rules about each of the listed works of each project.

CREATE TABLE decided_works AS
SELECT projects.项目编号 || '+' || obligations.item AS subject, projects.项目编号 AS project, obligations.item,
  obligation AS kind, is_key,
  checklist.项目编号 IS NOT NULL AS written, 改造必要 AS need, 必要说明 AS need_reason, 客观条件 AS possible,
  wanted, agree IS NOT NULL AND asked IS NOT NULL AND wanted IS NULL AS half_asked,
  iif(majority_of IS NULL, wanted, majority_of * agree >= majority_part * max(asked, coalesce(voters, 0))) AS well_wanted,
  资金 AS money, 决定 AS decision, 原因代码 AS code, 原因说明 AS reason, 列入环节 AS listed, checklist.状态 AS status,
  台账重点 AS ledger, 负责单位 AS responsible,
  CAST(计划数量 AS REAL) AS planned, CAST(完成数量 AS REAL) AS amount, projects.状态 AS project_status
FROM terms CROSS JOIN projects CROSS JOIN obligations LEFT JOIN listed_works USING (item)
LEFT JOIN checklist ON checklist.项目编号 = projects.项目编号 AND CAST(序号 AS INTEGER) = obligations.item
LEFT JOIN votes ON votes.project = projects.项目编号 AND votes.item = obligations.item;

INSERT INTO outcomes
SELECT 'N1', subject, CASE WHEN need_reason IS NOT NULL OR reason IS NOT NULL THEN 'met' ELSE 'breached' END
FROM decided_works WHERE decision = '不纳入' AND need = '无';
INSERT INTO outcomes
SELECT 'N2', subject, CASE WHEN need IS NULL OR decision IS NULL THEN 'unknown' WHEN decision = '不纳入' THEN 'breached' ELSE 'met' END
FROM decided_works WHERE kind = '必选' AND (need IS NULL OR decision IS NULL OR need = '有');
-- 应选: left out although needed, possible and wanted by half; between half and the share that may be meant it is in doubt.
INSERT INTO outcomes
SELECT 'N3', subject, CASE
  WHEN decision = '纳入' THEN 'met'
  WHEN need IS NULL OR decision IS NULL OR possible IS NULL THEN 'unknown'
  WHEN half_asked THEN 'doubtful'
  WHEN wanted IS NULL THEN 'unknown'
  WHEN well_wanted THEN 'breached'
  ELSE 'doubtful'
END
FROM decided_works
WHERE kind = '应选' AND (
  coalesce(decision, '') = '纳入' OR need IS NULL OR decision IS NULL
  OR (need = '有' AND possible IS NOT '不具备' AND wanted IS NOT 0 AND code IS NOT '已由其他项目完成')
);
INSERT INTO outcomes
SELECT 'N4', subject, CASE WHEN reason IS NULL THEN 'breached' ELSE 'met' END
FROM decided_works WHERE kind = '应选' AND decision = '不纳入' AND need = '有' AND possible = '不具备';
INSERT INTO outcomes
SELECT 'N5', subject, CASE WHEN half_asked THEN 'doubtful' WHEN wanted IS NULL THEN 'breached' WHEN NOT wanted THEN 'met' WHEN well_wanted THEN 'breached' ELSE 'doubtful' END
FROM decided_works WHERE code = '未获多数居民同意';
INSERT INTO outcomes
SELECT 'N6', subject, CASE
  WHEN possible = '不具备' OR NOT wanted THEN 'breached'
  WHEN possible IS NULL THEN 'unknown'
  WHEN half_asked THEN 'doubtful'
  WHEN wanted IS NULL THEN 'unknown'
  ELSE 'met'
END
FROM decided_works WHERE kind = '应选' AND decision = '纳入' AND need = '有';
INSERT INTO outcomes
SELECT 'N7', subject, CASE
  WHEN NOT written THEN 'unknown'
  WHEN money = '不满足' OR possible = '不具备' OR NOT wanted THEN 'breached'
  WHEN money IS NULL OR possible IS NULL THEN 'unknown'
  WHEN half_asked THEN 'doubtful'
  WHEN wanted IS NULL THEN 'unknown'
  WHEN NOT well_wanted THEN 'doubtful'
  ELSE 'met'
END
FROM decided_works WHERE kind = '自选' AND (NOT written OR (decision = '纳入' AND need IS NOT '未评估'));
INSERT INTO outcomes
SELECT 'N8', subject, CASE WHEN need IS NULL THEN 'unknown' WHEN need = '未评估' THEN 'breached' ELSE 'met' END
FROM decided_works WHERE decision = '纳入';
INSERT INTO outcomes
SELECT 'N9', subject, CASE WHEN kind = '自选' THEN 'met' ELSE 'breached' END FROM decided_works WHERE code = '资金不满足';
INSERT INTO outcomes
SELECT 'N10', subject, CASE WHEN need IS NULL THEN 'unknown' WHEN need = '无' THEN 'breached' ELSE 'met' END
FROM decided_works WHERE decision = '纳入' AND need IS NOT '未评估';
INSERT INTO outcomes
SELECT 'N11', subject, CASE WHEN need IS NULL THEN 'unknown' WHEN need = '未评估' THEN 'breached' ELSE 'met' END
FROM decided_works WHERE NOT (need IS '未评估' AND decision IS '纳入');
INSERT INTO outcomes
SELECT rule, subject, CASE WHEN reason IS NULL THEN 'breached' ELSE 'met' END
FROM decided_works JOIN (SELECT 'N12' AS rule, '其他' AS why UNION SELECT 'N13', '已由其他项目完成') ON code = why
WHERE decision = '不纳入';

-- 列入环节: of the five steps that fix the works, those that the project has passed, and in which of them a work was.
CREATE VIEW scope_steps (gate, stage, place) AS
VALUES ('G04', 'G04', 1), ('G13', 'G13', 2), ('G16', 'G16c', 3), ('G17', 'G17', 4), ('G19', 'G19', 5);
CREATE TABLE scope AS
SELECT subject, gate, place, listed LIKE '%' || gate || '%' AS inside,
  lag(listed LIKE '%' || gate || '%') OVER (PARTITION BY subject ORDER BY place) AS inside_before
FROM decided_works
JOIN last_steps USING (project) JOIN scope_steps USING (stage)
WHERE listed IS NOT NULL;
CREATE VIEW drifted AS SELECT DISTINCT subject FROM scope WHERE inside <> inside_before;
CREATE VIEW dropped_later AS
SELECT DISTINCT later.subject
FROM scope AS later JOIN scope AS plan ON plan.subject = later.subject AND plan.gate = 'G13' AND plan.inside
WHERE later.place > plan.place AND NOT later.inside;

INSERT INTO outcomes
SELECT 'N14', subject, CASE
  WHEN status = '取消' OR subject IN (SELECT subject FROM dropped_later) THEN CASE WHEN need IS NULL THEN 'unknown' ELSE 'breached' END
  WHEN status IS NULL AND listed IS NULL THEN 'unknown'
  ELSE 'met'
END
FROM decided_works WHERE kind = '必选' AND decision = '纳入' AND (need = '有' OR need IS NULL);
INSERT INTO outcomes
SELECT 'N15', subject, CASE
  WHEN status = '取消' OR subject IN (SELECT subject FROM drifted) THEN CASE WHEN reason IS NULL THEN 'breached' ELSE 'met' END
  WHEN listed IS NULL THEN 'unknown'
  ELSE 'met'
END
FROM decided_works
WHERE written AND (status = '取消' OR subject IN (SELECT subject FROM drifted) OR listed IS NOT NULL OR decision = '纳入');

-- 验收: what was put in and kept is done by then; a 必选 in any case, another unless a reason is told.
CREATE VIEW at_acceptance AS
SELECT subject, kind = '必选' AS must, reason, status IN ('完成', '验收') AND amount > 0 AS in_part, CASE
  WHEN amount < planned OR status IN ('未开始', '施工中') THEN 0
  WHEN status IS NOT NULL OR (planned IS NOT NULL AND amount IS NOT NULL) THEN 1
END AS done
FROM decided_works
WHERE project_status = '已验收' AND decision = '纳入' AND status IS NOT '取消' AND NOT (kind IS '必选' AND need IS '无');
INSERT INTO outcomes
SELECT CASE WHEN must THEN 'N18' ELSE 'N19' END, subject, CASE
  WHEN done IS NULL THEN 'unknown'
  WHEN done OR (NOT must AND reason IS NOT NULL) THEN 'met'
  WHEN must AND in_part THEN 'doubtful'
  ELSE 'breached'
END
FROM at_acceptance;

INSERT INTO outcomes
SELECT 'N16', subject, CASE WHEN ledger IS NULL THEN 'unknown' WHEN ledger = '是' THEN 'met' ELSE 'breached' END
FROM decided_works WHERE is_key;
INSERT INTO outcomes
SELECT 'O17', subject, CASE WHEN responsible IS NULL THEN 'unknown' WHEN responsible LIKE '%民政%' THEN 'met' ELSE 'breached' END
FROM decided_works WHERE item = (SELECT care_station FROM terms) AND decision IS NOT '不纳入';

-- G18-2: what is done of the works is done between the first beginning and the last acceptance.
CREATE TABLE days_of_works AS
SELECT 项目编号 AS project,
  (SELECT min(done) FROM rounds WHERE project = 项目编号 AND stage = 'G18a' AND result IS NOT '不通过') AS begun,
  (SELECT max(done) FROM rounds WHERE project = 项目编号 AND stage = 'G19' AND result IS NOT '不通过') AS accepted,
  EXISTS (SELECT 1 FROM at_step WHERE project = 项目编号 AND stage = 'G19') AS at_acceptance
FROM projects;
INSERT INTO outcomes
SELECT 'G18-2', project, CASE
  WHEN max(coalesce(完成日期 < begun OR 完成日期 > accepted, 0)) THEN 'breached'
  WHEN begun IS NULL OR (accepted IS NULL AND at_acceptance) OR count(完成日期) < count(*) THEN 'unknown'
  ELSE 'met'
END
FROM checklist JOIN days_of_works ON project = 项目编号
WHERE 原因代码 IS NOT '已由其他项目完成' AND (完成日期 IS NOT NULL OR 状态 IN ('完成', '验收'))
GROUP BY project;
