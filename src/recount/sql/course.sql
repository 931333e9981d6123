-- 累计进度: what should have been accepted by a day, and what was; for the district and for each street.

-- 计划验收日期 of a project: of the first round of its acceptance that has one; else its 计划完工日期. 验收日期: the earliest day of
-- a 联合验收 that did not fail.
CREATE VIEW due_days AS
SELECT 项目编号 AS project,
  coalesce(
    (SELECT 计划日期 FROM stages
      WHERE stages.项目编号 = projects.项目编号 AND 环节 = 'G19' AND 计划日期 IS NOT NULL
      ORDER BY CAST(coalesce(轮次, 1) AS INTEGER), stages.rowid LIMIT 1),
    计划完工日期
  ) AS due,
  (SELECT min(完成日期) FROM stages
    WHERE stages.项目编号 = projects.项目编号 AND 环节 = 'G19' AND coalesce(结果, '') <> '不通过') AS accepted
FROM projects;

-- Of a compound in several projects: the earliest. Projects that residents refused or that were cancelled are none.
CREATE VIEW compound_days AS
SELECT
  compound,
  min(due) AS due,
  min(accepted) AS accepted,
  max(状态 = '已验收') AS is_accepted
FROM members JOIN due_days USING (project) JOIN projects ON 项目编号 = project
WHERE coalesce(状态, '') NOT IN ('居民否决', '取消')
GROUP BY compound;

CREATE VIEW regions (key, compound) AS
SELECT 'course', 小区编号 FROM compounds
UNION ALL
SELECT 'street-' || code, 小区编号 FROM street_codes JOIN compounds ON 街道 IS name;

-- There is a course only where some plan and some acceptance have a day.
CREATE VIEW courses AS
SELECT regions.key, compound, due, accepted, is_accepted
FROM regions JOIN compound_days USING (compound)
WHERE key IN (
  SELECT key FROM regions JOIN compound_days USING (compound), facts
  GROUP BY key
  HAVING count(CASE WHEN due IS NOT NULL AND accepted <= as_of THEN 1 END) > 0 AND count(CASE WHEN due <= window_end THEN 1 END) > 0
);

INSERT INTO recomputed
SELECT key || '-planned', count(CASE WHEN due <= window_end THEN 1 END)
FROM courses, facts GROUP BY key;
INSERT INTO recomputed
SELECT key || '-due', count(CASE WHEN due <= as_of THEN 1 END) FROM courses, facts GROUP BY key;
-- Of those with a planned day; on the last day those count too that are accepted without a day.
CREATE VIEW accepted_by_now AS
SELECT key, count(CASE WHEN due IS NOT NULL AND (accepted <= as_of OR accepted IS NULL AND is_accepted) THEN 1 END) AS n
FROM courses, facts GROUP BY key;
INSERT INTO recomputed SELECT key || '-accepted', n FROM accepted_by_now;
INSERT INTO recomputed
SELECT key || '-less', count(CASE WHEN due <= as_of THEN 1 END) - n
FROM courses JOIN accepted_by_now USING (key), facts GROUP BY key;
INSERT INTO recomputed
SELECT key || '-unplanned', count(CASE WHEN due IS NULL THEN 1 END) FROM courses GROUP BY key;
INSERT INTO recomputed
SELECT key || '-undated', count(CASE WHEN is_accepted AND accepted IS NULL THEN 1 END) FROM courses GROUP BY key;

-- The same at the end of each year of the plan that is over.
CREATE VIEW year_ends AS
SELECT year, year || '-12-31' AS day FROM plan_years, facts WHERE year || '-12-31' <= as_of;
CREATE VIEW years_run AS
SELECT *, accepted <= day OR accepted IS NULL AND is_accepted AND day = as_of AS accepted_then
FROM courses, year_ends, facts;
INSERT INTO recomputed
SELECT key || '-' || year || '-planned', count(CASE WHEN due <= day THEN 1 END)
FROM years_run GROUP BY key, year;
INSERT INTO recomputed
SELECT key || '-' || year || '-accepted', count(CASE WHEN due IS NOT NULL AND accepted_then THEN 1 END)
FROM years_run GROUP BY key, year;
INSERT INTO recomputed
SELECT key || '-' || year || '-less',
  count(CASE WHEN due <= day THEN 1 END) - count(CASE WHEN due IS NOT NULL AND accepted_then THEN 1 END)
FROM years_run GROUP BY key, year;

-- Streets behind the plan, and those compounds that name none, with five and more that are due; one ahead of it makes up for none. 少得最多的: from the furthest behind on, until
-- half of what is missing is reached.
CREATE VIEW behind AS
SELECT less.value FROM recomputed AS less JOIN street_codes ON less.id = 'street-' || code || '-less'
JOIN recomputed AS due ON due.id = 'street-' || code || '-due'
WHERE less.value > 0 AND due.value >= 5;
INSERT INTO recomputed SELECT 'streets-less', sum(value) FROM behind HAVING count(*) > 0;
INSERT INTO recomputed
SELECT 'streets-less-most', sum(value)
FROM (
  -- Those that are as far behind stand together.
  SELECT value, sum(value) OVER (ORDER BY value DESC RANGE UNBOUNDED PRECEDING)
      - sum(value) OVER (PARTITION BY value) AS before,
    sum(value) OVER () AS total
  FROM behind
)
WHERE before * 2 < total
HAVING count(*) > 0;
