-- 公布用时: from the day a step was done to the day its first public document appeared.

-- Working days numbered, so that the 20th after a day is a look-up.
CREATE TABLE numbered AS SELECT day, working, sum(working) OVER (ORDER BY day) AS number FROM days;
CREATE INDEX numbered_by_day ON numbered (day);
CREATE INDEX numbered_by_number ON numbered (number);

CREATE TABLE dated AS SELECT rowid AS step, 完成日期 AS done, 来源编号 AS sources FROM stages WHERE 完成日期 IS NOT NULL;

CREATE TABLE appearances AS
SELECT step, done,
  count(发布日期) AS documents,
  min(CASE WHEN 发布日期 >= done THEN 发布日期 END) AS seen
FROM dated
LEFT JOIN json_each(parts_of(dated.sources)) AS parts
LEFT JOIN sources ON sources.来源编号 = parts.value
GROUP BY step;

-- The 20th working day, counted from the day after.
CREATE TABLE judged AS
SELECT step, seen,
  (SELECT min(day) FROM numbered WHERE number = start.number + 20) AS last_day
FROM appearances
JOIN numbered AS start ON start.day = done
JOIN numbered AS finish ON finish.day = seen;

INSERT INTO recomputed SELECT 'timeliness-dated', count(*) FROM dated;
INSERT INTO recomputed SELECT 'timeliness-both', count(seen) FROM appearances;
INSERT INTO recomputed SELECT 'timeliness-judged', count(*) FROM judged;
INSERT INTO recomputed SELECT 'timeliness-in-time', count(*) FROM judged WHERE seen <= last_day;
INSERT INTO recomputed SELECT 'timeliness-late', count(*) FROM judged WHERE seen > last_day;
INSERT INTO recomputed
SELECT 'timeliness-unknown', (SELECT count(seen) FROM appearances) - (SELECT count(*) FROM judged);
INSERT INTO recomputed
SELECT 'timeliness-plan-only', count(*) FROM appearances WHERE documents > 0 AND seen IS NULL;
INSERT INTO recomputed SELECT 'timeliness-undated', count(*) FROM appearances WHERE documents = 0;

-- Half of the steps took at most so many days: the one in the middle, or the mean of the two in the middle.
INSERT INTO recomputed
SELECT 'timeliness-median', avg(length)
FROM (
  SELECT julianday(seen) - julianday(done) AS length,
    row_number() OVER (ORDER BY julianday(seen) - julianday(done)) AS place,
    count(*) OVER () AS total
  FROM appearances WHERE seen IS NOT NULL
)
WHERE place IN ((total + 1) / 2, (total + 2) / 2);
