-- What several families share. Tables are the published CSV files as downloaded (an empty cell is NULL);
-- `facts` and `named_streets` come from the head of data/figures/all.json, `published` from its list of figures,
-- `days` from the State Council's notices. `terms`, `cohort_terms`, `work_classes`, `listed_works`, `named_steps`,
-- `rules`, `dues` and `acceptance_groups` are what the notice decides, from the same head: its numbers and lists.
-- Nothing here is taken from the site's own code.

CREATE TABLE recomputed (id TEXT PRIMARY KEY, value REAL);
CREATE UNIQUE INDEX days_by_day ON days (day, working);

-- Every notice calls its steps by other names: here they go by their codes.
UPDATE stages SET 环节 = (SELECT stage FROM named_steps WHERE name = 环节);

-- The streets, and those records that name none.
CREATE VIEW street_codes AS
SELECT code, name FROM named_streets UNION ALL SELECT 'unknown', NULL;

-- The years of the plan.
CREATE VIEW plan_years AS
WITH RECURSIVE years (year) AS (
  SELECT CAST(substr(window_start, 1, 4) AS INTEGER) FROM facts
  UNION ALL
  SELECT year + 1 FROM years, facts WHERE year < CAST(substr(window_end, 1, 4) AS INTEGER)
)
SELECT year FROM years;

-- 项目里的小区, one row each: several are written with 、 between them.
CREATE VIEW members AS
SELECT projects.项目编号 AS project, CAST(projects.计划年度 AS INTEGER) AS year, parts.value AS compound
FROM projects, json_each(parts_of(projects.小区编号)) AS parts;

-- What a rule judges, where it is neither a project nor a work: records of different tables may have one id.
CREATE VIEW rule_kinds AS SELECT rule, kind FROM rules WHERE kind NOT IN ('project', 'item');
CREATE VIEW compound_rules AS SELECT rule FROM rule_kinds WHERE kind = 'compound';
CREATE VIEW notice_rules AS SELECT rule FROM rule_kinds WHERE kind = 'notice';

-- 最近一个项目: the latest 计划年度; of two in one year the one further up the table.
CREATE VIEW latest AS
SELECT compound, 状态 AS status
FROM (
  SELECT compound, 状态,
    row_number() OVER (PARTITION BY compound ORDER BY year DESC, projects.rowid) AS place
  FROM members JOIN projects ON projects.项目编号 = members.project
)
WHERE place = 1;

-- The state of a compound: of its latest project; without one, 谋划 and 储备 by its batch; else unpublished.
CREATE VIEW states AS
SELECT
  小区编号 AS compound,
  街道 AS street,
  CASE WHEN latest.compound IS NOT NULL THEN latest.status WHEN 批次 IN ('谋划', '储备') THEN 批次 END AS status
FROM compounds LEFT JOIN latest ON latest.compound = compounds.小区编号;

-- Every state with its word in the ids.
CREATE VIEW all_states (status, word) AS
VALUES ('未开工', 'not-started'), ('施工中', 'running'), ('暂停', 'paused'), ('已完工', 'finished'),
  ('已验收', 'accepted'), ('居民否决', 'rejected'), ('取消', 'cancelled'), ('谋划', 'considered'),
  ('储备', 'reserved'), ('未公开', 'unknown');

-- 开工：项目有开工日期，或状态是施工中、暂停、已完工、已验收。
CREATE VIEW started AS
SELECT 项目编号 AS project FROM projects WHERE 状态 IN ('施工中', '暂停', '已完工', '已验收')
UNION
SELECT 项目编号 FROM stages WHERE 环节 = 'G18a' AND 完成日期 IS NOT NULL;

-- 公示期: the day of posting is not counted (民法典 201), it begins the day after, or on the day that the notice gives
-- as its first where that is later; an end on a day of rest moves to the next working day (203). `least` is the
-- first day on which it may end by the notice. Where a day of it is in no notice of the State Council, nothing is counted and `whole` is 0.
CREATE TABLE periods AS
SELECT *, posted IN (SELECT day FROM days) AND rolled IS NOT NULL AND least IS NOT NULL AS whole
FROM (
  SELECT *,
    (SELECT min(day) FROM days WHERE day >= end_on AND working) AS rolled,
    (SELECT day FROM days WHERE day >= first_day AND working ORDER BY day LIMIT 1
      OFFSET (SELECT coalesce(min_working_days, 1) - 1 FROM terms)) AS least
  FROM (
    SELECT 公示编号 AS notice, 类型 AS kind, coalesce(发布日期, 公示开始日期) AS posted, 公示截止日期 AS end_on,
      CASE WHEN 公示开始日期 > 发布日期 THEN 公示开始日期
        ELSE date(coalesce(发布日期, 公示开始日期), '+1 day') END AS first_day
    FROM notices
  )
);
CREATE VIEW notice_ends AS
SELECT notice, CASE WHEN whole THEN rolled ELSE end_on END AS ends FROM periods;
