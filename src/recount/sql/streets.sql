-- 街道: how far the compounds of each street have come; those without a street are a group of their own.

CREATE VIEW street_states AS
SELECT code, status, compound FROM named_streets LEFT JOIN states ON street = name
UNION ALL
SELECT 'unknown', status, compound FROM states WHERE street IS NULL;

INSERT INTO recomputed SELECT 'street-' || code || '-recorded', count(compound) FROM street_states GROUP BY code;
INSERT INTO recomputed
SELECT 'street-' || code || '-running', count(CASE WHEN status = '施工中' THEN 1 END)
FROM street_states GROUP BY code;
INSERT INTO recomputed
SELECT 'street-' || code || '-finished', count(CASE WHEN status IN ('已完工', '已验收') THEN 1 END)
FROM street_states GROUP BY code;
INSERT INTO recomputed
SELECT 'street-' || code || '-unknown', count(CASE WHEN compound IS NOT NULL AND status IS NULL THEN 1 END)
FROM street_states GROUP BY code;
INSERT INTO recomputed
SELECT 'street-' || code || '-rest',
  count(CASE WHEN status NOT IN ('施工中', '已完工', '已验收') THEN 1 END)
FROM street_states GROUP BY code;
