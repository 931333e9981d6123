-- 每个项目、每个小区、每次公示的数字: the same numbers for every record, by key. What is not published is left out.

CREATE TABLE told (kind, record, key, value);

-- Projects: the listed works; of each class only those undecided.
CREATE VIEW item_classes AS
SELECT item, work_classes.class
FROM item_numbers CROSS JOIN terms LEFT JOIN listed_works USING (item)
JOIN work_classes ON name = class_name OR notice IS NULL;
CREATE TABLE works_of_projects AS
SELECT project, class, decision, status FROM decisions JOIN item_classes USING (item);
CREATE VIEW decision_words (word) AS VALUES ('doing'), ('not'), ('cancelled'), ('unknown'), ('done');
CREATE VIEW scopes (scope, class) AS
SELECT NULL, class FROM work_classes UNION ALL SELECT class, class FROM work_classes;
INSERT INTO told
SELECT 'project', 项目编号, 'items-' || coalesce(scope || '-', '') || word, coalesce(sum(CASE word
  WHEN 'doing' THEN decision IS '纳入' AND status IS NOT '取消'
  WHEN 'not' THEN decision IS '不纳入'
  WHEN 'cancelled' THEN decision IS '纳入' AND status IS '取消'
  WHEN 'unknown' THEN project IS NOT NULL AND decision IS NULL
  ELSE decision IS '纳入' AND coalesce(status IN ('完成', '验收'), 0)
END), 0)
FROM projects CROSS JOIN decision_words CROSS JOIN scopes
LEFT JOIN works_of_projects ON project = 项目编号 AND works_of_projects.class = scopes.class
WHERE scope IS NULL OR word = 'unknown'
GROUP BY 项目编号, scope, word;
-- How the list marks each: a work with a 不符合 by that, else by its decision and status.
CREATE VIEW marks (mark) AS
VALUES ('accepted'), ('finished'), ('running'), ('not-started'), ('to-do'), ('not'), ('cancelled'), ('breached'), ('unknown');
CREATE TABLE marked AS
SELECT project, CASE
  WHEN project || '+' || item IN (SELECT 对象编号 FROM findings WHERE 结果 = '不符合') THEN 'breached'
  WHEN decision IS NULL THEN 'unknown'
  WHEN decision = '不纳入' THEN 'not'
  WHEN status IS NULL THEN 'to-do'
  ELSE CASE status WHEN '未开始' THEN 'not-started' WHEN '施工中' THEN 'running' WHEN '完成' THEN 'finished'
    WHEN '验收' THEN 'accepted' ELSE 'cancelled' END
END AS mark
FROM decisions;
INSERT INTO told
SELECT 'project', projects.项目编号, 'items-state-' || marks.mark, count(marked.project)
FROM projects CROSS JOIN marks LEFT JOIN marked ON marked.project = projects.项目编号 AND marked.mark = marks.mark
GROUP BY projects.项目编号, marks.mark;

-- What the latest project of a compound does there, work by work; the five add up to the list.
CREATE VIEW latest_of AS
SELECT compound, project FROM (
  SELECT compound, project, row_number() OVER (PARTITION BY compound ORDER BY year DESC, projects.rowid) AS place
  FROM members JOIN projects ON projects.项目编号 = project
) WHERE place = 1;
CREATE VIEW said_words (kind) AS VALUES ('doing'), ('not'), ('cancelled'), ('pooled'), ('unknown');
INSERT INTO told
SELECT 'compound', latest_of.compound, 'items-' || said_words.kind, count(said.item)
FROM latest_of CROSS JOIN said_words
LEFT JOIN said ON said.project = latest_of.project AND said.compound = latest_of.compound
  AND said.kind = said_words.kind
GROUP BY latest_of.compound, said_words.kind;

