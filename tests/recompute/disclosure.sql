-- 公开率: what a record should have published at the step it has reached, and how much of it is.

-- Of a compound ten things, always.
CREATE VIEW compound_pieces (gap, compound, published) AS
SELECT 'street', 小区编号, 街道 IS NOT NULL FROM compounds
UNION ALL SELECT 'built', 小区编号, 建成年份止 IS NOT NULL FROM compounds
UNION ALL SELECT 'land', 小区编号, 土地性质 IS NOT NULL FROM compounds
UNION ALL SELECT 'households', 小区编号, 总户数 IS NOT NULL FROM compounds
UNION ALL SELECT 'buildings', 小区编号, 楼栋数 IS NOT NULL FROM compounds
UNION ALL SELECT 'area', 小区编号, 建筑面积（平方米） IS NOT NULL FROM compounds
UNION ALL SELECT 'surveyed', 小区编号, 摸底日期 IS NOT NULL FROM compounds
UNION ALL SELECT 'batch', 小区编号, 批次 IS NOT NULL FROM compounds
UNION ALL SELECT 'committee', 小区编号, 业委会 IS NOT NULL FROM compounds
UNION ALL SELECT 'mode', 小区编号, 物业方式 IS NOT NULL FROM compounds;

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
CREATE TABLE pieces (gap, project, stage, published);
INSERT INTO pieces SELECT 'consent', 项目编号, '项目台账', 项目编号 IN (SELECT 项目编号 FROM consent) FROM projects;
INSERT INTO pieces
SELECT 'items', projects.项目编号, '初步改造计划', 决定 IS NOT NULL AND coalesce(改造必要, '') <> '未评估'
FROM projects CROSS JOIN item_numbers
LEFT JOIN checklist ON checklist.项目编号 = projects.项目编号 AND CAST(序号 AS INTEGER) = item;
INSERT INTO pieces SELECT 'funding', 项目编号, '初步改造计划', 项目编号 IN (SELECT 项目编号 FROM funding) FROM projects;
INSERT INTO pieces SELECT 'notice', 项目编号, '专题会议', 项目编号 IN (SELECT project FROM noticed) FROM projects;
INSERT INTO pieces
SELECT 'property', project, '申报年度计划', 物业方式 IS NOT NULL FROM members JOIN compounds ON 小区编号 = compound;
INSERT INTO pieces SELECT 'lead', 项目编号, '选取咨询单位', 牵头街道 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'builder', 项目编号, '选取咨询单位', 建设单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'consultant', 项目编号, '可研和初步方案', 全过程咨询单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'contractor', 项目编号, '开工', 施工单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'supervisor', 项目编号, '开工', 监理单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'end', 项目编号, '开工', 计划完工日期 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'warranty', 项目编号, '联合验收', 保修截止日期 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'phone', 项目编号, '联合验收', 报修电话 IS NOT NULL FROM projects;
-- Days of steps are due from the step itself.
INSERT INTO pieces
SELECT gap, 项目编号, stage, (项目编号, stage) IN (SELECT project, stage FROM done_steps)
FROM projects CROSS JOIN (SELECT 'plan' AS gap, '计划公布' AS stage UNION SELECT 'start', '开工' UNION SELECT 'finish', '完工');
INSERT INTO pieces
SELECT 'acceptance', 项目编号, '联合验收', coalesce((
  SELECT 参加方 IS NOT NULL FROM stages
  WHERE stages.项目编号 = projects.项目编号 AND 环节 = '联合验收' AND 完成日期 IS NOT NULL
  ORDER BY CAST(coalesce(轮次, 1) AS INTEGER) DESC LIMIT 1), 0)
FROM projects;

CREATE TABLE due_pieces AS
SELECT gap, project, published FROM pieces JOIN chain USING (stage) JOIN reached USING (project) WHERE reached.place >= chain.place;

-- One by one, of what is due at all.
INSERT INTO recomputed SELECT 'gap-compounds-' || gap || '-due', count(*) FROM compound_pieces GROUP BY gap;
INSERT INTO recomputed
SELECT 'gap-compounds-' || gap || '-missing', sum(NOT published) FROM compound_pieces GROUP BY gap;
INSERT INTO recomputed SELECT 'gap-projects-' || gap || '-due', count(*) FROM due_pieces GROUP BY gap;
INSERT INTO recomputed SELECT 'gap-projects-' || gap || '-missing', sum(NOT published) FROM due_pieces GROUP BY gap;

-- Together, for the district and for each street that has a record.
CREATE VIEW due_by_street AS
SELECT 'compounds' AS kind, 街道 AS street, published FROM compound_pieces JOIN compounds ON compound = 小区编号
UNION ALL
SELECT 'projects', street, published FROM due_pieces JOIN project_streets USING (project);
CREATE VIEW kinds (kind) AS VALUES ('compounds'), ('projects');
CREATE VIEW recording_streets AS
SELECT code, name FROM street_codes
WHERE EXISTS (SELECT 1 FROM compounds WHERE 街道 IS name) OR EXISTS (SELECT 1 FROM project_streets WHERE street IS name);

INSERT INTO recomputed
SELECT 'disclosure-' || kind || '-due', count(published) FROM kinds LEFT JOIN due_by_street USING (kind) WHERE EXISTS (SELECT 1 FROM recording_streets) GROUP BY kind;
INSERT INTO recomputed
SELECT 'disclosure-' || kind || '-published', coalesce(sum(published), 0)
FROM kinds LEFT JOIN due_by_street USING (kind) WHERE EXISTS (SELECT 1 FROM recording_streets) GROUP BY kind;
INSERT INTO recomputed SELECT 'disclosure-all-due', count(*) FROM due_by_street HAVING EXISTS (SELECT 1 FROM recording_streets);
INSERT INTO recomputed SELECT 'disclosure-all-published', coalesce(sum(published), 0) FROM due_by_street HAVING EXISTS (SELECT 1 FROM recording_streets);
INSERT INTO recomputed SELECT 'disclosure-all-missing', coalesce(sum(NOT published), 0) FROM due_by_street HAVING EXISTS (SELECT 1 FROM recording_streets);
INSERT INTO recomputed
SELECT 'disclosure-' || kind || '-missing', coalesce(sum(NOT published), 0)
FROM kinds LEFT JOIN due_by_street USING (kind) WHERE EXISTS (SELECT 1 FROM recording_streets) GROUP BY kind;

INSERT INTO recomputed
SELECT 'street-' || code || '-disclosure-' || kinds.kind || '-due', count(published)
FROM recording_streets CROSS JOIN kinds LEFT JOIN due_by_street ON due_by_street.kind = kinds.kind AND street IS name
GROUP BY code, kinds.kind;
INSERT INTO recomputed
SELECT 'street-' || code || '-disclosure-' || kinds.kind || '-published', coalesce(sum(published), 0)
FROM recording_streets CROSS JOIN kinds LEFT JOIN due_by_street ON due_by_street.kind = kinds.kind AND street IS name
GROUP BY code, kinds.kind;
INSERT INTO recomputed
SELECT 'street-' || code || '-disclosure-due', count(published)
FROM recording_streets LEFT JOIN due_by_street ON street IS name GROUP BY code;
INSERT INTO recomputed
SELECT 'street-' || code || '-disclosure-published', coalesce(sum(published), 0)
FROM recording_streets LEFT JOIN due_by_street ON street IS name GROUP BY code;
