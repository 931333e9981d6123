-- 建成年份: the groups of the notice, by the year of the latest building; the end of a year belongs to the year.

CREATE VIEW ages AS
SELECT
  小区编号 AS compound,
  摸底日期 AS surveyed,
  CASE
    WHEN 建成年份止 IS NULL THEN 'unknown'
    ELSE coalesce(
      (SELECT cohort FROM cohort_terms WHERE CAST(建成年份止 AS INTEGER) <= through ORDER BY through LIMIT 1),
      'later'
    )
  END AS cohort,
  coalesce(status, '未公开') AS status
FROM compounds JOIN states ON states.compound = 小区编号
WHERE EXISTS (SELECT 1 FROM cohort_terms);

INSERT INTO recomputed SELECT 'cohort-' || cohort || '-recorded', count(*) FROM ages GROUP BY cohort;
INSERT INTO recomputed
SELECT 'cohort-' || cohort || '-accepted', count(CASE WHEN status = '已验收' THEN 1 END)
FROM ages GROUP BY cohort;

-- Every other state that occurs.
CREATE VIEW state_ids AS SELECT status, word FROM all_states WHERE status <> '已验收';
INSERT INTO recomputed
SELECT 'cohort-' || cohort || '-' || word, count(*)
FROM ages JOIN state_ids USING (status)
GROUP BY cohort, word;

-- 规划确定时已在库: surveyed on or before the first day on which the five-year plan was fixed.
CREATE VIEW plan_day AS
SELECT min(完成日期) AS day FROM stages WHERE 环节 = 'G01' HAVING day IS NOT NULL;
INSERT INTO recomputed
SELECT 'cohort-' || cohort || '-frozen', count(CASE WHEN surveyed <= day THEN 1 END)
FROM ages, plan_day GROUP BY cohort HAVING max(surveyed <= day);
INSERT INTO recomputed
SELECT 'cohort-' || cohort || '-frozen-accepted', count(CASE WHEN surveyed <= day AND status = '已验收' THEN 1 END)
FROM ages, plan_day GROUP BY cohort HAVING max(surveyed <= day);

-- The same by households and floor area; not for compounds of unknown age.
INSERT INTO recomputed
SELECT 'cohort-' || cohort || '-' || measure, sum(amount) / 1000000.0
FROM ages JOIN sizes USING (compound)
WHERE cohort <> 'unknown' AND measure <> 'buildings' GROUP BY cohort, measure;
INSERT INTO recomputed
SELECT 'cohort-' || cohort || '-' || measure || '-accepted',
  CASE WHEN max(status = '已验收') THEN sum(CASE WHEN status = '已验收' THEN amount END) / 1000000.0 ELSE 0 END
FROM ages JOIN sizes USING (compound)
WHERE cohort <> 'unknown' AND measure <> 'buildings' GROUP BY cohort, measure;
