-- Rules about the notices of preliminary plans: after the review, objections answered, then the meeting.

CREATE TABLE plan_notices AS
SELECT notice, ends FROM periods JOIN notice_ends USING (notice) WHERE kind = '初步改造计划';
CREATE TABLE notice_projects AS
SELECT 公示编号 AS notice, parts.value AS project
FROM notices, json_each(parts_of(项目编号)) AS parts;

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

-- G07-4: the first beginning of the works after the end. Works that begin before the posting count only where it is the
-- first plan. What the text does not ask to be posted is in doubt.
CREATE TABLE begun_beside AS
SELECT own.公示编号 AS notice, own.类型 AS kind, ends, notice_projects.project,
  (SELECT min(done) FROM rounds WHERE rounds.project = notice_projects.project AND stage = 'G18a') AS begun,
  own.发布日期 AS posted,
  own.类型 = '初步改造计划' AND NOT EXISTS (
    SELECT 1 FROM notice_projects AS near JOIN notices AS other ON other.公示编号 = near.notice
    WHERE near.project = notice_projects.project AND other.公示编号 <> own.公示编号 AND other.类型 = own.类型
      AND coalesce(other.发布日期, '') < coalesce(own.发布日期, '')
  ) AS is_first
FROM notices AS own JOIN notice_ends ON notice_ends.notice = own.公示编号
JOIN notice_projects ON notice_projects.notice = own.公示编号
WHERE own.类型 IN ('初步改造计划', '设计方案')
  AND project IN (SELECT project FROM at_step WHERE stage = 'G18a');
INSERT INTO outcomes
SELECT 'G07-4', notice, CASE
  WHEN ends IS NULL THEN 'unknown'
  WHEN max(begun <= ends AND (is_first OR begun >= coalesce(posted, ''))) THEN
    CASE kind WHEN '初步改造计划' THEN 'breached' ELSE 'doubtful' END
  WHEN count(begun) < count(*) THEN 'unknown'
  ELSE 'met'
END
FROM begun_beside GROUP BY notice;

-- G08: no objection answered after the meeting; after an accepted one the plan is posted again, or at least revised.
CREATE TABLE answers AS
SELECT 公示编号 AS notice, 处理 AS answer, 办结日期 AS closed, 理由 AS reason, objections.rowid AS place FROM objections;
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
  WHERE place IN (SELECT min(place) FROM answers WHERE answer IN ('采纳', '部分采纳') GROUP BY notice)
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
  WHEN EXISTS (SELECT 1 FROM answers WHERE answers.notice = held.notice AND (closed > last_meeting OR (answer IS NULL AND closed IS NULL))) THEN 'breached'
  WHEN EXISTS (SELECT 1 FROM again WHERE again.notice = held.notice AND outcome <> 'met')
    THEN (SELECT outcome FROM again WHERE again.notice = held.notice AND outcome <> 'met' LIMIT 1)
  WHEN EXISTS (SELECT 1 FROM answers WHERE answers.notice = held.notice AND (answer IS NULL OR closed IS NULL)) THEN 'unknown'
  WHEN notice NOT IN (SELECT notice FROM answers) THEN 'unknown'
  ELSE 'met'
END
FROM (SELECT notice, min(met_on) AS last_meeting FROM meetings GROUP BY notice) AS held
WHERE notice IN (SELECT notice FROM answers) OR notice IN (SELECT 公示编号 FROM notices WHERE 结果 LIKE '异议%');

-- G07-5: published by a street; by firms alone it is a breach, by another body open.
INSERT INTO outcomes
SELECT 'G07-5', notice, CASE
  WHEN 发布单位 IS NULL THEN 'unknown'
  WHEN 发布单位 LIKE '%街道%' OR 发布单位 LIKE '%街办%' OR 发布单位 LIKE '%办事处%' THEN 'met'
  WHEN NOT EXISTS (
    SELECT 1 FROM json_each(parts_of(replace(replace(replace(发布单位, '会同', '、'), '，', '、'), '；', '、'))) AS body
    WHERE trim(body.value) <> '' AND body.value NOT LIKE '%公司%' AND body.value NOT LIKE '%集团%' AND body.value NOT LIKE '%企业%'
  ) THEN 'breached'
  ELSE 'doubtful'
END
FROM plan_notices JOIN notices ON 公示编号 = notice;

-- G07-6: whom and how, in the columns or in the words of its text.
INSERT INTO outcomes
SELECT 'G07-6', notice, CASE
  WHEN 受理单位 IS NOT NULL AND (受理方式 IS NOT NULL OR 公开电话 IS NOT NULL OR 地址 IS NOT NULL) THEN 'met'
  WHEN 正文 IS NULL THEN 'unknown'
  WHEN 正文 LIKE '%电话%' OR 正文 LIKE '%联系%' OR 正文 LIKE '%地址%' OR 正文 LIKE '%受理%' OR 正文 LIKE '%邮箱%' THEN 'met'
  ELSE 'breached'
END
FROM plan_notices JOIN notices ON 公示编号 = notice;

-- G08-2: what was refused, wholly or in part, has a reason.
INSERT INTO outcomes
SELECT 'G08-2', notice, CASE WHEN count(*) > count(reason) THEN 'breached' ELSE 'met' END
FROM answers JOIN plan_notices USING (notice) WHERE answer IN ('不采纳', '部分采纳') GROUP BY notice;
