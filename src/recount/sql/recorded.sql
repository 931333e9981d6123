-- 已收录: rows of a table. 照录公布的数字: the row that the figure names, as it stands.

INSERT INTO recomputed SELECT 'recorded-compounds', count(*) FROM compounds;
INSERT INTO recomputed SELECT 'recorded-projects', count(*) FROM projects;
INSERT INTO recomputed 
SELECT 'running-compounds', CASE WHEN count(*) = 0 OR count(status) > 0 THEN count(*) FILTER (WHERE status = '施工中') END
FROM states;

-- Every row of 公布的数字 is one figure; its key is its first four columns and its source.
INSERT INTO recomputed
SELECT published.id, CAST(figures.数值 AS REAL)
FROM figures LEFT JOIN published
  ON published.kind = 'reported'
  AND published.row = figures.指标 || '+' || figures.年度 || '+' || figures.口径 || '+' || figures.范围 || '+' || figures.来源编号;

-- 写了 …: rows whose cell is not empty.
INSERT INTO recomputed SELECT 'coverage-buildings', count(楼栋数) FROM compounds;
INSERT INTO recomputed SELECT 'coverage-households', count(总户数) FROM compounds;
INSERT INTO recomputed SELECT 'coverage-area', count("建筑面积（平方米）") FROM compounds;
INSERT INTO recomputed SELECT 'coverage-investment', count("计划投资（万元）") FROM projects;