-- What is due and published.
CREATE VIEW due_of_projects AS
SELECT 项目编号 AS project, count(gap) AS due, coalesce(sum(published), 0) AS published
FROM projects LEFT JOIN due_pieces ON project = 项目编号 GROUP BY 项目编号;
INSERT INTO told SELECT 'project', project, 'due', due FROM due_of_projects;
INSERT INTO told SELECT 'project', project, 'published', published FROM due_of_projects;
INSERT INTO told SELECT 'project', project, 'missing', due - published FROM due_of_projects;
INSERT INTO told
SELECT 'compound', 小区编号, 'due', count(gap) FROM compounds LEFT JOIN compound_pieces ON compound = 小区编号 GROUP BY 小区编号;
INSERT INTO told
SELECT 'compound', 小区编号, 'published', coalesce(sum(published), 0)
FROM compounds LEFT JOIN compound_pieces ON compound = 小区编号 GROUP BY 小区编号;

-- Rules: of each the gravest outcome over the project, its compounds, works and notices. A preliminary plan that
-- should have been posted and was not seen cannot be judged for its five days.
CREATE VIEW flags AS SELECT rule FROM rules WHERE severity = 'W';
CREATE TABLE outcomes_of_records AS
SELECT 'project' AS kind, subject AS record, rule, outcome FROM outcomes
WHERE subject IN (SELECT 项目编号 FROM projects) AND rule NOT IN (SELECT rule FROM rule_kinds)
UNION ALL
SELECT 'project', project, rule, outcome FROM members JOIN outcomes ON subject = compound AND rule IN compound_rules
UNION ALL
SELECT 'project', project, rule, outcome FROM decided_works JOIN outcomes USING (subject)
UNION ALL
SELECT 'project', project, rule, outcome FROM notice_projects JOIN outcomes ON subject = notice AND rule IN notice_rules
UNION ALL
SELECT 'project', project, 'G07', 'unknown'
FROM due_pieces
WHERE gap = 'notice' AND NOT published
  AND project NOT IN (SELECT project FROM notice_projects JOIN outcomes ON subject = notice AND rule = 'G07')
UNION ALL
SELECT 'compound', subject, rule, outcome FROM outcomes WHERE rule IN compound_rules;
CREATE VIEW gravities (outcome, word, gravity) AS
VALUES ('met', 'met', 1), ('unknown', 'unknown', 2), ('flagged', 'flagged', 3), ('doubtful', 'doubtful', 4),
  ('breached', 'breached', 5);
CREATE TABLE gravest AS
SELECT kind, record, rule, max(gravity) AS gravity
FROM (
  SELECT kind, record, rule,
    CASE WHEN outcome = 'breached' AND rule IN (SELECT rule FROM flags) THEN 'flagged' ELSE outcome END AS outcome
  FROM outcomes_of_records
)
JOIN gravities USING (outcome)
GROUP BY kind, record, rule;
CREATE VIEW record_ids AS
SELECT 'project' AS kind, 项目编号 AS record FROM projects UNION ALL SELECT 'compound', 小区编号 FROM compounds;
INSERT INTO told
SELECT record_ids.kind, record_ids.record, 'rules-' || word, count(rule)
FROM record_ids CROSS JOIN gravities
LEFT JOIN gravest ON gravest.kind = record_ids.kind AND gravest.record = record_ids.record
  AND gravest.gravity = gravities.gravity
GROUP BY record_ids.kind, record_ids.record, word;
-- Rules about projects, their compounds, works and notices; rules about compounds.
INSERT INTO told
SELECT kind, record, 'rules-other', (
  SELECT count(*) FROM rules
  WHERE rules.kind = 'compound' OR record_ids.kind = 'project' AND rules.kind IN ('project', 'item', 'notice')
) - count(gravest.rule)
FROM record_ids LEFT JOIN gravest USING (kind, record) GROUP BY kind, record;

CREATE TABLE findings_of_records AS
SELECT 'project' AS kind, parts.value AS record, 结果 AS result
FROM findings, json_each(parts_of(findings.项目编号)) AS parts
WHERE findings.项目编号 IS NOT NULL
UNION ALL
SELECT 'compound', 对象编号, 结果 FROM findings WHERE 规则编号 IN compound_rules;
CREATE VIEW result_words (result, word) AS VALUES ('不符合', 'breaches'), ('存疑', 'doubts'), ('提示', 'notes');
INSERT INTO told
SELECT record_ids.kind, record_ids.record, 'findings-' || word, count(findings_of_records.record)
FROM record_ids CROSS JOIN result_words
LEFT JOIN findings_of_records ON findings_of_records.kind = record_ids.kind
  AND findings_of_records.record = record_ids.record AND findings_of_records.result = result_words.result
