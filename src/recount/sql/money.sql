-- 资金: amounts added up by basis, class and source, in millionths of 万元 so that they are exact.

CREATE VIEW amounts AS
SELECT
  项目编号 AS project,
  CASE 口径 WHEN '测算' THEN 'estimate' WHEN '预算' THEN 'budgeted' WHEN '到位' THEN 'received' WHEN '决算' THEN 'final' END AS basis,
  coalesce((SELECT class FROM work_classes WHERE name = 改造类别), 'none') AS class,
  CASE 资金来源 WHEN '财政补贴' THEN 'budget' WHEN '上级奖补' THEN 'grants' WHEN '平台公司融资' THEN 'company'
    WHEN '居民出资' THEN 'residents' WHEN '专营单位出资' THEN 'utilities' WHEN '其他' THEN 'other' END AS source,
  细项 AS detail,
  CAST(round(金额（万元） * 1000000) AS INTEGER) AS amount
FROM funding;

-- A basis of which there is no row has no figures.
CREATE VIEW bases AS SELECT DISTINCT basis FROM amounts;
CREATE VIEW money_sources (source) AS VALUES ('budget'), ('grants'), ('company'), ('residents'), ('utilities'), ('other');
CREATE VIEW classes (class) AS SELECT class FROM work_classes UNION ALL SELECT 'none';

INSERT INTO recomputed SELECT 'money-' || basis || '-total', sum(amount) / 1000000.0 FROM amounts GROUP BY basis;
INSERT INTO recomputed
SELECT 'money-' || basis || '-projects', count(DISTINCT project) FROM amounts GROUP BY basis;

-- A class without a row has no figure, a source without one is null; money without a named source is a source of its own only where there is some.
INSERT INTO recomputed
SELECT 'money-' || basis || '-class-' || class, sum(amount) / 1000000.0 FROM amounts GROUP BY basis, class;

INSERT INTO recomputed
SELECT 'money-' || basis || '-' || source, sum(amount) / 1000000.0
FROM bases CROSS JOIN money_sources LEFT JOIN amounts USING (basis, source)
GROUP BY basis, source
HAVING source <> 'other' OR count(project) > 0;

INSERT INTO recomputed
SELECT 'money-' || basis || '-' || source || '-' || class,
  sum(amount) / 1000000.0
FROM bases CROSS JOIN money_sources CROSS JOIN classes LEFT JOIN amounts USING (basis, source, class)
WHERE source <> 'other' OR EXISTS (SELECT 1 FROM amounts AS some WHERE some.basis = bases.basis AND some.source = 'other')
GROUP BY basis, source, class;

-- 到位 and 决算 against 预算: only of projects that publish both.
CREATE VIEW of_project AS SELECT project, basis, sum(amount) AS amount FROM amounts GROUP BY project, basis;
CREATE VIEW pairs AS
SELECT other.basis, budget.amount AS budget, other.amount
FROM of_project AS other JOIN of_project AS budget USING (project)
WHERE budget.basis = 'budgeted' AND other.basis IN ('received', 'final');
INSERT INTO recomputed SELECT 'money-' || basis || '-against-projects', count(*) FROM pairs GROUP BY basis;
INSERT INTO recomputed SELECT 'money-' || basis || '-against-budget', sum(budget) / 1000000.0 FROM pairs GROUP BY basis;
INSERT INTO recomputed SELECT 'money-' || basis || '-against-amount', sum(amount) / 1000000.0 FROM pairs GROUP BY basis;
INSERT INTO recomputed
SELECT 'money-' || basis || '-against-rest', (sum(budget) - sum(amount)) / 1000000.0 FROM pairs GROUP BY basis;
INSERT INTO recomputed SELECT 'money-' || basis || '-against-above', sum(amount > budget) FROM pairs GROUP BY basis;
INSERT INTO recomputed SELECT 'money-' || basis || '-against-equal', sum(amount = budget) FROM pairs GROUP BY basis;
INSERT INTO recomputed SELECT 'money-' || basis || '-against-below', sum(amount < budget) FROM pairs GROUP BY basis;
