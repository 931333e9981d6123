-- The three rules with a number: households that agree, working days of a posting, the day of declaration.

-- G02: in the last round, the notice's share of all households of the project agree to both. One that fell short and
-- went no further is not judged. Where the project goes on, it is in doubt if the share is reached by one count of the
-- households and not by the other (those that the consent counts, those of the compounds), or if the project passes
-- and one of its compounds falls short.
CREATE VIEW gone_on AS
SELECT DISTINCT project FROM last_days JOIN chain USING (stage) WHERE place > coalesce((SELECT place FROM chain WHERE stage = 'G02'), -1);
CREATE VIEW homes AS
SELECT project, CASE WHEN count(*) = count(总户数) THEN sum(CAST(总户数 AS INTEGER)) END AS households
FROM members JOIN compounds ON 小区编号 = compound GROUP BY project;
CREATE VIEW questions AS
SELECT 项目编号 AS project, CAST(coalesce(轮次, 1) AS INTEGER) AS round, 小区编号 AS compound, agree,
  consent_of * agree >= consent_part * 总户数 AS enough,
  CASE WHEN 小区编号 IS NULL AND agree <= households THEN consent_of * agree >= consent_part * households
    ELSE consent_of * agree >= consent_part * 总户数 END AS enough_of_homes
FROM (
  SELECT *, CAST(同意改造户数 AS INTEGER) AS agree FROM consent
  UNION ALL SELECT *, CAST(同意内容户数 AS INTEGER) FROM consent
) LEFT JOIN homes ON project = 项目编号, terms;
CREATE VIEW legs AS
SELECT project, round, compound, min(coalesce(enough, 1)) AS enough, max(agree IS NULL) AS silent,
  max(coalesce(NOT enough AND NOT enough_of_homes, 0)) AS short_by_both,
  max(coalesce(enough <> enough_of_homes, 0)) AS open
FROM questions GROUP BY project, round, compound;
CREATE VIEW last_legs AS
SELECT project, round, enough, silent, short_by_both, open FROM legs AS one
WHERE compound IS NULL
  AND round = (SELECT max(round) FROM legs WHERE legs.project = one.project AND legs.compound IS NULL);
INSERT INTO outcomes
SELECT 'G02', 项目编号,
  CASE
    WHEN last_legs.project IS NULL THEN 'unknown'
    WHEN short_by_both THEN 'breached'
    WHEN open AND 项目编号 IN (SELECT project FROM gone_on) THEN 'doubtful'
    WHEN silent THEN 'unknown'
    WHEN 项目编号 IN (SELECT project FROM gone_on) AND EXISTS (
      SELECT 1 FROM legs
      WHERE legs.project = 项目编号 AND legs.round = last_legs.round AND compound IS NOT NULL AND NOT legs.enough
    ) THEN 'doubtful'
    ELSE 'met'
  END
FROM projects LEFT JOIN last_legs ON project = 项目编号
WHERE enough IS NULL OR enough OR 项目编号 IN (SELECT project FROM gone_on);

-- G02-2: no step after the asking is older than the beginning of its first round.
CREATE VIEW first_asked AS
SELECT 项目编号 AS project, min(coalesce(开始日期, 结束日期)) AS day
FROM consent WHERE CAST(coalesce(轮次, 1) AS INTEGER) = 1 GROUP BY 项目编号;
CREATE VIEW next_steps AS
SELECT project, min(done) AS day FROM rounds
WHERE place > coalesce((SELECT place FROM chain WHERE stage = 'G02'), -1) GROUP BY project;
INSERT INTO outcomes
SELECT 'G02-2', project, CASE
  WHEN first_asked.day IS NULL THEN 'unknown' WHEN next_steps.day < first_asked.day THEN 'breached' ELSE 'met'
END
FROM next_steps LEFT JOIN first_asked USING (project);

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