GROUP BY record_ids.kind, record_ids.record, word;

-- Consent of the last round of the whole project, or of a compound before it was in one; of fewer than ten households
-- nothing is told. The notice's share is rounded up to whole households.
CREATE TABLE last_whole AS
SELECT kind, record, CAST(总户数 AS INTEGER) AS total, CAST(收回户数 AS INTEGER) AS returned,
  CAST(同意改造户数 AS INTEGER) AS will, CAST(同意内容户数 AS INTEGER) AS content
FROM (
  SELECT *, row_number() OVER (PARTITION BY kind, record ORDER BY CAST(coalesce(轮次, 1) AS INTEGER) DESC, place_in_table) AS place
  FROM (
    SELECT 'project' AS kind, 项目编号 AS record, rowid AS place_in_table, * FROM consent WHERE 小区编号 IS NULL
    UNION ALL
    SELECT 'compound', 小区编号, rowid, * FROM consent WHERE 项目编号 IS NULL
  )
)
WHERE place = 1 AND CAST(总户数 AS INTEGER) >= 10;
INSERT INTO told SELECT kind, record, 'consent-total', total FROM last_whole;
INSERT INTO told SELECT kind, record, 'consent-returned', returned FROM last_whole;
INSERT INTO told SELECT kind, record, 'consent-will', will FROM last_whole;
INSERT INTO told SELECT kind, record, 'consent-content', content FROM last_whole;
INSERT INTO told SELECT kind, record, 'consent-will-gap', will - (consent_part * total + consent_of - 1) / consent_of FROM last_whole, terms;
INSERT INTO told SELECT kind, record, 'consent-content-gap', content - (consent_part * total + consent_of - 1) / consent_of FROM last_whole, terms;

-- Money, in 万元.
INSERT INTO told SELECT 'project', project, 'money-' || basis || '-total', sum(amount) / 1000000.0 FROM amounts GROUP BY project, basis;
INSERT INTO told
SELECT 'project', project, 'money-' || basis || '-' || source, sum(amount) / 1000000.0 FROM amounts GROUP BY project, basis, source;
INSERT INTO told
SELECT 'project', project, 'money-' || basis || '-class-' || class, sum(amount) / 1000000.0
FROM amounts WHERE class <> 'none' GROUP BY project, basis, class;
CREATE VIEW detail_words (detail, word) AS
VALUES ('中央', 'central'), ('省', 'province'), ('市', 'city'), ('区', 'district'), ('债券', 'bonds'), ('贷款', 'loans'),
  ('自有资金', 'own'), ('直接出资', 'direct'), ('住宅专项维修资金', 'repair-fund'), ('让渡小区公共收益', 'income'),
  ('供水', 'water'), ('供电', 'power'), ('燃气', 'gas'), ('供暖', 'heat'), ('通信', 'telecom');
INSERT INTO told
SELECT 'project', project, 'money-' || basis || '-' || source || '-' || word, sum(amount) / 1000000.0
FROM amounts JOIN detail_words USING (detail) GROUP BY project, basis, source, word;
-- The lines beside the cell that they should add up to; the final account beside the budget.
CREATE TABLE totals AS
SELECT project, basis, sum(amount) AS total FROM amounts GROUP BY project, basis;
CREATE TABLE project_cells AS
SELECT 项目编号 AS project, CAST(round(计划投资（万元） * 1000000) AS INTEGER) AS planned,
  CAST(round(决算金额（万元） * 1000000) AS INTEGER) AS final
FROM projects;
INSERT INTO told
SELECT 'project', project, 'money-' || basis || '-gap', (total - iif(basis = 'final', final, planned)) / 1000000.0
FROM totals JOIN project_cells USING (project) WHERE basis <> 'received';
CREATE TABLE overruns AS
SELECT final.project, final.total - budgeted.total AS over, budgeted.total AS budget
FROM totals AS final JOIN totals AS budgeted USING (project)
WHERE final.basis = 'final' AND budgeted.basis = 'budgeted';
INSERT INTO told SELECT 'project', project, 'money-final-over', over / 1000000.0 FROM overruns;
INSERT INTO told
SELECT 'project', project, 'money-final-over-share', sign(over) * CASE
  WHEN over = 0 THEN 0
  WHEN abs(over) * 2000 < budget THEN 0.1
  WHEN abs(over) < budget AND abs(over) * 2000 >= budget * 1999 THEN 99.9
  ELSE round(abs(over) * 1000.0 / budget) / 10
