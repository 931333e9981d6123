-- Rules about the notices of preliminary plans: after the review, objections answered, then the meeting.

CREATE TABLE plan_notices AS
SELECT notice, ends FROM periods JOIN notice_ends USING (notice) WHERE kind = '初步改造计划';
CREATE TABLE notice_projects AS
SELECT 公示编号 AS notice, parts.value AS project
FROM notices, json_each('["' || replace(项目编号, '、', '","') || '"]') AS parts;

-- G07-2: not before the first review of any of its projects.
INSERT INTO outcomes
SELECT 'G07-2', notice, CASE
  WHEN posted IS NULL THEN 'unknown'
  WHEN max(first > posted) THEN 'breached'
  WHEN count(first) = 0 OR count(first) < count(project) THEN 'unknown'
  ELSE 'met'
END
FROM (
  SELECT plan_notices.notice, 发布日期 AS posted, project,
    (SELECT min(done) FROM rounds WHERE rounds.project = notice_projects.project AND stage = 'G06') AS first
  FROM plan_notices JOIN notices ON 公示编号 = plan_notices.notice LEFT JOIN notice_projects USING (notice)
)
GROUP BY notice;

CREATE TABLE meetings AS
SELECT notice, project, done AS met_on
FROM plan_notices JOIN notice_projects USING (notice) JOIN last_steps USING (project) WHERE stage = 'G09';

-- G09: the meeting after the end; an end on a day of rest moves on.
INSERT INTO outcomes
SELECT 'G09', notice, CASE WHEN ends IS NULL THEN 'unknown' WHEN first > ends THEN 'met' ELSE 'breached' END
FROM (
  SELECT notice, min(met_on) AS first, ends FROM meetings JOIN plan_notices USING (notice) GROUP BY notice
);

-- G08: no objection answered after the meeting; after an accepted one the plan is posted again, or at least revised.
CREATE TABLE answers AS
SELECT 公示编号 AS notice, 处理 AS answer, 办结日期 AS closed, objections.rowid AS place FROM objections;
CREATE TABLE redone AS
SELECT meetings.notice, meetings.project, met_on, accepted.closed,
  (SELECT min(other.发布日期) FROM notices AS other JOIN notice_projects AS near ON near.notice = other.公示编号
    WHERE near.project = meetings.project AND other.类型 = '初步改造计划' AND other.公示编号 <> meetings.notice
      AND other.发布日期 > coalesce(own.发布日期, '')) AS posted_again,
  (SELECT min(done) FROM rounds
    WHERE rounds.project = meetings.project AND stage = 'G04'
      AND done >= coalesce(accepted.closed, own.发布日期, '')) AS revised
FROM meetings
JOIN notices AS own ON own.公示编号 = meetings.notice
JOIN (
  SELECT notice, closed FROM answers
  WHERE place IN (SELECT min(place) FROM answers WHERE answer = '采纳' GROUP BY notice)
) AS accepted ON accepted.notice = meetings.notice;
CREATE VIEW again AS
SELECT notice, CASE
  WHEN posted_again < met_on THEN 'met'
  WHEN posted_again IS NULL AND (revised IS NULL OR revised <= met_on) THEN 'unknown'
  WHEN revised <= met_on THEN 'doubtful'
  ELSE 'breached'
END AS outcome
FROM redone;
INSERT INTO outcomes
SELECT 'G08', notice, CASE
  WHEN EXISTS (SELECT 1 FROM answers WHERE answers.notice = held.notice AND closed > last_meeting) THEN 'breached'
  WHEN EXISTS (SELECT 1 FROM again WHERE again.notice = held.notice AND outcome <> 'met')
    THEN (SELECT outcome FROM again WHERE again.notice = held.notice AND outcome <> 'met' LIMIT 1)
  WHEN EXISTS (SELECT 1 FROM answers WHERE answers.notice = held.notice AND (answer IS NULL OR closed IS NULL)) THEN 'unknown'
  ELSE 'met'
END
FROM (SELECT notice, min(met_on) AS last_meeting FROM meetings GROUP BY notice) AS held
WHERE notice IN (SELECT notice FROM answers);
