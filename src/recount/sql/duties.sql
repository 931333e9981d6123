-- 做到了多少: promises of the notice as shares. What is not published is neither kept nor broken.

CREATE TABLE duties (duty, subject, kept);
-- One row where there is a notice, none where nothing is promised.
CREATE VIEW judging AS SELECT notice FROM terms WHERE notice IS NOT NULL;

-- 摸底: the share is that of compounds with a published day, of all; one without is unpublished, not unsurveyed.
INSERT INTO duties SELECT 'surveyed', 小区编号, 摸底日期 IS NOT NULL FROM compounds;
INSERT INTO recomputed
SELECT 'duty-unsurveyed-' || code, sum(摸底日期 IS NULL) FROM judging CROSS JOIN named_streets JOIN compounds ON 街道 = name GROUP BY code;

-- 业委会: only 有 counts.
INSERT INTO duties SELECT 'committee', 小区编号, 业委会 = '有' FROM compounds;

-- 物业: of accepted compounds; any of the three ways counts.
CREATE VIEW accepted_compounds AS SELECT compound FROM states WHERE status = '已验收';
INSERT INTO duties
SELECT 'managed', 小区编号, 物业方式 <> '无' FROM compounds WHERE 小区编号 IN (SELECT compound FROM accepted_compounds);
CREATE VIEW ways_to_manage (way, word) AS
VALUES ('物业企业', 'company'), ('居民自治', 'residents'), ('网格化', 'grid'), ('无', 'none');
INSERT INTO recomputed
SELECT 'duty-managed-' || word, count(小区编号)
FROM judging CROSS JOIN ways_to_manage
LEFT JOIN compounds ON 物业方式 = way AND 小区编号 IN (SELECT compound FROM accepted_compounds)
GROUP BY word;

-- 必选、应选: every item of every project that is neither rejected nor cancelled.
CREATE VIEW obligations (item, duty) AS
SELECT item, CASE obligation WHEN '必选' THEN 'must' WHEN '应选' THEN 'should' END
FROM item_numbers LEFT JOIN listed_works USING (item);
CREATE VIEW live AS SELECT 项目编号 AS project FROM projects WHERE coalesce(状态, '') NOT IN ('居民否决', '取消');
CREATE VIEW owed AS
SELECT duty, project || '+' || item AS subject,
  CASE WHEN 改造必要 IN ('有', '无') THEN 改造必要 = '有' END AS needed,
  CASE WHEN duty = 'must' THEN 1 ELSE 客观条件 = '具备' END AS possible,
  CASE WHEN duty = 'must' THEN 1 ELSE wanted END AS wanted,
  CASE WHEN 决定 = '纳入' THEN checklist.状态 IN ('完成', '验收') WHEN 决定 IS NOT NULL THEN coalesce(checklist.状态 IN ('完成', '验收'), 0) END AS kept
FROM live CROSS JOIN obligations
LEFT JOIN checklist ON checklist.项目编号 = project AND CAST(序号 AS INTEGER) = item
LEFT JOIN (SELECT project, item, wanted FROM votes) USING (project, item)
WHERE duty IS NOT NULL;
-- One condition known to fail, and nothing is owed; else all must be known before anything can be said.
INSERT INTO duties
SELECT duty, subject, CASE WHEN needed AND possible AND wanted THEN kept END
FROM owed
WHERE needed IS NOT 0 AND NOT (needed IS 1 AND (possible IS 0 OR wanted IS 0));

-- 养老: once a community; kept where that work of one project is done in it, unknown where no project decides on it, or
-- a project in several communities does not say where.
CREATE VIEW stations AS
SELECT 社区 AS community, project,
  CASE
    WHEN count(*) = (SELECT count(*) FROM members AS all_of WHERE all_of.project = said.project)
      THEN max(CASE WHEN checklist.状态 IN ('完成', '验收') THEN 1 WHEN said.decision IS NOT NULL THEN 0 END)
    WHEN max(coalesce(said.status IN ('完成', '验收'), 0)) THEN 1
    WHEN max(coalesce(checklist.状态 IN ('完成', '验收') AND checklist.决定 IS NOT '纳入', 0)) THEN NULL
    WHEN max(said.planned) OR min(said.kind = 'not') THEN 0
  END AS built
FROM said JOIN live USING (project) JOIN compounds ON compound = 小区编号
LEFT JOIN checklist ON checklist.项目编号 = project AND CAST(序号 AS INTEGER) = item
WHERE 社区 IS NOT NULL AND item = (SELECT care_station FROM terms)
GROUP BY 社区, project;
INSERT INTO duties SELECT 'care', community, max(built) FROM stations GROUP BY community;

-- 保修: of accepted projects, until the day the data speaks of.
INSERT INTO duties SELECT 'warranty', 项目编号, 保修截止日期 >= as_of FROM projects, facts WHERE 状态 = '已验收';
INSERT INTO recomputed SELECT 'duty-warranty-expired', (SELECT count(*) FROM duties WHERE duty = 'warranty' AND kept = 0) FROM judging;

CREATE VIEW duty_names (duty) AS
SELECT column1 FROM judging CROSS JOIN (VALUES ('surveyed'), ('committee'), ('managed'), ('warranty'))
UNION
SELECT duty FROM judging CROSS JOIN obligations WHERE duty IS NOT NULL
UNION
SELECT 'care' FROM terms WHERE care_station IS NOT NULL;
INSERT INTO recomputed
SELECT 'duty-' || duty || '-known', count(kept) FROM duty_names LEFT JOIN duties USING (duty) GROUP BY duty;
INSERT INTO recomputed
SELECT 'duty-' || duty || '-done', count(CASE WHEN kept THEN 1 END)
FROM duty_names LEFT JOIN duties USING (duty) GROUP BY duty;
INSERT INTO recomputed
SELECT 'duty-' || duty || '-unknown', count(CASE WHEN subject IS NOT NULL AND (kept IS NULL OR duty = 'surveyed' AND NOT kept) THEN 1 END)
FROM duty_names LEFT JOIN duties USING (duty) GROUP BY duty;
