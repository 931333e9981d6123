-- 出处: how many rows of each table name a source. Several sources of one row are written with 、
-- between them.

INSERT INTO recomputed SELECT 'sources-all', count(*) FROM sources;
INSERT INTO recomputed SELECT 'sources-linked', count(链接) FROM sources;

CREATE VIEW citing (name, sources) AS
SELECT 'compounds', 来源编号 FROM compounds UNION ALL SELECT 'projects', 来源编号 FROM projects
UNION ALL SELECT 'stages', 来源编号 FROM stages UNION ALL SELECT 'consent', 来源编号 FROM consent
UNION ALL SELECT 'checklist', 来源编号 FROM checklist UNION ALL SELECT 'funding', 来源编号 FROM funding
UNION ALL SELECT 'notices', 来源编号 FROM notices UNION ALL SELECT 'objections', 来源编号 FROM objections
UNION ALL SELECT 'figures', 来源编号 FROM figures UNION ALL SELECT 'streets', 来源编号 FROM streets
UNION ALL SELECT 'utilities', 来源编号 FROM utilities UNION ALL SELECT 'areas', 来源编号 FROM areas
UNION ALL SELECT 'holidays', 来源编号 FROM holidays UNION ALL SELECT 'evidence', 来源编号 FROM evidence
UNION ALL SELECT 'photos', 来源编号 FROM photos UNION ALL SELECT 'buildings', 来源编号 FROM buildings
UNION ALL SELECT 'parts', 来源编号 FROM parts UNION ALL SELECT 'warranties', 来源编号 FROM warranties
UNION ALL SELECT 'plans', 来源编号 FROM plans UNION ALL SELECT 'promises', 来源编号 FROM promises;
INSERT INTO recomputed
SELECT 'source-' || 来源编号 || '-' || name, count(*)
FROM sources JOIN citing ON '、' || citing.sources || '、' LIKE '%、' || 来源编号 || '、%'
GROUP BY 来源编号, name;
