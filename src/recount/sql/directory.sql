-- 名单和地图: states, lists, positions and communities of the district and of each street.

-- 最近列在哪里: the year of the latest project; without one, the batch.
CREATE VIEW lists AS
SELECT 小区编号 AS compound, 街道 AS street,
  coalesce(
    'y' || (SELECT max(year) FROM members WHERE members.compound = 小区编号),
    CASE 批次 WHEN '谋划' THEN 'considered' WHEN '储备' THEN 'reserved' WHEN '试点' THEN 'pilot' ELSE 'none' END
  ) AS list
FROM compounds;

INSERT INTO recomputed SELECT 'list-' || list, count(*) FROM lists GROUP BY list;
INSERT INTO recomputed
SELECT 'street-' || code || '-list-' || list, count(*)
FROM street_codes JOIN lists ON street IS name GROUP BY code, list;

-- 状态: 施工中 and, in a street, 状态未公开 have figures elsewhere.
INSERT INTO recomputed
SELECT 'compounds-' || word, count(*)
FROM states JOIN all_states ON coalesce(states.status, '未公开') = all_states.status
WHERE word <> 'running' GROUP BY word;
INSERT INTO recomputed
SELECT 'street-' || code || '-state-' || word, count(*)
FROM named_streets JOIN states ON street = name
JOIN all_states ON coalesce(states.status, '未公开') = all_states.status
WHERE word NOT IN ('running', 'unknown') GROUP BY code, word;

-- 准确位置.
CREATE VIEW placed_exactly AS
SELECT 小区编号 AS compound FROM compounds
WHERE 经度 IS NOT NULL AND 纬度 IS NOT NULL AND 坐标系 IS NOT NULL AND 位置精度 = '精确';
INSERT INTO recomputed SELECT 'compounds-placed', count(*) FROM placed_exactly;
INSERT INTO recomputed
SELECT 'compounds-unplaced', count(*) FROM compounds WHERE 小区编号 NOT IN (SELECT compound FROM placed_exactly);
INSERT INTO recomputed
SELECT 'placed-' || word, count(*)
FROM placed_exactly JOIN states USING (compound)
JOIN all_states ON coalesce(states.status, '未公开') = all_states.status
GROUP BY word;

INSERT INTO recomputed
SELECT 'compounds-planned', count(DISTINCT compound) FROM members JOIN plan_years USING (year);
INSERT INTO recomputed
SELECT 'recorded-streets', count(DISTINCT 街道) FROM compounds WHERE 街道 IN (SELECT name FROM named_streets);

-- 社区: how many a street has; the compounds of each, by the first compound that the figure lists.
INSERT INTO recomputed
SELECT 'street-' || code || '-communities', count(DISTINCT 社区)
FROM named_streets LEFT JOIN compounds ON 街道 = name GROUP BY code;
INSERT INTO recomputed
SELECT published.id, (
  SELECT count(*) FROM compounds AS other WHERE other.街道 = first.街道 AND other.社区 IS first.社区
)
FROM published JOIN compounds AS first ON first.小区编号 = published.row
WHERE published.id LIKE 'street-%-community-%';

-- 街道的项目: of the lead street; without one, of the street that all its compounds share.
CREATE VIEW project_streets AS
SELECT 项目编号 AS project, CAST(计划年度 AS INTEGER) AS year,
  coalesce(牵头街道, (
    SELECT CASE WHEN count(DISTINCT coalesce(街道, '')) = 1 THEN max(街道) END
    FROM members JOIN compounds ON compound = 小区编号 WHERE project = 项目编号
  )) AS street
FROM projects;
INSERT INTO recomputed
SELECT 'street-' || code || '-projects-' || year, count(*)
FROM named_streets JOIN project_streets ON street = name
WHERE year = (SELECT max(year) FROM project_streets AS other WHERE other.street = name)
GROUP BY code;
