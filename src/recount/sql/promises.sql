-- 答应过的事: what the first plan, notices, contracts, answers and papers promise, and what became of it on the day of the
-- data. Nothing is said where a cell is missing: 不知道.

CREATE TABLE kept_promises (project, compound, kind, row, state);

CREATE VIEW first_plan AS SELECT * FROM plans WHERE 版次 = '1';
CREATE VIEW halted AS
SELECT project, reason IS NOT NULL OR 状态 = '居民否决' AS reasoned
FROM plan_stops JOIN projects ON 项目编号 = project;
-- The last later version that puts the end off and says why.
CREATE VIEW put_off AS
SELECT 项目编号 AS project, 计划完工日期 AS later FROM (
  SELECT *, row_number() OVER (PARTITION BY 项目编号 ORDER BY CAST(版次 AS INTEGER) DESC) AS place
  FROM plans WHERE CAST(版次 AS INTEGER) > 1 AND 计划完工日期 IS NOT NULL AND 调整原因 IS NOT NULL
) WHERE place = 1;
CREATE TABLE promised_ends AS
SELECT first_plan.项目编号 AS project, first_plan.计划完工日期 AS promised, later,
  CASE WHEN later > first_plan.计划完工日期 THEN later ELSE first_plan.计划完工日期 END AS due, 状态 AS status,
  (SELECT done FROM last_steps WHERE project = first_plan.项目编号 AND stage = 'G18b') AS finished,
  (SELECT min(完成日期) FROM stages WHERE 项目编号 = first_plan.项目编号 AND 环节 = 'G19' AND 结果 IS NOT '不通过') AS accepted
FROM first_plan JOIN projects ON projects.项目编号 = first_plan.项目编号
LEFT JOIN put_off ON put_off.project = first_plan.项目编号;

-- The end.
INSERT INTO kept_promises
SELECT promised_ends.project, NULL, 'end', promised_ends.project, CASE
  WHEN reasoned = 1 THEN '改了' WHEN reasoned = 0 THEN '没做到'
  WHEN finished <= promised OR (finished IS NULL AND accepted <= promised) THEN '做到'
  WHEN finished IS NULL AND accepted IS NOT NULL THEN '不知道'
  WHEN finished <= later THEN '改了'
  WHEN finished IS NOT NULL THEN '没做到'
  WHEN status IN ('已完工', '已验收') THEN CASE WHEN promised >= as_of THEN '做到' ELSE '不知道' END
  WHEN promised >= as_of THEN '还没到期'
  WHEN later >= as_of THEN '改了'
  WHEN status IN ('未开工', '施工中', '暂停') THEN '没做到' ELSE '不知道' END
FROM promised_ends LEFT JOIN halted ON halted.project = promised_ends.project, facts
WHERE promised IS NOT NULL;

-- Works: what later versions and today's row say of each.
CREATE TABLE promised_works AS
SELECT planworks.项目编号 AS project, 序号 AS no, CAST(round(数量 * 1000) AS INTEGER) AS quantity, 单位 AS unit
FROM planworks WHERE 版次 = '1' AND 列入 IS NOT '否';
CREATE TABLE later_works AS
SELECT planworks.项目编号 AS project, 序号 AS no, CAST(planworks.版次 AS INTEGER) AS version, 列入,
  CAST(round(数量 * 1000) AS INTEGER) AS quantity, 调整原因 AS reason
