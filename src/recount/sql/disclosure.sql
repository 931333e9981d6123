-- 公开率: what a record should have published at the step it has reached, and how much of it is.

-- Of a compound what the notice has written down, always.
CREATE VIEW facts_of_compounds (gap, compound, published) AS
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
CREATE VIEW compound_pieces AS
SELECT gap, compound, published FROM facts_of_compounds JOIN dues USING (gap) WHERE kind = 'compound';

-- Of a project, by the furthest step that a date or its status shows; nothing at all known is 计划公布.
CREATE TABLE reached AS
SELECT 项目编号 AS project, max(
  coalesce((SELECT max(place) FROM stages JOIN chain ON 环节 = stage
    WHERE stages.项目编号 = projects.项目编号 AND 完成日期 IS NOT NULL), -1),
  coalesce((SELECT place FROM chain WHERE stage = CASE 状态
    WHEN '施工中' THEN 'G18a' WHEN '暂停' THEN 'G18a' WHEN '已完工' THEN 'G18b' WHEN '已验收' THEN 'G19' END), -1),
  CASE WHEN (状态 IS NULL OR 状态 = '未开工') AND NOT EXISTS (
    SELECT 1 FROM stages WHERE stages.项目编号 = projects.项目编号 AND 完成日期 IS NOT NULL) THEN coalesce((SELECT place FROM chain WHERE stage = 'G13'), -1) ELSE -1 END
) AS place
FROM projects;

CREATE VIEW done_steps AS SELECT DISTINCT project, stage FROM last_days;
CREATE VIEW noticed AS
SELECT DISTINCT parts.value AS project
FROM notices, json_each(parts_of(notices.项目编号)) AS parts
WHERE 类型 = '初步改造计划';

-- One row a thing, and whether it is published; the notice says which of them are due, and from which step.
CREATE TABLE pieces (gap, project, published);
INSERT INTO pieces SELECT 'consent', 项目编号, 项目编号 IN (SELECT 项目编号 FROM consent WHERE 项目编号 IS NOT NULL) FROM projects;
INSERT INTO pieces
SELECT 'items', projects.项目编号, 决定 IS NOT NULL AND coalesce(改造必要, '') <> '未评估'
FROM projects CROSS JOIN item_numbers
LEFT JOIN checklist ON checklist.项目编号 = projects.项目编号 AND CAST(序号 AS INTEGER) = item;
INSERT INTO pieces SELECT 'funding', 项目编号, 项目编号 IN (SELECT 项目编号 FROM funding) FROM projects;
INSERT INTO pieces SELECT 'notice', 项目编号, 项目编号 IN (SELECT project FROM noticed) FROM projects;
INSERT INTO pieces
SELECT 'property', project, 物业方式 IS NOT NULL FROM members JOIN compounds ON 小区编号 = compound;
INSERT INTO pieces SELECT 'lead', 项目编号, 牵头街道 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'builder', 项目编号, 建设单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'consultant', 项目编号, 全过程咨询单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'contractor', 项目编号, 施工单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'supervisor', 项目编号, 监理单位 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'end', 项目编号, 计划完工日期 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'warranty', 项目编号, 保修截止日期 IS NOT NULL FROM projects;
INSERT INTO pieces SELECT 'phone', 项目编号, 报修电话 IS NOT NULL FROM projects;
-- Days of steps are due from the step itself.
INSERT INTO pieces
SELECT gap, 项目编号, (项目编号, stage) IN (SELECT project, stage FROM done_steps)
FROM projects CROSS JOIN (SELECT 'plan' AS gap, 'G13' AS stage UNION SELECT 'start', 'G18a' UNION SELECT 'finish', 'G18b');
INSERT INTO pieces
SELECT 'acceptance', 项目编号, coalesce((
  SELECT 参加方 IS NOT NULL FROM stages
  WHERE stages.项目编号 = projects.项目编号 AND 环节 = 'G19' AND 完成日期 IS NOT NULL
  ORDER BY CAST(coalesce(轮次, 1) AS INTEGER) DESC LIMIT 1), 0)
FROM projects;

CREATE TABLE due_pieces AS
SELECT gap, project, published
FROM pieces JOIN (SELECT gap, stage FROM dues WHERE kind = 'project') AS own USING (gap) JOIN reached USING (project)
WHERE own.stage IS NULL OR reached.place >= (SELECT place FROM chain WHERE chain.stage = own.stage);

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
