-- Rules about what a project has to show.

INSERT INTO outcomes
SELECT 'D10', 项目编号, CASE WHEN 工程性质 IS NULL THEN 'unknown' WHEN 工程性质 = '拆除新建' THEN 'breached' ELSE 'met' END
FROM projects;

INSERT INTO outcomes
SELECT 'G19', 项目编号, CASE
  WHEN present IS NULL THEN 'unknown'
  WHEN EXISTS (SELECT 1 FROM acceptance_groups WHERE CAST(people(present, word) AS INTEGER) = 0) THEN 'breached'
  WHEN EXISTS (SELECT 1 FROM acceptance_groups WHERE people(present, word) IS NULL) THEN 'unknown'
  ELSE 'met'
END
FROM projects LEFT JOIN last_steps ON project = 项目编号 AND stage = 'G19'
WHERE done IS NOT NULL OR 状态 = '已验收';

-- One row a project and a step that it has come to, with the last round of it where there is one.
CREATE VIEW shown AS
SELECT at_step.project, at_step.stage, done, unit, present, basis, url, note
FROM at_step LEFT JOIN last_steps USING (project, stage);

INSERT INTO outcomes
SELECT 'G03-2', project, CASE WHEN present IS NULL THEN 'unknown' WHEN present REGEXP '(没有|未)征求' THEN 'breached' ELSE 'met' END
FROM shown WHERE stage = 'G03';
-- A list that names none of what is asked for is no list of it.
INSERT INTO outcomes
SELECT 'G04', project, CASE named WHEN 3 THEN 'met' WHEN 0 THEN 'unknown' ELSE 'breached' END
FROM (
  SELECT project, coalesce((basis LIKE '%测算%') + (basis LIKE '%筹集%') + (basis LIKE '%长效%'), 0) AS named
  FROM shown WHERE stage = 'G04'
);
INSERT INTO outcomes
SELECT 'G06-2', project, CASE
  WHEN named = 5 THEN 'met'
  WHEN named > 0 THEN 'breached'
  -- Bodies by name, and none of the five: it is a list all the same.
  WHEN present IS NULL OR present REGEXP '部门|单位|代表|专家|各方|人员|[0-9]' THEN 'unknown'
  WHEN EXISTS (
    SELECT 1 FROM json_each(parts_of(replace(replace(replace(replace(present, '会同', '、'), '，', '、'), ',', '、'), '；', '、'))) AS body
    WHERE trim(body.value) <> '' AND NOT trim(body.value) REGEXP '[局委办处会社院所]$|街道|社区|公司|集团'
  ) THEN 'unknown'
  ELSE 'breached'
END
FROM (
  SELECT project, present, coalesce((present REGEXP '发展和?改革|发改') + (present LIKE '%财政%') + (present LIKE '%自然资源%')
    + (present REGEXP '城市?管') + (present LIKE '%农业农村%'), 0) AS named
  FROM shown WHERE stage = 'G06'
);
INSERT INTO outcomes
SELECT 'D20', shown.project, CASE
  WHEN day IS NULL AND 需求年度 IS NULL OR done IS NULL THEN 'unknown'
  WHEN coalesce(substr(day, 1, 4), CAST(需求年度 AS TEXT)) = substr(done, 1, 4) THEN 'met'
  ELSE 'breached'
END
FROM shown JOIN asked_on USING (project) JOIN projects ON 项目编号 = shown.project WHERE stage = 'G10';
INSERT INTO outcomes
SELECT 'G14', project, CASE
  WHEN basis REGEXP '(未|没有|不)[^，。；]{0,3}招标|直接委托|直接指定|单一来源' THEN 'breached'
  WHEN basis REGEXP '磋商|谈判|询价|比选' THEN 'doubtful'
  WHEN basis REGEXP '招标|中标' THEN 'met'
  ELSE 'unknown'
END
FROM shown WHERE stage = 'G14';
INSERT INTO outcomes
SELECT 'O16', 项目编号, CASE
  WHEN approval.done IS NULL THEN 'unknown'
  WHEN approval.kind <> '发改' OR tender.done < approval.done THEN 'breached'
  WHEN approval.kind IS NULL THEN 'unknown'
  WHEN tender.done IS NULL AND tender.project IS NOT NULL THEN 'unknown'
  ELSE 'met'