END
FROM overruns WHERE budget > 0;
-- Costs of the single works.
CREATE TABLE work_costs AS
SELECT 项目编号 AS project, count("预算（万元）") AS works, sum(CAST(round("预算（万元）" * 1000000) AS INTEGER)) AS cost
FROM checklist GROUP BY 项目编号 HAVING count("预算（万元）") > 0;
INSERT INTO told SELECT 'project', project, 'costs-items', works FROM work_costs;
INSERT INTO told SELECT 'project', project, 'costs-total', cost / 1000000.0 FROM work_costs;
INSERT INTO told
SELECT 'project', project, 'costs-gap', (cost - coalesce(
  planned,
  (SELECT total FROM totals WHERE totals.project = work_costs.project AND basis = 'estimate'),
  (SELECT total FROM totals WHERE totals.project = work_costs.project AND basis = 'budgeted')
)) / 1000000.0
FROM work_costs JOIN project_cells USING (project);

-- Days.
CREATE VIEW work_days AS
SELECT 项目编号 AS project, 状态 AS status, 计划年度 AS year, julianday(计划开工日期) AS plan_start,
  julianday(计划完工日期) AS plan_end, julianday(as_of) AS today,
  (SELECT julianday(done) FROM last_steps WHERE project = 项目编号 AND stage = 'G18a') AS start,
  (SELECT julianday(done) FROM last_steps WHERE project = 项目编号 AND stage = 'G18b') AS finish,
  (SELECT julianday(done) FROM last_steps WHERE project = 项目编号 AND stage = 'G10') AS declared
FROM projects, facts;
INSERT INTO told SELECT 'project', project, 'days-planned', plan_end - start FROM work_days;
INSERT INTO told SELECT 'project', project, 'days-used', finish - start FROM work_days;
INSERT INTO told SELECT 'project', project, 'days-late', finish - plan_end FROM work_days;
INSERT INTO told
SELECT 'project', project, 'days-passed', today - start FROM work_days WHERE status = '施工中' AND finish IS NULL;
INSERT INTO told SELECT 'project', project, 'days-left', plan_end - today FROM work_days WHERE status = '施工中';
INSERT INTO told SELECT 'project', project, 'days-waiting', today - plan_start FROM work_days WHERE status = '未开工';
INSERT INTO told
SELECT 'project', project, 'days-declared', julianday((CAST(year AS INTEGER) - 1) || '-' || declared_by) - declared
FROM work_days, terms WHERE CAST(year AS INTEGER) > declared_after;

-- The rest of a project.
CREATE TABLE all_households AS
SELECT project, CASE WHEN count(总户数) = count(*) THEN sum(总户数) END AS households
FROM members JOIN compounds ON compound = 小区编号 GROUP BY project;
INSERT INTO told SELECT 'project', project, 'households', households FROM all_households;
-- Shared out evenly, in whole 元: half of one rounds up.
INSERT INTO told
SELECT 'project', project, 'money-' || basis || '-total-per-household',
  (2 * total + 100 * households) / (200 * households)
FROM totals JOIN all_households USING (project) WHERE households > 0;
INSERT INTO told
SELECT 'project', project, 'money-' || basis || '-residents-per-household',
  (2 * sum(amount) + 100 * households) / (200 * households)
FROM amounts JOIN all_households USING (project) WHERE households > 0 AND source = 'residents'
GROUP BY project, basis;
INSERT INTO told
SELECT 'project', projects.项目编号, 'steps-dated', count(DISTINCT step)
FROM projects LEFT JOIN (
  SELECT project, substr(stage, 1, 3) AS step
  FROM rounds WHERE place IS NOT NULL
) ON project = projects.项目编号
GROUP BY projects.项目编号;
INSERT INTO told
SELECT 'project', projects.项目编号, 'notices-' || word, count(state)
FROM projects
CROSS JOIN (SELECT 'open' AS word UNION SELECT 'past' UNION SELECT 'undated')
LEFT JOIN (notice_projects JOIN postings USING (notice)) ON project = projects.项目编号
  AND word = CASE state WHEN 'over' THEN 'past' WHEN 'published' THEN 'past' ELSE state END
