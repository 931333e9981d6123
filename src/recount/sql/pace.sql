-- 用时: days from one step to the next, and works against their promise.

-- The steps in their order; the id of the way to a step. What follows the acceptance is counted from it.
CREATE VIEW chain AS SELECT place, stage, lower(stage) AS id FROM named_steps WHERE place IS NOT NULL;

-- 各取最后一轮: of several rounds the last one that has a day.
CREATE TABLE last_days AS
SELECT project, stage, done
FROM (
  SELECT 项目编号 AS project, 环节 AS stage, 完成日期 AS done,
    row_number() OVER (PARTITION BY 项目编号, 环节 ORDER BY CAST(coalesce(轮次, 1) AS INTEGER) DESC, rowid DESC) AS place
  FROM stages WHERE 完成日期 IS NOT NULL
)
WHERE place = 1;

CREATE TABLE ways AS
SELECT chain.id, julianday(later.done) - julianday(earlier.done) AS length
FROM chain
JOIN last_days AS later USING (stage)
JOIN chain AS before ON before.place = min(chain.place - 1, coalesce((SELECT place FROM chain WHERE stage = 'G19'), chain.place - 1))
JOIN last_days AS earlier ON earlier.stage = before.stage AND earlier.project = later.project
WHERE later.done >= earlier.done;

INSERT INTO recomputed SELECT 'pace-' || id || '-counted', count(*) FROM ways GROUP BY id;
INSERT INTO recomputed
SELECT 'pace-' || id || '-days', avg(length)
FROM (
  SELECT id, length, row_number() OVER (PARTITION BY id ORDER BY length) AS place,
    count(*) OVER (PARTITION BY id) AS total
  FROM ways
)
WHERE place IN ((total + 1) / 2, (total + 2) / 2)
GROUP BY id;

-- 工期: promised and actual; rejected and cancelled projects are left out.
CREATE VIEW works_days AS
SELECT 项目编号 AS project, 状态 AS status, 计划开工日期 AS plan_start, 计划完工日期 AS plan_end,
  (SELECT done FROM last_days WHERE project = 项目编号 AND stage = 'G18a') AS start,
  (SELECT done FROM last_days WHERE project = 项目编号 AND stage = 'G18b') AS end
FROM projects
WHERE coalesce(状态, '') NOT IN ('居民否决', '取消');
CREATE VIEW timed AS
SELECT * FROM works_days
WHERE plan_start IS NOT NULL AND plan_end IS NOT NULL AND start IS NOT NULL AND end IS NOT NULL;

INSERT INTO recomputed
SELECT 'works-ended', count(*) FROM works_days WHERE plan_end IS NOT NULL AND end IS NOT NULL;
INSERT INTO recomputed SELECT 'works-early', count(*) FROM works_days WHERE end < plan_end;
INSERT INTO recomputed SELECT 'works-punctual', count(*) FROM works_days WHERE end = plan_end;
INSERT INTO recomputed SELECT 'works-late', count(*) FROM works_days WHERE end > plan_end;
INSERT INTO recomputed SELECT 'works-timed', count(*) FROM timed;
INSERT INTO recomputed
SELECT 'works-overdue', count(*) FROM works_days, facts
WHERE plan_end < as_of AND end IS NULL AND coalesce(status, '') NOT IN ('已完工', '已验收');

CREATE VIEW lengths (id, length) AS
SELECT 'works-late-days', julianday(end) - julianday(plan_end) FROM works_days WHERE end > plan_end
UNION ALL
SELECT 'works-committed', julianday(plan_end) - julianday(plan_start) FROM timed
UNION ALL
SELECT 'works-actual', julianday(end) - julianday(start) FROM timed;
INSERT INTO recomputed
SELECT names.id, avg(length)
FROM (SELECT 'works-late-days' AS id UNION SELECT 'works-committed' UNION SELECT 'works-actual') AS names
LEFT JOIN (
  SELECT id, length, row_number() OVER (PARTITION BY id ORDER BY length) AS place,
    count(*) OVER (PARTITION BY id) AS total
  FROM lengths
) AS placed ON placed.id = names.id AND place IN ((total + 1) / 2, (total + 2) / 2)
GROUP BY names.id;
