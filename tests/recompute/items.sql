-- 改造内容: the 27 items of the annex (there is no 24 and no 25), counted in compounds.

CREATE VIEW item_numbers AS
WITH RECURSIVE numbers (item) AS (SELECT 1 UNION ALL SELECT item + 1 FROM numbers WHERE item < 29)
SELECT item FROM numbers WHERE item NOT IN (24, 25);

-- An item is done in every compound of the project.
CREATE VIEW works AS
SELECT DISTINCT CAST(序号 AS INTEGER) AS item, compound, checklist.状态 AS status
FROM checklist JOIN members ON members.project = checklist.项目编号
WHERE 决定 = '纳入';

INSERT INTO recomputed
SELECT 'item-' || item || '-planned', count(DISTINCT compound)
FROM item_numbers LEFT JOIN works USING (item) GROUP BY item;
INSERT INTO recomputed
SELECT 'item-' || item || '-done', count(DISTINCT CASE WHEN status IN ('完成', '验收') THEN compound END)
FROM item_numbers LEFT JOIN works USING (item) GROUP BY item;
INSERT INTO recomputed
SELECT 'item-' || item || '-unknown', count(DISTINCT CASE WHEN status IS NULL THEN compound END)
FROM item_numbers LEFT JOIN works USING (item) GROUP BY item;
INSERT INTO recomputed
SELECT 'item-' || item || '-dropped', count(DISTINCT CASE WHEN status = '取消' THEN compound END)
FROM item_numbers LEFT JOIN works USING (item) GROUP BY item;
INSERT INTO recomputed
SELECT 'item-' || item || '-left', count(DISTINCT CASE WHEN status IN ('未开始', '施工中') THEN compound END)
FROM item_numbers LEFT JOIN works USING (item) GROUP BY item;

INSERT INTO recomputed SELECT 'items-compounds', count(DISTINCT compound) FROM works;
-- 项次: one compound with one item.
INSERT INTO recomputed
SELECT 'items-planned', count(*) FROM (SELECT DISTINCT item, compound FROM works);
INSERT INTO recomputed
SELECT 'items-done', count(*)
FROM (SELECT DISTINCT item, compound FROM works WHERE status IN ('完成', '验收'));
