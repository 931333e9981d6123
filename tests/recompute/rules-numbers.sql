-- Two thirds, five working days, the end of August: the three rules with a number.

-- G02: in the last round, two thirds of all households of the project agree to both. One that fell short and
-- went no further is not judged; in doubt where the project passes, goes on, and one of its compounds falls short.
CREATE VIEW gone_on AS
SELECT DISTINCT project FROM last_days JOIN chain USING (stage) WHERE place >= 3;
CREATE VIEW legs AS
SELECT 项目编号 AS project, CAST(coalesce(轮次, 1) AS INTEGER) AS round, 小区编号 AS compound,
  min(coalesce(3 * 同意改造户数 >= 2 * 总户数, 1), coalesce(3 * 同意内容户数 >= 2 * 总户数, 1)) AS enough,
  同意改造户数 IS NULL OR 同意内容户数 IS NULL AS silent
FROM consent;
CREATE VIEW last_legs AS
SELECT project, round, enough, silent FROM legs AS one
WHERE compound IS NULL
  AND round = (SELECT max(round) FROM legs WHERE legs.project = one.project AND legs.compound IS NULL);
INSERT INTO outcomes
SELECT 'G02', 项目编号,
  CASE
    WHEN last_legs.project IS NULL THEN 'unknown'
    WHEN NOT enough THEN 'breached'
    WHEN silent THEN 'unknown'
    WHEN 项目编号 IN (SELECT project FROM gone_on) AND EXISTS (
      SELECT 1 FROM legs
      WHERE legs.project = 项目编号 AND legs.round = last_legs.round AND compound IS NOT NULL AND NOT legs.enough
    ) THEN 'doubtful'
    ELSE 'met'
  END
FROM projects LEFT JOIN last_legs ON project = 项目编号
WHERE enough IS NULL OR enough OR 项目编号 IN (SELECT project FROM gone_on);

-- G07: five working days of the period; in doubt where five are reached only with the day of posting.
INSERT INTO outcomes
SELECT 'G07', notice,
  CASE
    WHEN NOT whole THEN 'unknown'
    WHEN counted >= 5 THEN 'met'
    WHEN counted + (SELECT working FROM days WHERE day = posted) >= 5 THEN 'doubtful'
    ELSE 'breached'
  END
FROM (
  SELECT *, (SELECT coalesce(sum(working), 0) FROM days WHERE day BETWEEN first_day AND rolled) AS counted
  FROM periods WHERE kind = '初步改造计划'
);

-- G10: declared by 31 August of the year before; from the plan of 2022 on.
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
  WHERE CAST(计划年度 AS INTEGER) >= 2022
);