GROUP BY projects.项目编号, word;
-- Objections by what became of them; one without a word for it is still open.
CREATE VIEW objection_words (outcome, word) AS
VALUES ('采纳', '-adopted'), ('部分采纳', '-partly'), ('不采纳', '-rejected'), ('撤回', '-withdrawn'), ('', '-open'), (NULL, '');
CREATE VIEW objected AS
SELECT 公示编号 AS notice, coalesce(处理, '') AS outcome, coalesce(CAST(件数 AS INTEGER), 1) AS pieces FROM objections;
INSERT INTO told
SELECT 'notice', notices.公示编号, 'objections' || word, coalesce(sum(pieces), 0)
FROM notices CROSS JOIN objection_words AS words
LEFT JOIN objected ON notice = notices.公示编号 AND objected.outcome = coalesce(words.outcome, objected.outcome)
GROUP BY notices.公示编号, word;
INSERT INTO told
SELECT 'project', projects.项目编号, 'objections' || word, coalesce(sum(pieces), 0)
FROM projects CROSS JOIN objection_words AS words
LEFT JOIN (notice_projects JOIN objected USING (notice)) ON project = projects.项目编号
  AND objected.outcome = coalesce(words.outcome, objected.outcome)
GROUP BY projects.项目编号, word;
INSERT INTO told
SELECT 'project', projects.项目编号, 'utilities', count(utilities.项目编号)
FROM projects LEFT JOIN utilities ON utilities.项目编号 = projects.项目编号 GROUP BY projects.项目编号;
INSERT INTO told
SELECT 'project', projects.项目编号, 'utilities-handed', count(移交日期)
FROM projects LEFT JOIN utilities ON utilities.项目编号 = projects.项目编号 GROUP BY projects.项目编号;

-- Compounds and areas of a project, what its plan held, what changed since.
INSERT INTO told
SELECT 'project', project, 'compounds', count(*) FROM members GROUP BY project;
INSERT INTO told
SELECT 'project', project, 'compounds-managed', sum(coalesce(物业方式 <> '无', 0))
FROM members JOIN compounds ON compound = 小区编号 GROUP BY project;
INSERT INTO told
SELECT 'project', projects.项目编号, 'areas', count(areas.项目编号)
FROM projects LEFT JOIN areas ON areas.项目编号 = projects.项目编号 GROUP BY projects.项目编号;
INSERT INTO told
SELECT 'project', project, 'plan-items', sum('、' || 列入环节 || '、' LIKE '%、G13、%')
FROM last_steps JOIN checklist ON 项目编号 = project
WHERE stage = 'G13' AND done IS NOT NULL AND 列入环节 IS NOT NULL GROUP BY project;
CREATE VIEW changed_works AS
SELECT project, reason, status = '取消' OR subject IN (SELECT subject FROM drifted) AS changed
FROM decided_works
WHERE written AND project IN (SELECT project FROM decided_works WHERE written AND (listed IS NOT NULL OR status = '取消'));
INSERT INTO told SELECT 'project', project, 'drift', sum(coalesce(changed, 0)) FROM changed_works GROUP BY project;
INSERT INTO told
SELECT 'project', project, 'drift-silent', sum(coalesce(changed, 0) AND reason IS NULL) FROM changed_works GROUP BY project;

-- 每次公示: projects, what it proposes of the works, findings.
INSERT INTO told
SELECT 'notice', notices.公示编号, 'projects', count(project)
FROM notices LEFT JOIN notice_projects ON notice = notices.公示编号 GROUP BY notices.公示编号;
INSERT INTO told
SELECT 'notice', notices.公示编号, 'findings', count(对象编号)
FROM notices LEFT JOIN findings ON 对象编号 = notices.公示编号 AND 规则编号 IN notice_rules GROUP BY notices.公示编号;
CREATE VIEW gates_of_kinds (kind, gate) AS
VALUES ('初步改造计划', 'G04'), ('年度计划', 'G13'), ('设计方案', 'G16'), ('验收结果', 'G19'), ('变更', NULL);
CREATE TABLE proposed AS
SELECT notice, CASE
  WHEN decision IS NULL THEN 'unknown'
  WHEN gate IS NOT NULL AND listed IS NOT NULL THEN iif('、' || listed || '、' LIKE '%、' || gate || '、%', 'doing', 'not')
  WHEN decision = '纳入' AND status IS NOT '取消' THEN 'doing'
  ELSE 'not'
