-- 规则: how many records each met, did not meet, left in doubt, and could not be judged for want of data. What
-- does not occur has no figure, but for the three rules whose share is told.

-- A rule that the notice does not have is not judged.
DELETE FROM outcomes WHERE rule NOT IN (SELECT rule FROM rules);
CREATE VIEW shared_rules AS SELECT rule FROM rules WHERE rule IN ('G02', 'G07', 'G10');
CREATE VIEW outcome_names (outcome) AS VALUES ('met'), ('breached'), ('doubtful'), ('unknown');

INSERT INTO recomputed
SELECT 'rule-' || rule || '-' || outcome, count(*)
FROM outcomes WHERE rule NOT IN (SELECT rule FROM shared_rules) GROUP BY rule, outcome;
INSERT INTO recomputed
SELECT 'rule-' || rule || '-' || outcome, count(subject)
FROM shared_rules CROSS JOIN outcome_names LEFT JOIN outcomes USING (rule, outcome)
GROUP BY rule, outcome;
INSERT INTO recomputed
SELECT 'rule-' || shared_rules.rule || '-known', count(subject)
FROM shared_rules LEFT JOIN outcomes ON outcomes.rule = shared_rules.rule AND outcomes.outcome IN ('met', 'breached')
GROUP BY shared_rules.rule;
INSERT INTO recomputed SELECT 'rule-' || rule || '-used', count(*) FROM outcomes WHERE rule NOT IN (SELECT rule FROM rules WHERE kind = 'district') GROUP BY rule;

-- The sum of all rules is told even where there is nothing to add up, and then has one part: the first rule's.
CREATE VIEW first_rule AS SELECT rule FROM rules ORDER BY rowid LIMIT 1;
INSERT OR IGNORE INTO recomputed
SELECT 'rule-' || rule || '-met', 0 FROM first_rule WHERE NOT EXISTS (SELECT 1 FROM outcomes WHERE outcome = 'met');
INSERT OR IGNORE INTO recomputed
SELECT 'rule-' || rule || '-unknown', 0
FROM first_rule WHERE NOT EXISTS (SELECT 1 FROM outcomes WHERE outcome = 'unknown');

INSERT INTO recomputed
SELECT 'rules-judged', (SELECT count(*) FROM outcomes WHERE outcome <> 'unknown') FROM judging;
INSERT INTO recomputed SELECT 'rules-met', (SELECT count(*) FROM outcomes WHERE outcome = 'met') FROM judging;
INSERT INTO recomputed SELECT 'rules-unknown', (SELECT count(*) FROM outcomes WHERE outcome = 'unknown') FROM judging;
