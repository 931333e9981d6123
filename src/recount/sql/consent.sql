-- 居民同意: of the last round asked of the whole project; the smaller of the two agreements counts.

CREATE VIEW last_rounds AS
SELECT project, total, will, content
FROM (
  SELECT 项目编号 AS project, CAST(总户数 AS INTEGER) AS total, CAST(同意改造户数 AS INTEGER) AS will,
    CAST(同意内容户数 AS INTEGER) AS content,
    row_number() OVER (PARTITION BY 项目编号 ORDER BY CAST(coalesce(轮次, 1) AS INTEGER) DESC) AS place
  FROM consent WHERE 小区编号 IS NULL
)
WHERE place = 1;
CREATE VIEW asked AS
SELECT project, total, min(will, content) AS agreed
FROM last_rounds WHERE total > 0 AND will IS NOT NULL AND content IS NOT NULL;

-- Households of a project: those of the last round, else of all its compounds where each is known.
CREATE VIEW project_households AS
SELECT project, coalesce(last_rounds.total, iif(count(compound) > 0 AND count(户数) = count(compound), sum(户数), NULL)) AS households
FROM (SELECT projects.项目编号 AS project FROM projects)
LEFT JOIN last_rounds USING (project)
LEFT JOIN (SELECT project, compound, CAST(总户数 AS INTEGER) AS 户数 FROM members LEFT JOIN compounds ON compounds.小区编号 = compound) USING (project)
GROUP BY project;
-- 多数: of all households, but of works on which only those concerned decide. Where fewer were asked it is open whenever the others could turn it.
CREATE VIEW votes AS
SELECT subject, project, item, agree, asked, voters,
  CASE
    WHEN agree IS NULL OR asked IS NULL THEN NULL
    WHEN voters IS NULL OR asked >= voters THEN 2 * agree > asked
    WHEN 2 * agree > voters THEN 1
    WHEN 2 * (agree + voters - asked) <= voters THEN 0
  END AS wanted
FROM (
  SELECT checklist.项目编号 || '+' || CAST(序号 AS INTEGER) AS subject, checklist.项目编号 AS project, CAST(序号 AS INTEGER) AS item,
    CAST(同意户数 AS INTEGER) AS agree, CAST(征询总户数 AS INTEGER) AS asked,
    iif(CAST(序号 AS INTEGER) IN (SELECT item FROM voted_by_door), NULL, households) AS voters
  FROM checklist LEFT JOIN project_households ON project_households.project = checklist.项目编号
);

INSERT INTO recomputed SELECT 'consent-asked', count(*) FROM asked;
INSERT INTO recomputed
SELECT 'consent-passed', (SELECT count(*) FROM asked WHERE consent_of * agreed >= consent_part * total)
FROM terms WHERE consent_part IS NOT NULL;

-- Classes of shares: short of the notice's line, then from it on by tenths; without a line from seven tenths on.
CREATE TABLE share_edges AS
WITH RECURSIVE
  line (id, part, whole) AS (
    SELECT iif(consent_part IS NULL, '70', CAST(CAST(round(100.0 * consent_part / consent_of) AS INTEGER) AS TEXT)),
      coalesce(consent_part, 7), coalesce(consent_of, 10)
    FROM terms
  ),
  tenths (tenth) AS (
    SELECT 10 * part / whole + 1 FROM line
    UNION ALL
    SELECT tenth + 1 FROM tenths WHERE tenth < 9
  )
SELECT 'under' AS id, 0 AS part, 1 AS whole
UNION ALL
SELECT id, part, whole FROM line
UNION ALL
SELECT tenth || '0', tenth, 10 FROM tenths WHERE tenth < 10;
INSERT INTO recomputed
SELECT 'consent-share-' || id, (
  SELECT count(*) FROM asked
  WHERE whole * agreed >= part * total
    AND NOT EXISTS (
      SELECT 1 FROM share_edges AS above
      WHERE above.part * share_edges.whole > share_edges.part * above.whole
        AND above.whole * agreed >= above.part * total
    )
)
FROM share_edges;