END
FROM projects
LEFT JOIN kinds_of_units AS approval ON approval.project = 项目编号 AND approval.stage = 'O16'
LEFT JOIN shown AS tender ON tender.project = 项目编号 AND tender.stage = 'G17'
WHERE approval.done IS NOT NULL OR tender.project IS NOT NULL;
INSERT INTO outcomes
SELECT 'G17-2', project, CASE WHEN 进入招标平台 = '否' THEN 'breached' WHEN 进入招标平台 = '是' OR url IS NOT NULL THEN 'met' ELSE 'unknown' END
FROM shown JOIN projects ON 项目编号 = project WHERE stage = 'G17';
INSERT INTO outcomes
SELECT 'O9', project, CASE
  WHEN done IS NULL OR 质量检查小组成立日期 IS NULL THEN 'unknown' WHEN 质量检查小组成立日期 <= done THEN 'met' ELSE 'breached'
END
FROM shown JOIN projects ON 项目编号 = project WHERE stage = 'G18a';
-- O2, O2-2: after the last check of its kind that failed one passed.
CREATE VIEW site_checks AS
SELECT project, stage, result, row_number() OVER (PARTITION BY project, stage ORDER BY done, round, event) AS place
FROM rounds WHERE stage IN ('O2', 'O2b');
INSERT INTO outcomes
SELECT rule, 项目编号, CASE
  WHEN NOT EXISTS (SELECT 1 FROM site_checks WHERE project = 项目编号 AND site_checks.stage = kinds.stage) THEN 'unknown'
  WHEN coalesce((SELECT max(place) FROM site_checks WHERE project = 项目编号 AND site_checks.stage = kinds.stage AND result = '不通过'), 0)
    > coalesce((SELECT max(place) FROM site_checks WHERE project = 项目编号 AND site_checks.stage = kinds.stage AND result = '通过'), 0) THEN 'breached'
  ELSE 'met'
END
FROM projects, (SELECT 'O2' AS rule, 'O2' AS stage UNION ALL SELECT 'O2-2', 'O2b') AS kinds
WHERE EXISTS (SELECT 1 FROM site_checks WHERE project = 项目编号 AND site_checks.stage = kinds.stage)
  OR 项目编号 IN (SELECT project FROM at_step WHERE stage = 'G18a');
INSERT INTO outcomes
SELECT 'G19-3', project, CASE
  WHEN coalesce(basis, '') || coalesce(note, '') REGEXP '评估|评价' THEN 'met' WHEN basis IS NULL THEN 'unknown' ELSE 'breached'
END
FROM shown WHERE stage = 'G19';
INSERT INTO outcomes
SELECT 'G20', accepted.project, CASE
  WHEN accepted.done IS NULL OR settled.done IS NULL THEN 'unknown'
  WHEN julianday(settled.done) - julianday(accepted.done) <= 180 THEN 'met'
  ELSE 'breached'
END
FROM shown AS accepted
LEFT JOIN last_steps AS settled ON settled.project = accepted.project AND settled.stage = 'G20'
WHERE accepted.stage = 'G19';
INSERT INTO outcomes
SELECT 'O20', accepted.project, CASE
  WHEN valued.done IS NULL THEN 'unknown'
  WHEN valued.kind <> '街道' THEN 'breached'
  WHEN accepted.done IS NULL OR valued.kind IS NULL THEN 'unknown'
  WHEN julianday(valued.done) - julianday(accepted.done) <= 365 THEN 'met'
  ELSE 'breached'
END
FROM shown AS accepted
LEFT JOIN kinds_of_units AS valued ON valued.project = accepted.project AND valued.stage = 'O20'
WHERE accepted.stage = 'G19';

-- Money.
INSERT INTO outcomes
SELECT 'F1', 项目编号, CASE WHEN max(资金来源 = '其他') THEN 'breached' ELSE 'met' END FROM funding GROUP BY 项目编号;
INSERT INTO outcomes
SELECT 'F2', 项目编号, CASE
  WHEN max(细项 NOT IN ('中央', '省', '市')) THEN 'breached' WHEN max(细项 IS NULL) THEN 'unknown' ELSE 'met'
END
FROM funding WHERE 资金来源 = '上级奖补' GROUP BY 项目编号;