END AS word
FROM notice_projects
JOIN notices ON 公示编号 = notice
JOIN gates_of_kinds ON gates_of_kinds.kind = 类型
JOIN decided_works USING (project);
INSERT INTO told
SELECT 'notice', asked.notice, 'items-' || words.word, count(proposed.notice)
FROM (
  SELECT DISTINCT notice
  FROM notice_projects JOIN notices ON 公示编号 = notice JOIN gates_of_kinds ON gates_of_kinds.kind = 类型
) AS asked
CROSS JOIN (SELECT 'doing' AS word UNION SELECT 'not' UNION SELECT 'unknown') AS words
LEFT JOIN proposed ON proposed.notice = asked.notice AND proposed.word = words.word
GROUP BY asked.notice, words.word;

-- The rest of a compound.
CREATE VIEW known_facts AS
SELECT 小区编号 AS compound, (街道 IS NOT NULL) + (社区 IS NOT NULL) + (地址 IS NOT NULL) + (小区类型 IS NOT NULL)
  + (建成年份起 IS NOT NULL OR 建成年份止 IS NOT NULL) + (土地性质 IS NOT NULL) + (楼栋数 IS NOT NULL)
  + (总户数 IS NOT NULL) + (建筑面积（平方米） IS NOT NULL) + (摸底日期 IS NOT NULL) + (批次 IS NOT NULL)
  + (小区编号 IN (SELECT compound FROM placed_exactly)) AS known
FROM compounds;
INSERT INTO told SELECT 'compound', compound, 'facts-known', known FROM known_facts;
INSERT INTO told SELECT 'compound', compound, 'facts-unknown', 12 - known FROM known_facts;
INSERT INTO told
SELECT 'compound', 小区编号, 'projects', count(project)
FROM compounds LEFT JOIN members ON compound = 小区编号 GROUP BY 小区编号;
CREATE VIEW cited (compound, sources) AS
SELECT 小区编号, 来源编号 FROM compounds
UNION
SELECT compound, 来源编号 FROM members JOIN projects ON 项目编号 = project
UNION
SELECT compound, 来源编号 FROM members JOIN stages ON 项目编号 = project;
INSERT INTO told
SELECT 'compound', compound, 'sources', count(DISTINCT nullif(parts.value, ''))
FROM cited, json_each(parts_of(coalesce(sources, ''))) AS parts
GROUP BY compound;

-- Shares of the numbers above, rounded as all shares are.
CREATE VIEW shares_of_records (part, whole) AS
VALUES ('published', 'due'), ('consent-returned', 'consent-total'), ('consent-will', 'consent-total'),
  ('consent-content', 'consent-total')
UNION ALL
SELECT 'money-' || basis || '-' || source, 'money-' || basis || '-total' FROM bases CROSS JOIN money_sources;
CREATE INDEX told_by_key ON told (kind, record, key);
INSERT INTO told
SELECT parts.kind, parts.record, part || '-share', CASE
  WHEN parts.value > 0 AND parts.value * 2000 < wholes.value THEN 0.1
  WHEN parts.value < wholes.value AND parts.value * 2000 >= wholes.value * 1999 THEN 99.9
  ELSE round(round(parts.value * 1000000) * 1000.0 / round(wholes.value * 1000000)) / 10
END
FROM shares_of_records
JOIN told AS parts ON parts.key = part
JOIN told AS wholes ON wholes.kind = parts.kind AND wholes.record = parts.record AND wholes.key = whole
WHERE parts.value IS NOT NULL AND wholes.value > 0;

INSERT INTO recomputed SELECT kind || '-' || record || '-' || key, value FROM told WHERE value IS NOT NULL;
