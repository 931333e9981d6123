-- Rules about the district, the streets and the compounds.

INSERT INTO outcomes
SELECT 'D13', 'district', CASE
  WHEN named < first_count THEN 'unknown' WHEN named = first_count THEN 'met' ELSE 'breached'
END
FROM (
  SELECT first_count, (SELECT count(*) FROM projects WHERE CAST(计划年度 AS INTEGER) = first_year) AS named FROM terms
);

INSERT INTO outcomes
SELECT 'O3', code, CASE WHEN 专班人数 IS NULL THEN 'unknown' WHEN CAST(专班人数 AS INTEGER) >= min_taskforce THEN 'met' ELSE 'breached' END
FROM terms CROSS JOIN named_streets LEFT JOIN streets ON 街道 = name;
INSERT INTO outcomes
SELECT 'O22', code, CASE
  WHEN 最近上报日期 IS NULL THEN 'unknown'
  WHEN julianday(as_of) - julianday(最近上报日期) <= 92 THEN 'met'
  ELSE 'breached'
END
FROM named_streets CROSS JOIN facts LEFT JOIN streets ON 街道 = name;

CREATE VIEW in_projects AS SELECT DISTINCT compound FROM members;

INSERT INTO outcomes
SELECT 'D8', 小区编号, CASE
  WHEN CAST(建成年份止 AS INTEGER) > built_by AND 例外依据 IS NULL THEN 'breached'
  WHEN 土地性质 <> land THEN 'breached'
  WHEN 建成年份止 IS NULL OR 土地性质 IS NULL THEN 'unknown'
  ELSE 'met'
END
FROM compounds, terms WHERE 小区编号 IN (SELECT compound FROM in_projects);

INSERT INTO outcomes
SELECT 'D9', 小区编号, CASE
  WHEN 范围情形 IS NULL THEN 'unknown'
  WHEN 范围情形 REGEXP '失养|失修|失管' AND 范围情形 LIKE '%市政%' AND 范围情形 REGEXP '公共服务|社会服务' AND 范围情形 LIKE '%意愿%' THEN 'met'
  ELSE 'breached'
END
FROM compounds WHERE 小区编号 IN (SELECT compound FROM in_projects);

-- A compound in a project without a batch: whether it is 储备 or 实施 is not published.
INSERT INTO outcomes
SELECT rule, 小区编号, 'unknown'
FROM compounds, (SELECT 'D15' AS rule UNION SELECT 'D15-2')
WHERE 批次 IS NULL AND 小区编号 IN (SELECT compound FROM in_projects);
INSERT INTO outcomes
SELECT 'D15', 小区编号, CASE WHEN EXISTS (
  SELECT 1 FROM members JOIN projects ON 项目编号 = project
  WHERE compound = compounds.小区编号 AND 状态 IN ('施工中', '暂停', '已完工', '已验收')
) THEN 'breached' ELSE 'met' END
FROM compounds WHERE 批次 = '储备';
INSERT INTO outcomes
SELECT 'D15-2', 小区编号, CASE
  WHEN 小区编号 IN (SELECT compound FROM in_projects) AND 小区编号 NOT IN (SELECT compound FROM members JOIN live USING (project)) THEN 'breached'
  WHEN EXISTS (
    SELECT 1 FROM members JOIN live USING (project) JOIN last_steps USING (project)
    WHERE compound = 小区编号 AND stage = 'G13'
  ) THEN 'met'
  ELSE 'unknown'
END
FROM compounds WHERE 批次 = '实施';

INSERT INTO outcomes
SELECT 'D16', 小区编号, CASE
  WHEN 摸底日期 IS NULL THEN 'unknown'
  WHEN 摸底日期 > (SELECT min(day) FROM members JOIN asked_on USING (project) WHERE compound = 小区编号) THEN 'breached'
  ELSE 'met'
END
FROM compounds;

CREATE VIEW first_days AS
SELECT compound, stage, min(done) AS day FROM members JOIN last_steps USING (project) GROUP BY compound, stage;
INSERT INTO outcomes
SELECT 'L1', 小区编号, CASE
  WHEN 物业方式确定日期 <= day THEN 'met'
  WHEN 物业方式确定日期 > day OR 物业方式 = '无' THEN 'breached'
  ELSE 'unknown'
END
FROM compounds JOIN first_days ON compound = 小区编号 AND stage = 'G18a';
INSERT INTO outcomes
SELECT 'L1-2', 小区编号, CASE
  WHEN day IS NULL THEN 'unknown'
  WHEN 物业方式确定日期 <= day THEN 'met'
  WHEN 物业方式确定日期 > day OR 物业方式 = '无' THEN 'breached'
  ELSE 'unknown'
END
FROM compounds LEFT JOIN first_days ON compound = 小区编号 AND stage = 'G10'
WHERE 小区编号 IN (SELECT compound FROM members JOIN at_step USING (project) WHERE stage = 'G10');
-- L1-3: a notice of the management, posted before it was decided.
CREATE VIEW management_notices AS
SELECT compound, count(*) AS notices, min(发布日期) AS first
FROM members JOIN notices, json_each(parts_of(项目编号)) AS named ON named.value = project
WHERE 类型 = '物业管理方式' GROUP BY compound;
INSERT INTO outcomes
SELECT 'L1-3', 小区编号, CASE
  WHEN first < 物业方式确定日期 THEN 'met' WHEN first IS NULL THEN 'unknown' ELSE 'breached'
END
FROM compounds LEFT JOIN management_notices ON compound = 小区编号 WHERE 物业方式确定日期 IS NOT NULL;
INSERT INTO outcomes
SELECT 'O6', 小区编号, CASE WHEN 物业方式 IS NULL THEN 'unknown' WHEN 物业方式 = '无' THEN 'breached' ELSE 'met' END
FROM compounds
WHERE 小区编号 IN (SELECT compound FROM members JOIN at_step USING (project) WHERE stage = 'G19');
