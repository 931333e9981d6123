-- Shares and differences of two figures: which two is published with each (分子、分母、由哪些数算出); the
-- numbers are those recomputed above, brought to one unit (万户 to 户).

CREATE VIEW plain AS
SELECT published.id,
  CAST(round(value * CASE substr(unit, 1, 1) WHEN '万' THEN 10000 WHEN '亿' THEN 100000000 ELSE 1 END * 1000000) AS INTEGER)
    AS amount
FROM published JOIN recomputed USING (id);

-- In percent, rounded half up to one decimal; what is not nothing is not rounded to 0%, and what is not all
-- is not rounded to 100%; nor is what is more than all.
INSERT INTO recomputed
SELECT published.id,
  CASE
    WHEN part.amount > 0 AND part.amount * 2000 < whole.amount THEN 0.1
    WHEN part.amount < whole.amount AND part.amount * 2000 >= whole.amount * 1999 THEN 99.9
    WHEN part.amount > whole.amount AND part.amount * 2000 < whole.amount * 2001 THEN 100.1
    ELSE round(part.amount * 1000.0 / whole.amount) / 10
  END
FROM published
JOIN plain AS part ON part.id = published.numerator
JOIN plain AS whole ON whole.id = published.denominator
WHERE published.kind = 'share';

INSERT INTO recomputed
SELECT published.id, (whole.amount - part.amount) / 1000000.0
FROM published
JOIN plain AS whole ON whole.id = published.whole
JOIN plain AS part ON part.id = published.part
WHERE published.kind = 'difference' AND published.id LIKE '%-missing-of-%';