FROM planworks JOIN plans ON plans.项目编号 = planworks.项目编号 AND plans.版次 = planworks.版次
WHERE planworks.版次 <> '1';
CREATE TABLE work_facts AS
SELECT promised_works.*, checklist.状态 AS status, 决定 AS decision, 原因说明 AS reason,
  CAST(round(完成数量 * 1000) AS INTEGER) AS done, CAST(round(计划数量 * 1000) AS INTEGER) AS planned,
  coalesce(checklist.单位 <> unit, 0) AS other_unit,
  (SELECT 列入 FROM later_works AS l WHERE l.project = promised_works.project AND l.no = promised_works.no
    ORDER BY version DESC LIMIT 1) AS last_listed,
  (SELECT l.reason FROM later_works AS l WHERE l.project = promised_works.project AND l.no = promised_works.no
    ORDER BY version DESC LIMIT 1) AS last_reason,
  (SELECT l.quantity FROM later_works AS l WHERE l.project = promised_works.project AND l.no = promised_works.no
    AND l.quantity IS NOT NULL ORDER BY version DESC LIMIT 1) AS last_quantity,
  (SELECT l.reason FROM later_works AS l WHERE l.project = promised_works.project AND l.no = promised_works.no
    AND l.quantity IS NOT NULL ORDER BY version DESC LIMIT 1) AS quantity_reason,
  EXISTS (SELECT 1 FROM later_works AS l WHERE l.project = promised_works.project AND l.no = promised_works.no
    AND l.reason IS NOT NULL AND l.quantity <= CAST(round(完成数量 * 1000) AS INTEGER)) AS allowed,
  due, promised_ends.status IS '已验收' AS accepted
FROM promised_works
JOIN promised_ends ON promised_ends.project = promised_works.project
LEFT JOIN checklist ON checklist.项目编号 = promised_works.project AND 序号 = no;
INSERT INTO kept_promises
SELECT work_facts.project, NULL, 'work', work_facts.project || '+1+' || no, CASE
  WHEN reasoned = 1 THEN '改了' WHEN reasoned = 0 THEN '没做到'
  WHEN status IN ('完成', '验收') THEN CASE
    WHEN quantity IS NULL THEN CASE WHEN done = 0 THEN '不知道' ELSE '做到' END
    WHEN done IS NULL OR other_unit THEN '不知道'
    WHEN done >= quantity THEN '做到'
    WHEN allowed OR reason IS NOT NULL THEN '改了' ELSE '没做到' END
  WHEN last_listed = '否' THEN CASE WHEN coalesce(last_reason, reason) IS NULL THEN '没做到' ELSE '改了' END
  WHEN status = '取消' OR decision = '不纳入' THEN CASE WHEN reason IS NULL THEN '没做到' ELSE '改了' END
  WHEN last_quantity < quantity THEN CASE WHEN quantity_reason IS NULL THEN '没做到' ELSE '改了' END
  WHEN planned < quantity AND NOT other_unit AND reason IS NOT NULL THEN '改了'
  WHEN status IN ('未开始', '施工中') AND accepted THEN CASE WHEN reason IS NULL THEN '没做到' ELSE '改了' END
  WHEN due >= as_of AND NOT accepted THEN '还没到期'
  WHEN status IN ('未开始', '施工中') AND due IS NOT NULL THEN '没做到'
  ELSE '不知道' END
FROM work_facts LEFT JOIN halted ON halted.project = work_facts.project, facts;

-- What residents pay.
CREATE VIEW resident_sums AS
SELECT 项目编号 AS project,
  sum(CASE WHEN 口径 = '决算' AND 资金来源 = '居民出资' THEN CAST(round(金额（万元） * 1000000) AS INTEGER) END) AS settled,
  sum(CASE WHEN 口径 = '到位' AND 资金来源 = '居民出资' THEN CAST(round(金额（万元） * 1000000) AS INTEGER) END) AS arrived,
  sum(CASE WHEN 口径 = '决算' THEN CAST(round(金额（万元） * 1000000) AS INTEGER) END) AS final
FROM funding GROUP BY 项目编号;
CREATE VIEW resident_facts AS
SELECT first_plan.项目编号 AS project, CAST(round(居民出资（万元） * 1000000) AS INTEGER) AS promised, 状态 AS status, arrived,
  CASE WHEN settled IS NULL AND final = CAST(round(决算金额（万元） * 1000000) AS INTEGER) THEN 0 ELSE settled END AS settled
