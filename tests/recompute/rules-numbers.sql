-- The three rules with a number: households that agree, working days of a posting, the day of declaration.

-- G02: in the last round, the notice's share of all households of the project agree to both. One that fell short and
-- went no further is not judged; in doubt where the project passes, goes on, and one of its compounds falls short.
CREATE VIEW gone_on AS
SELECT DISTINCT project FROM last_days JOIN chain USING (stage) WHERE place > coalesce((SELECT place FROM chain WHERE stage = 'G02'), -1);
CREATE VIEW legs AS
SELECT 项目编号 AS project, CAST(coalesce(轮次, 1) AS INTEGER) AS round, 小区编号 AS compound,
  min(coalesce(consent_of * 同意改造户数 >= consent_part * 总户数, 1), coalesce(consent_of * 同意内容户数 >= consent_part * 总户数, 1)) AS enough,
  同意改造户数 IS NULL OR 同意内容户数 IS NULL AS silent
FROM consent, terms;
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

-- G07: the least working days of the period; in doubt where they are reached only with the day of posting.
INSERT INTO outcomes
SELECT 'G07', notice,
  CASE
    WHEN NOT whole THEN 'unknown'
    WHEN counted >= min_working_days THEN 'met'
    WHEN counted + (SELECT working FROM days WHERE day = posted) >= min_working_days THEN 'doubtful'
    ELSE 'breached'
  END
FROM (
  SELECT *, (SELECT coalesce(sum(working), 0) FROM days WHERE day BETWEEN first_day AND rolled) AS counted
  FROM periods, terms WHERE kind = '初步改造计划'
);

-- G10: declared by a day of the year before; the first plans had none.
INSERT INTO outcomes
SELECT 'G10', 项目编号,
  CASE
    WHEN declared IS NULL THEN 'unknown'
    WHEN declared <= (CAST(计划年度 AS INTEGER) - 1) || '-' || declared_by THEN 'met'
    ELSE 'breached'
  END
FROM (
  SELECT 项目编号, 计划年度, declared_by,
    (SELECT done FROM last_days WHERE project = 项目编号 AND stage = 'G10') AS declared
  FROM projects, terms
  WHERE CAST(计划年度 AS INTEGER) > declared_after
);
