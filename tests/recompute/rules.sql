-- 规则 with a number: met, not met, in doubt, and not to be judged for want of data.

CREATE TABLE outcomes (rule, subject, outcome);

-- G02: two thirds of all households of the project agree to both; a project that the residents turned down
-- went no further. In doubt where the project passes and one of its compounds does not, or the other way round.
INSERT INTO outcomes
SELECT 'G02', 项目编号,
  CASE
    WHEN agreed IS NULL THEN 'unknown'
    WHEN (3 * agreed >= 2 * total) <> coalesce((
      SELECT min(3 * min(CAST(同意改造户数 AS INTEGER), CAST(同意内容户数 AS INTEGER)) >= 2 * CAST(总户数 AS INTEGER))
      FROM consent WHERE consent.项目编号 = projects.项目编号 AND 小区编号 IS NOT NULL
    ), 3 * agreed >= 2 * total) THEN 'doubtful'
    WHEN 3 * agreed >= 2 * total THEN 'met'
    ELSE 'breached'
  END
FROM projects LEFT JOIN asked ON project = 项目编号
WHERE coalesce(状态, '') <> '居民否决';

-- G07: five working days, the day of posting not counted; an end on a rest day moves to the next working day.
-- In doubt where five are reached only with the day of posting.
INSERT INTO outcomes
SELECT 'G07', 公示编号,
  CASE
    WHEN posted IS NULL OR 公示截止日期 IS NULL THEN 'unknown'
    WHEN counted >= 5 THEN 'met'
    WHEN counted + (SELECT working FROM days WHERE day = posted) >= 5 THEN 'doubtful'
    ELSE 'breached'
  END
FROM (
  SELECT 公示编号, posted, 公示截止日期, (
    SELECT sum(working) FROM days
    WHERE day > posted
      AND day <= (SELECT min(day) FROM days AS ends WHERE ends.day >= 公示截止日期 AND ends.working = 1)
  ) AS counted
  FROM (SELECT 公示编号, coalesce(公示开始日期, 发布日期) AS posted, 公示截止日期 FROM notices WHERE 类型 = '初步改造计划')
);

-- G10: declared by 31 August of the year before; the first batch, of 2021, is exempt.
INSERT INTO outcomes
SELECT 'G10', 项目编号,
  CASE
    WHEN declared IS NULL THEN 'unknown'
    WHEN declared <= (CAST(计划年度 AS INTEGER) - 1) || '-08-31' THEN 'met'
    ELSE 'breached'
  END
FROM (
  SELECT 项目编号, 计划年度,
    (SELECT done FROM last_days WHERE project = 项目编号 AND stage = '申报年度计划') AS declared
  FROM projects
  WHERE CAST(计划年度 AS INTEGER) <> 2021
);

CREATE VIEW tallies (rule, outcome) AS
SELECT rule, outcome
FROM (SELECT 'G02' AS rule UNION SELECT 'G07' UNION SELECT 'G10'),
  (SELECT 'met' AS outcome UNION SELECT 'breached' UNION SELECT 'doubtful' UNION SELECT 'unknown');
INSERT INTO recomputed
SELECT 'rule-' || rule || '-' || outcome, count(subject) FROM tallies LEFT JOIN outcomes USING (rule, outcome)
GROUP BY rule, outcome;
INSERT INTO recomputed
SELECT 'rule-' || rule || '-known', sum(outcomes.outcome IN ('met', 'breached'))
FROM outcomes GROUP BY rule;