-- The lines of the most final basis that is published.
CREATE TABLE newest_lines AS
SELECT project, class, source, amount
FROM (
  SELECT *, dense_rank() OVER (PARTITION BY project ORDER BY CASE basis WHEN 'final' THEN 1 WHEN 'budgeted' THEN 2 ELSE 3 END) AS place
  FROM amounts WHERE basis IN ('final', 'budgeted', 'estimate')
)
WHERE place = 1;
CREATE VIEW by_class AS
SELECT project, classes.class, max(newest_lines.class = 'none') AS unclassed, sum(amount) AS whole,
  coalesce(sum(CASE WHEN newest_lines.class = classes.class THEN amount END), 0) AS own,
  coalesce(sum(CASE WHEN newest_lines.class = classes.class AND source IN ('budget', 'grants', 'utilities') THEN amount END), 0) AS carried,
  coalesce(sum(CASE WHEN newest_lines.class = classes.class AND source = 'company' THEN amount END), 0) AS company,
  coalesce(sum(CASE WHEN newest_lines.class = classes.class AND source = 'residents' THEN amount END), 0) AS residents,
  coalesce(sum(CASE WHEN newest_lines.class = classes.class AND source = 'other' THEN amount END), 0) AS unnamed
FROM newest_lines CROSS JOIN classes GROUP BY project, classes.class;
-- Whether these lines are all of the money.
CREATE VIEW funds AS
SELECT 项目编号 AS project, CAST(round(计划投资（万元） * 1000000) AS INTEGER) AS planned,
  CAST(round(决算金额（万元） * 1000000) AS INTEGER) AS final
FROM projects;
INSERT INTO outcomes
SELECT 'F3', project, CASE
  WHEN unclassed THEN 'unknown'
  WHEN carried > 0 AND carried >= max(company, residents) + unnamed THEN 'met'
  WHEN carried + unnamed >= max(company, residents) AND unnamed > 0 THEN 'unknown'
  WHEN whole = planned OR whole = final THEN 'breached'
  ELSE 'unknown'
END
FROM by_class JOIN funds USING (project) WHERE class = (SELECT class FROM work_classes, terms WHERE name = carried_class) AND (unclassed OR own <> 0);
INSERT INTO outcomes
SELECT 'F5', project, CASE
  WHEN unclassed THEN 'unknown' WHEN residents > 0 THEN 'met' WHEN unnamed > 0 THEN 'unknown'
  WHEN whole = planned OR whole = final THEN 'breached' ELSE 'unknown'
END
FROM by_class JOIN funds USING (project) WHERE class = (SELECT class FROM work_classes, terms WHERE name = residents_class) AND (unclassed OR own <> 0);
INSERT INTO outcomes
SELECT 'F9', project, CASE
  WHEN final IS NULL OR coalesce(budget, 0) = 0 THEN 'unknown'
  WHEN 100 * final <= 110 * budget OR note IS NOT NULL THEN 'met'
  ELSE 'breached'
END
FROM (
  SELECT funds.project, final, done, note,
    coalesce((SELECT sum(amount) FROM amounts WHERE amounts.project = funds.project AND basis = 'budgeted'), planned) AS budget
  FROM funds LEFT JOIN last_steps ON last_steps.project = funds.project AND stage = 'G20'
)
WHERE final IS NOT NULL OR done IS NOT NULL;

-- Lines of the utility companies: one that breaks the rule is enough, then one that is unknown.
CREATE VIEW lines AS
SELECT 项目编号 AS project, 专营单位 AS company, 设计日期 AS designed, 施工开始日期 AS works_from, 施工结束日期 AS works_to,
  验收日期 AS accepted, 移交日期 AS handed,
  (SELECT done FROM last_steps WHERE project = 项目编号 AND stage = 'G16c') AS approved,
  (SELECT done FROM last_steps WHERE project = 项目编号 AND stage = 'G18a') AS start,
  (SELECT done FROM last_steps WHERE project = 项目编号 AND stage = 'G18b') AS finish,
  (SELECT done FROM last_steps WHERE project = 项目编号 AND stage = 'G19') AS joint,
  项目编号 IN (SELECT project FROM at_step WHERE stage = 'G19') AS at_acceptance
