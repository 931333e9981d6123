-- 改造内容: the works that the notice lists, counted in compounds; without a notice those that the data name.

CREATE VIEW item_numbers AS
SELECT item FROM listed_works, terms WHERE notice IS NOT NULL
UNION
SELECT CAST(序号 AS INTEGER) FROM checklist, terms WHERE notice IS NULL;

-- 各项目的决定: no row, or a row without a decision, is unpublished.
CREATE VIEW decisions AS
SELECT item, projects.项目编号 AS project, 决定 AS decision, checklist.状态 AS status, 原因代码 AS reason
FROM projects CROSS JOIN item_numbers
LEFT JOIN checklist ON checklist.项目编号 = projects.项目编号 AND CAST(序号 AS INTEGER) = item;

-- 哪个小区: of a project with one compound all is said of it; of several only what parts.csv says of each. `status` is
-- that of the compound's own row, else of the project where it holds of every compound, else not done while one of its
-- places is not.
CREATE TABLE told_here AS
SELECT 项目编号 AS project, CAST(序号 AS INTEGER) AS item, 小区编号 AS compound, max(决定 = '纳入') AS planned,
  max(哪栋楼 IS NULL AND 哪一样 IS NULL) AS whole,
  max(CASE WHEN 哪栋楼 IS NULL AND 哪一样 IS NULL THEN 状态 END) AS own_status,
  max(coalesce(状态 IN ('未开始', '施工中'), 0)) AS open
FROM parts WHERE 小区编号 IS NOT NULL GROUP BY 1, 2, 3;
CREATE TABLE said AS
SELECT item, project, compound, decision, planned,
  CASE WHEN planned THEN
    CASE WHEN alone THEN status
      WHEN own_status IS NOT NULL THEN own_status
      WHEN status <> '施工中' THEN status
      WHEN open THEN '施工中' END
  END AS status,
  CASE WHEN decision IS NULL THEN 'unknown'
    WHEN decision = '不纳入' THEN 'not'
    WHEN alone THEN CASE WHEN status = '取消' THEN 'cancelled' ELSE 'doing' END
    WHEN planned THEN CASE WHEN coalesce(own_status, status) = '取消' THEN 'cancelled' ELSE 'doing' END
    WHEN whole THEN 'not'
    WHEN status = '取消' THEN 'cancelled'
    ELSE 'pooled' END AS kind
FROM (
  SELECT decisions.*, members.compound, own_status, open, whole,
    (SELECT count(*) FROM members AS all_of WHERE all_of.project = decisions.project) = 1 AS alone,
    decision IS '纳入' AND ((SELECT count(*) FROM members AS all_of WHERE all_of.project = decisions.project) = 1
      OR coalesce(told_here.planned, 0)) AS planned
  FROM decisions JOIN members USING (project)
  LEFT JOIN told_here ON told_here.project = decisions.project AND told_here.item = decisions.item
    AND told_here.compound = members.compound
);
CREATE VIEW works AS SELECT DISTINCT item, compound, status FROM said WHERE planned;
-- Their project does it, in which compounds is not published.
CREATE VIEW pooled AS
SELECT DISTINCT item, compound FROM said
WHERE decision = '纳入' AND NOT planned AND kind <> 'not'
  AND NOT EXISTS (SELECT 1 FROM works WHERE works.item = said.item AND works.compound = said.compound);
INSERT INTO recomputed
SELECT 'item-' || item || '-pooled', count(compound) FROM item_numbers LEFT JOIN pooled USING (item) GROUP BY item;
INSERT INTO recomputed SELECT 'items-pooled-compounds', count(DISTINCT compound) FROM pooled;

INSERT INTO recomputed
SELECT 'item-' || item || '-planned', count(DISTINCT compound)
FROM item_numbers LEFT JOIN works USING (item) GROUP BY item;
-- A compound counts once for an item, however many projects do it there: as done, else unpublished, else given up.
CREATE VIEW once AS
SELECT item, compound, min(CASE WHEN status IN ('完成', '验收') THEN 1 WHEN status IS NULL THEN 2 WHEN status = '取消' THEN 3 ELSE 4 END) AS state
FROM works GROUP BY item, compound;
INSERT INTO recomputed
SELECT 'item-' || item || '-done', count(CASE WHEN state = 1 THEN 1 END)
FROM item_numbers LEFT JOIN once USING (item) GROUP BY item;
INSERT INTO recomputed
SELECT 'item-' || item || '-unknown', count(CASE WHEN state = 2 THEN 1 END)
FROM item_numbers LEFT JOIN once USING (item) GROUP BY item;
INSERT INTO recomputed
SELECT 'item-' || item || '-dropped', count(CASE WHEN state = 3 THEN 1 END)
FROM item_numbers LEFT JOIN once USING (item) GROUP BY item;
INSERT INTO recomputed
SELECT 'item-' || item || '-left', count(CASE WHEN state = 4 THEN 1 END)
FROM item_numbers LEFT JOIN once USING (item) GROUP BY item;

