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

INSERT INTO recomputed SELECT 'consent-asked', count(*) FROM asked;
INSERT INTO recomputed SELECT 'consent-passed', count(*) FROM asked WHERE 3 * agreed >= 2 * total;
INSERT INTO recomputed SELECT 'consent-share-under', count(*) FROM asked WHERE 3 * agreed < 2 * total;
INSERT INTO recomputed
SELECT 'consent-share-67', count(*) FROM asked WHERE 3 * agreed >= 2 * total AND 10 * agreed < 7 * total;
INSERT INTO recomputed
SELECT 'consent-share-70', count(*) FROM asked WHERE 10 * agreed >= 7 * total AND 10 * agreed < 8 * total;
INSERT INTO recomputed
SELECT 'consent-share-80', count(*) FROM asked WHERE 10 * agreed >= 8 * total AND 10 * agreed < 9 * total;
INSERT INTO recomputed SELECT 'consent-share-90', count(*) FROM asked WHERE 10 * agreed >= 9 * total;
