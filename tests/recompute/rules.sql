-- 规则: how many records each met, did not meet, left in doubt, and could not be judged for want of data. What
-- does not occur has no figure, but for the three rules whose share is told.

CREATE VIEW shared_rules (rule) AS VALUES ('G02'), ('G07'), ('G10');
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
INSERT INTO recomputed SELECT 'rule-' || rule || '-used', count(*) FROM outcomes WHERE rule <> 'D13' GROUP BY rule;

-- The sum of all rules is told even where there is nothing to add up, and then has one part.
INSERT INTO recomputed SELECT 'rule-D13-met', 0 WHERE NOT EXISTS (SELECT 1 FROM outcomes WHERE outcome = 'met');
INSERT INTO recomputed
SELECT 'rule-D13-unknown', 0 WHERE NOT EXISTS (SELECT 1 FROM outcomes WHERE outcome = 'unknown');

INSERT INTO recomputed SELECT 'rules-judged', count(*) FROM outcomes WHERE outcome <> 'unknown';
INSERT INTO recomputed SELECT 'rules-met', count(*) FROM outcomes WHERE outcome = 'met';
INSERT INTO recomputed SELECT 'rules-unknown', count(*) FROM outcomes WHERE outcome = 'unknown';
