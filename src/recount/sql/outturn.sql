-- 到头来: where the compounds of the plan stand now, by the latest of their projects in the plan.

CREATE VIEW in_plan AS
SELECT compound, coalesce(status, '未公开') AS status, accepted
FROM placed JOIN due_days USING (project) WHERE key = 'window';

INSERT INTO recomputed
SELECT 'outturn-' || word, count(*) FROM in_plan JOIN state_ids USING (status)
WHERE status <> '施工中' GROUP BY word;
-- Where no project tells its state, that none is accepted or under works is not known: null.
CREATE VIEW seen_accepted AS
SELECT
  count(*) FILTER (WHERE status <> '未公开') > 0 OR count(*) = 0 AS told,
  count(*) FILTER (WHERE status = '已验收') AS accepted,
  count(*) FILTER (WHERE status = '施工中') AS running,
  count(*) FILTER (WHERE status = '已验收' AND accepted > window_end) AS after_end,
  count(*) FILTER (WHERE status = '已验收' AND accepted IS NULL) AS undated
FROM in_plan, facts;
INSERT INTO recomputed SELECT 'outturn-accepted', CASE WHEN told THEN accepted END FROM seen_accepted;
INSERT INTO recomputed SELECT 'outturn-running', CASE WHEN told THEN running END FROM seen_accepted;
INSERT INTO recomputed SELECT 'outturn-accepted-after', CASE WHEN told THEN after_end END FROM seen_accepted;
INSERT INTO recomputed SELECT 'outturn-accepted-undated', CASE WHEN told THEN undated END FROM seen_accepted;

-- 批次: as published; those that occur.
CREATE VIEW batches AS
SELECT
  小区编号 AS compound,
  CASE 批次 WHEN '实施' THEN 'works' WHEN '谋划' THEN 'considered' WHEN '储备' THEN 'reserved' WHEN '试点' THEN 'pilot'
    ELSE 'unknown' END AS batch
FROM compounds;
INSERT INTO recomputed SELECT 'batch-' || batch || '-compounds', count(*) FROM batches GROUP BY batch;
INSERT INTO recomputed
SELECT 'batch-' || batch || '-' || measure, sum(amount) / 1000000.0
FROM batches JOIN sizes USING (compound) GROUP BY batch, measure;