FROM utilities;
CREATE VIEW line_outcomes AS
SELECT 'L4' AS rule, project, CASE WHEN designed <= approved THEN 'met' WHEN designed > approved THEN 'breached' ELSE 'unknown' END AS outcome
FROM lines
UNION ALL
SELECT 'L4-2', project, CASE
  WHEN works_from < start OR works_to > finish THEN 'breached'
  WHEN works_from >= start AND works_to <= finish THEN 'met'
  ELSE 'unknown'
END
FROM lines
UNION ALL
SELECT 'L4-3', project, CASE WHEN accepted = joint THEN 'met' WHEN accepted <> joint THEN 'breached' ELSE 'unknown' END
FROM lines WHERE accepted IS NOT NULL OR at_acceptance
UNION ALL
SELECT 'L5', project, CASE
  WHEN handed IS NOT NULL AND (one_firm(company, 建设单位) OR one_firm(company, 施工单位)) THEN 'breached'
  WHEN handed < accepted THEN 'breached' WHEN handed >= accepted AND company IS NOT NULL THEN 'met' ELSE 'unknown'
END
FROM lines JOIN projects ON 项目编号 = project WHERE accepted IS NOT NULL OR handed IS NOT NULL OR at_acceptance;
INSERT INTO outcomes
SELECT rule, project, CASE
  WHEN max(outcome = 'breached') THEN 'breached' WHEN max(outcome = 'unknown') THEN 'unknown' ELSE 'met'
END
FROM line_outcomes GROUP BY rule, project;

-- F10: an award or its refusal has its ground.
INSERT INTO outcomes
SELECT 'F10', 项目编号, CASE WHEN 奖补依据 IS NULL THEN 'breached' ELSE 'met' END FROM projects WHERE 奖补结果 IS NOT NULL;

-- Warranty.
INSERT INTO outcomes
SELECT 'G22', project, CASE
  WHEN done IS NULL OR 保修开始日期 IS NULL THEN 'unknown'
  WHEN 保修开始日期 = done THEN 'met'
  WHEN 保修依据 IS NULL THEN 'unknown'
  WHEN 保修依据 = '没有写明' THEN 'breached'
  ELSE 'met'
END
FROM shown JOIN projects ON 项目编号 = project WHERE stage = 'G19';
INSERT INTO outcomes
SELECT 'O21', project, CASE
  WHEN 保修单位 IS NULL THEN 'unknown'
  WHEN 保修单位 = '建设单位' OR same_firm(保修单位, 建设单位) THEN 'met'
  WHEN 建设单位 IS NOT NULL OR same_firm(保修单位, 施工单位)
    OR 保修单位 REGEXP '领导小组|住房|住建|街道|街办|办事处|社区|居委会|居民委员会|发展和?改革|发改|民政' THEN 'breached'
  ELSE 'unknown'
END
FROM at_step JOIN projects ON 项目编号 = project WHERE stage = 'G19';
INSERT INTO outcomes
SELECT 'L6', project, CASE WHEN 保修依据 IS NULL THEN 'unknown' WHEN 保修依据 = '没有写明' THEN 'breached' ELSE 'met' END
FROM at_step JOIN projects ON 项目编号 = project WHERE stage = 'G19';

-- O12: the builder is the body that the notice names, from the year of its first batch on. Offices cannot be it; a firm of another name may.
CREATE VIEW builders AS
SELECT 项目编号 AS project, trim(parts.value) AS body
FROM projects,
  json_each(parts_of(replace(replace(replace(replace(建设单位, '会同', '、'), '，', '、'), ',', '、'), '；', '、'))) AS parts
WHERE 建设单位 IS NOT NULL AND trim(parts.value) <> '';
INSERT INTO outcomes
SELECT 'O12', 项目编号, CASE
  WHEN 建设单位 IS NULL THEN 'unknown'
  WHEN EXISTS (SELECT 1 FROM builders WHERE project = 项目编号 AND same_firm(body, named_builder)) THEN 'met'
  WHEN EXISTS (
    SELECT 1 FROM builders
    WHERE project = 项目编号 AND (body REGEXP '公司|集团|企业'
      OR NOT body REGEXP '领导小组|区[^市]*(住房|住建)|市[^区]*(住房|住建)|街道|街办|办事处|社区|居委会|居民委员会|发展和?改革|发改|民政')
  ) THEN 'doubtful'
  ELSE 'breached'
END
FROM projects, terms
WHERE named_builder IS NOT NULL AND CAST(计划年度 AS INTEGER) >= first_year;