FROM first_plan JOIN projects ON projects.项目编号 = first_plan.项目编号
LEFT JOIN resident_sums ON resident_sums.project = first_plan.项目编号
WHERE 居民出资（万元） IS NOT NULL;
INSERT INTO kept_promises
SELECT project, NULL, 'residents', project, CASE
  WHEN status IN ('居民否决', '取消') THEN '不知道'
  WHEN max(coalesce(settled, -1), coalesce(arrived, -1)) > promised THEN CASE
    WHEN EXISTS (SELECT 1 FROM plans WHERE 项目编号 = project AND CAST(版次 AS INTEGER) > 1 AND 调整原因 IS NOT NULL
      AND CAST(round(居民出资（万元） * 1000000) AS INTEGER) >= max(coalesce(settled, -1), coalesce(arrived, -1)))
    THEN '改了' ELSE '没做到' END
  WHEN settled IS NOT NULL THEN '做到'
  WHEN status = '已验收' THEN '不知道' ELSE '还没到期' END
FROM resident_facts;

-- The contract's price.
INSERT INTO kept_promises
SELECT 项目编号, NULL, 'contract', 项目编号, CASE
  WHEN 决算金额（万元） IS NOT NULL THEN CASE WHEN CAST(决算金额（万元） AS REAL) <= CAST(合同价（万元） AS REAL) THEN '做到' ELSE '不知道' END
  WHEN 状态 IN ('居民否决', '取消', '已验收') THEN '不知道' ELSE '还没到期' END
FROM projects WHERE 合同价（万元） IS NOT NULL;

-- Notices: what is said in their period is answered.
INSERT INTO kept_promises
SELECT project, NULL, 'notice', 公示编号, CASE
  WHEN ends >= as_of THEN '还没到期'
  WHEN EXISTS (SELECT 1 FROM objections WHERE objections.公示编号 = notices.公示编号 AND 处理 IS NULL) THEN '不知道'
  WHEN 结果 IS NULL AND NOT EXISTS (SELECT 1 FROM objections WHERE objections.公示编号 = notices.公示编号) THEN '不知道'
  ELSE '做到' END
FROM notices JOIN notice_projects ON notice_projects.notice = 公示编号 JOIN notice_ends ON notice_ends.notice = 公示编号, facts
WHERE 类型 <> '年度计划' AND 公示截止日期 IS NOT NULL;

-- Accepted objections.
INSERT INTO kept_promises
SELECT project, NULL, 'objection', o.公示编号 || '+' || 异议编号, CASE
  WHEN (SELECT reasoned FROM halted WHERE halted.project = np.project) = 1 THEN '改了'
  WHEN (SELECT reasoned FROM halted WHERE halted.project = np.project) = 0 THEN '没做到'
  WHEN 落实 = '已落实' THEN '做到'
  WHEN 落实 = '没有落实' THEN CASE WHEN 状态 IN ('已完工', '已验收') THEN '没做到' ELSE '还没到期' END
  WHEN coalesce(办结日期, n.发布日期) IS NULL THEN '不知道'
  WHEN EXISTS (SELECT 1 FROM stages WHERE 项目编号 = project AND 环节 = 'G04' AND 完成日期 >= coalesce(办结日期, n.发布日期))
    OR EXISTS (SELECT 1 FROM notice_projects AS other JOIN notices AS again ON again.公示编号 = other.notice
      WHERE other.project = np.project AND again.公示编号 <> n.公示编号 AND again.类型 = n.类型
        AND again.发布日期 >= coalesce(办结日期, n.发布日期))
    OR EXISTS (SELECT 1 FROM plans WHERE 项目编号 = project AND CAST(版次 AS INTEGER) > 1
      AND 公布日期 >= coalesce(办结日期, n.发布日期)) THEN '做到'
  WHEN 状态 = '已验收' THEN '不知道' ELSE '还没到期' END
FROM objections AS o JOIN notices AS n ON n.公示编号 = o.公示编号
JOIN notice_projects AS np ON np.notice = n.公示编号 JOIN projects ON projects.项目编号 = np.project
WHERE 处理 IN ('采纳', '部分采纳');

