-- 公示: how each stands on the day of the data; an end on a day of rest moves on.

CREATE VIEW postings AS
SELECT 公示编号 AS notice,
  substr(coalesce(发布日期, 公示开始日期, 公示截止日期), 1, 4) AS year,
  CASE
    WHEN 类型 = '年度计划' AND 公示截止日期 IS NULL THEN 'published'
    WHEN 公示截止日期 IS NULL THEN 'undated'
    WHEN ends < as_of THEN 'over'
    WHEN coalesce(公示开始日期, 发布日期) IS NULL THEN 'undated'
    WHEN coalesce(公示开始日期, 发布日期) > as_of THEN 'coming'
    ELSE 'open'
  END AS state
FROM facts, notices JOIN notice_ends ON notice = 公示编号;
INSERT INTO recomputed SELECT 'notices-posted', count(*) FROM postings WHERE state <> 'published';
INSERT INTO recomputed SELECT 'notices-open', count(*) FROM postings WHERE state = 'open';
INSERT INTO recomputed SELECT 'notices-coming', count(*) FROM postings WHERE state = 'coming';
INSERT INTO recomputed SELECT 'notices-undated', count(*) FROM postings WHERE state = 'undated';
INSERT INTO recomputed SELECT 'notices-past', count(*) FROM postings WHERE state IN ('over', 'published');
INSERT INTO recomputed
SELECT 'notices-past-' || coalesce(year, 'unknown'), count(*)
FROM postings WHERE state IN ('over', 'published') GROUP BY year;
INSERT INTO recomputed
SELECT 'notices-projects-posted', count(*) FROM projects WHERE 项目编号 IN (SELECT project FROM noticed);