INSERT INTO recomputed SELECT 'items-compounds', count(DISTINCT compound) FROM works;
-- 项次: one compound with one item.
INSERT INTO recomputed
SELECT 'items-planned', count(*) FROM (SELECT DISTINCT item, compound FROM works)
HAVING EXISTS (SELECT 1 FROM item_numbers);
INSERT INTO recomputed
SELECT 'items-done', count(*)
FROM (SELECT DISTINCT item, compound FROM works WHERE status IN ('完成', '验收'))
HAVING EXISTS (SELECT 1 FROM item_numbers);

-- 各项目的决定: what does not occur has no figure.
INSERT INTO recomputed
SELECT 'item-' || item || '-projects-' || word, count(*)
FROM (
  SELECT item, CASE
    WHEN decision IS NULL THEN 'unknown'
    WHEN decision = '不纳入' THEN 'not'
    WHEN status = '取消' THEN 'cancelled'
    ELSE 'doing'
  END AS word
  FROM decisions
)
GROUP BY item, word;
INSERT INTO recomputed
SELECT 'item-' || item || '-projects-finished', count(*)
FROM decisions WHERE decision = '纳入' AND status IN ('完成', '验收') GROUP BY item;

CREATE VIEW reasons (reason, word) AS
VALUES ('无改造必要', 'needless'), ('客观条件不具备', 'conditions'), ('未获多数居民同意', 'minority'),
  ('资金不满足', 'money'), ('已由其他项目完成', 'elsewhere'), ('其他', 'other'), (NULL, 'unknown');
INSERT INTO recomputed
SELECT 'item-' || item || '-reason-' || word, count(*)
FROM decisions JOIN reasons ON reasons.reason IS decisions.reason
WHERE decision = '不纳入' GROUP BY item, word;

-- 公布了多少: projects with some, all, none of the works decided.
CREATE VIEW decided AS
SELECT 项目编号 AS project, count(decision) AS known, count(item) AS items
FROM projects LEFT JOIN decisions ON project = 项目编号 GROUP BY 项目编号;
INSERT INTO recomputed SELECT 'items-projects-some', count(*) FROM decided WHERE known > 0;
INSERT INTO recomputed SELECT 'items-projects-full', count(*) FROM decided WHERE known > 0 AND known = items;
INSERT INTO recomputed SELECT 'items-projects-none', count(*) FROM decided WHERE known = 0;

-- 数量: by unit, in thousandths. The id has the unit in a short form; the first row of the figure has it in full.
-- What is done is told only where every row tells it.
CREATE VIEW quantities AS
SELECT CAST(序号 AS INTEGER) AS item, 单位 AS unit, count(*) AS projects,
  sum(CAST(round(计划数量 * 1000) AS INTEGER)) / 1000.0 AS planned,
  CASE WHEN count(完成数量) = count(*) THEN sum(CAST(round(完成数量 * 1000) AS INTEGER)) / 1000.0 END AS done
FROM checklist
WHERE 决定 = '纳入' AND coalesce(状态, '') <> '取消' AND 计划数量 IS NOT NULL AND 单位 IS NOT NULL
GROUP BY item, unit;
-- 每一个单位的预算: in whole 元, half rounded up; the one in the middle, or the mean of the two in the middle.
CREATE VIEW unit_budgets AS
SELECT item, unit, avg(each) AS middle
FROM (
  SELECT item, unit, each, row_number() OVER (PARTITION BY item, unit ORDER BY each) AS place,
    count(*) OVER (PARTITION BY item, unit) AS total
  FROM (
    SELECT item, unit, (cost * 20 + planned) / (2 * planned) AS each
    FROM (
      SELECT CAST(序号 AS INTEGER) AS item, 单位 AS unit, CAST(round(预算（万元） * 1000000) AS INTEGER) AS cost,
        CAST(round(计划数量 * 1000) AS INTEGER) AS planned
      FROM checklist
      WHERE 决定 = '纳入' AND coalesce(状态, '') <> '取消' AND 预算（万元） IS NOT NULL AND CAST(计划数量 AS REAL) > 0 AND 单位 IS NOT NULL
    )
  )
)
WHERE place IN ((total + 1) / 2, (total + 2) / 2)
GROUP BY item, unit;
INSERT INTO recomputed
SELECT published.id,
  CASE WHEN published.id LIKE '%-each' THEN middle WHEN published.id LIKE '%-planned' THEN planned WHEN published.id LIKE '%-done' THEN done ELSE projects END
FROM published
JOIN checklist ON published.row = 项目编号 || '+' || 序号
JOIN quantities ON quantities.item = CAST(序号 AS INTEGER) AND quantities.unit = 单位
LEFT JOIN unit_budgets ON unit_budgets.item = quantities.item AND unit_budgets.unit = quantities.unit
WHERE published.id LIKE 'item-%-amount-%';