-- Typed promises: what a paper says of them, else the work that they name.
CREATE TABLE typed AS
SELECT promises.编号 AS id, promises.项目编号 AS project, promises.小区编号 AS compound, 期限 AS deadline, promises.结果 AS result,
  结果日期 AS result_on, 原因 AS reason, promises.依据 AS evidence, projects.状态 AS status,
  checklist.序号 IS NOT NULL AS has_row, checklist.状态 AS work, 决定 AS decision, 原因说明 AS work_reason, checklist.完成日期 AS work_on,
  CAST(round(promises.数量 * 1000) AS INTEGER) AS quantity, CAST(round(完成数量 * 1000) AS INTEGER) AS done,
  coalesce(checklist.单位 <> promises.单位, 0) AS other_unit
FROM promises LEFT JOIN projects ON projects.项目编号 = promises.项目编号
LEFT JOIN checklist ON checklist.项目编号 = promises.项目编号 AND checklist.序号 = promises.序号;
CREATE TABLE typed_by_work AS
SELECT id, CASE
  WHEN NOT has_row THEN NULL
  WHEN work = '取消' OR decision = '不纳入' THEN CASE WHEN work_reason IS NULL THEN '没做到' ELSE '改了' END
  WHEN work IN ('未开始', '施工中') THEN CASE
    WHEN deadline IS NOT NULL THEN '没做到'
    WHEN status = '已验收' THEN CASE WHEN work_reason IS NULL THEN '没做到' ELSE '改了' END
    ELSE '还没到期' END
  WHEN work IS NULL THEN NULL
  WHEN quantity IS NOT NULL AND (done IS NULL OR other_unit) THEN NULL
  WHEN done < quantity THEN CASE WHEN work_reason IS NULL THEN '没做到' ELSE '改了' END
  WHEN deadline IS NULL THEN '做到'
  WHEN work_on IS NULL THEN NULL
  WHEN work_on <= deadline THEN '做到' ELSE '没做到' END AS state
FROM typed;
INSERT INTO kept_promises
SELECT typed.project, compound, 'typed', typed.id, CASE
  WHEN result IS NOT NULL AND evidence IS NOT NULL THEN CASE result
    WHEN '改了' THEN CASE WHEN typed.reason IS NULL THEN '没做到' ELSE '改了' END
    WHEN '没做到' THEN CASE WHEN deadline >= as_of THEN '还没到期' ELSE '没做到' END
    ELSE CASE WHEN result_on > deadline THEN '没做到' ELSE '做到' END END
  WHEN state = '做到' THEN '做到'
  WHEN deadline >= as_of THEN '还没到期'
  WHEN reasoned = 1 THEN '改了' WHEN reasoned = 0 THEN '没做到'
  ELSE coalesce(state, '不知道') END
FROM typed JOIN typed_by_work ON typed_by_work.id = typed.id
LEFT JOIN halted ON halted.project = typed.project, facts;

CREATE VIEW promise_words (state, word) AS
VALUES (NULL, 'all'), ('没做到', 'broken'), ('改了', 'changed'), ('做到', 'kept'), ('还没到期', 'open'), ('不知道', 'unknown');
INSERT INTO recomputed
SELECT 'promises-' || word, (SELECT count(*) FROM kept_promises AS k WHERE k.state = coalesce(w.state, k.state))
FROM promise_words AS w;

-- By the street of the project, or, where none is named, of the compound.
CREATE VIEW promise_streets AS
SELECT state, code FROM kept_promises
LEFT JOIN project_streets ON project_streets.project = kept_promises.project
LEFT JOIN compounds ON kept_promises.project IS NULL AND compounds.小区编号 = kept_promises.compound
JOIN named_streets ON name = coalesce(project_streets.street, compounds.街道);
INSERT INTO recomputed
SELECT 'street-' || code || '-promises-' || word,
  (SELECT count(*) FROM promise_streets AS p WHERE p.code = named_streets.code AND p.state = coalesce(w.state, p.state))
FROM named_streets, promise_words AS w;

INSERT INTO recomputed
SELECT 'project-' || 项目编号 || '-promises' || CASE WHEN w.state IS NULL THEN '' ELSE '-' || word END,
  (SELECT count(*) FROM kept_promises AS k WHERE k.project = 项目编号 AND k.state = coalesce(w.state, k.state))
FROM projects, promise_words AS w;
