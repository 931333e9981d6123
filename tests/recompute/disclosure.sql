-- 公开率: what a record should have published at the step it has reached, and how much of it is.

-- Of a compound ten things, always.
INSERT INTO recomputed SELECT 'disclosure-compounds-due', 10 * count(*) FROM compounds;
INSERT INTO recomputed
SELECT 'disclosure-compounds-published',
  count(街道) + count(建成年份止) + count(土地性质) + count(总户数) + count(楼栋数) + count(建筑面积（平方米）)
    + count(摸底日期) + count(批次) + count(业委会) + count(物业方式)
FROM compounds;

-- Of a project, by the furthest step that a date or its status shows; nothing at all known is 计划公布.
CREATE TABLE reached AS
SELECT 项目编号 AS project, max(
  coalesce((SELECT max(place) FROM stages JOIN chain ON 环节 = stage
    WHERE stages.项目编号 = projects.项目编号 AND 完成日期 IS NOT NULL), -1),
  CASE 状态 WHEN '施工中' THEN 21 WHEN '暂停' THEN 21 WHEN '已完工' THEN 22 WHEN '已验收' THEN 23 ELSE -1 END,
  CASE WHEN (状态 IS NULL OR 状态 = '未开工') AND NOT EXISTS (
    SELECT 1 FROM stages WHERE stages.项目编号 = projects.项目编号 AND 完成日期 IS NOT NULL) THEN 14 ELSE -1 END
) AS place
FROM projects;

CREATE VIEW done_steps AS SELECT DISTINCT project, stage FROM last_days;
CREATE VIEW noticed AS
SELECT DISTINCT parts.value AS project
FROM notices, json_each('["' || replace(notices.项目编号, '、', '","') || '"]') AS parts
WHERE 类型 = '初步改造计划';

-- One row a thing: from which step, and whether it is published.
CREATE TABLE pieces (project, stage, published);
INSERT INTO pieces SELECT 项目编号, '项目台账', 项目编号 IN (SELECT 项目编号 FROM consent) FROM projects;
INSERT INTO pieces
SELECT projects.项目编号, '初步改造计划', 决定 IS NOT NULL AND coalesce(改造必要, '') <> '未评估'
FROM projects CROSS JOIN item_numbers
LEFT JOIN checklist ON checklist.项目编号 = projects.项目编号 AND CAST(序号 AS INTEGER) = item;
INSERT INTO pieces SELECT 项目编号, '初步改造计划', 项目编号 IN (SELECT 项目编号 FROM funding) FROM projects;
INSERT INTO pieces SELECT 项目编号, '专题会议', 项目编号 IN (SELECT project FROM noticed) FROM projects;
INSERT INTO pieces
SELECT project, '申报年度计划', 物业方式 IS NOT NULL FROM members JOIN compounds ON 小区编号 = compound;
INSERT INTO pieces SELECT 项目编号, '选取咨询单位', 牵头街道 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 项目编号, '选取咨询单位', 建设单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 项目编号, '可研和初步方案', 全过程咨询单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 项目编号, '开工', 施工单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 项目编号, '开工', 监理单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 项目编号, '开工', 计划完工日期 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 项目编号, '联合验收', 保修截止日期 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 项目编号, '联合验收', 报修电话 IS NOT NULL FROM projects;
-- Days of steps are due from the step itself.
INSERT INTO pieces
SELECT 项目编号, stage, (项目编号, stage) IN (SELECT project, stage FROM done_steps)
FROM projects CROSS JOIN (SELECT '计划公布' AS stage UNION SELECT '开工' UNION SELECT '完工');
INSERT INTO pieces
SELECT 项目编号, '联合验收', coalesce((
  SELECT 参加方 IS NOT NULL FROM stages
  WHERE stages.项目编号 = projects.项目编号 AND 环节 = '联合验收' AND 完成日期 IS NOT NULL
  ORDER BY CAST(coalesce(轮次, 1) AS INTEGER) DESC LIMIT 1), 0)
FROM projects;

CREATE VIEW due_pieces AS
SELECT published FROM pieces JOIN chain USING (stage) JOIN reached USING (project) WHERE reached.place >= chain.place;
INSERT INTO recomputed SELECT 'disclosure-projects-due', count(*) FROM due_pieces;
INSERT INTO recomputed SELECT 'disclosure-projects-published', sum(published) FROM due_pieces;
