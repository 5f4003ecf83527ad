-- The store. Tables have names in the singular and are for the program; views have names in the plural and are for people.
-- Numbers that name a document or a cell are taken from hashes of what they name, so that no order of work shows in them.

CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- The bytes of one file, wherever and however often it was found.
CREATE TABLE document (
  id INTEGER PRIMARY KEY,          -- the first 63 bits of sha256
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,           -- bytes
  kind TEXT NOT NULL,              -- text docx html, or what it is and is not read as: pdf ole …
  encoding TEXT,
  dialect TEXT,                    -- by which its tables were read; several are divided by blanks
  status TEXT NOT NULL,            -- read; no_table; failed
  code TEXT, message TEXT,         -- why it is not `read`
  suppressed INTEGER NOT NULL      -- findings beyond the limit
);

-- Where a document was found. A file that changed has a version more.
CREATE TABLE place (
  container TEXT NOT NULL,         -- the archive; empty: none
  path TEXT NOT NULL,
  version INTEGER NOT NULL,
  document INTEGER NOT NULL REFERENCES document,
  PRIMARY KEY (container, path, version)
) WITHOUT ROWID;
CREATE INDEX place_of_document ON place (document);

-- A name whose bytes could not be had.
CREATE TABLE unreadable (
  container TEXT NOT NULL, path TEXT NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL,
  PRIMARY KEY (container, path)
) WITHOUT ROWID;

-- An annual report in a document; mostly there is one, number 0.
CREATE TABLE report (
  document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL,
  agency TEXT, year INTEGER, form TEXT, title TEXT, period_begin TEXT, period_end TEXT, part_of_year INTEGER NOT NULL,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

-- A cell of a form as reports print it.
CREATE TABLE cell (
  id INTEGER PRIMARY KEY, variable TEXT NOT NULL,  -- table_row_column
  form TEXT NOT NULL, "table" TEXT NOT NULL, row TEXT NOT NULL, "column" TEXT NOT NULL, unit TEXT NOT NULL, label TEXT NOT NULL
);

CREATE TABLE figure (
  document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL, report INTEGER NOT NULL,
  cell INTEGER NOT NULL REFERENCES cell,
  value,                           -- INTEGER, or REAL where it prints back exactly, else TEXT; NULL unless a number
  state INTEGER NOT NULL, basis INTEGER NOT NULL,
  raw TEXT,                        -- NULL: as the value
  line INTEGER, byte_begin INTEGER, byte_end INTEGER,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;
CREATE TABLE state (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE basis (id INTEGER PRIMARY KEY, name TEXT NOT NULL);

CREATE TABLE finding (
  document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL,
  code TEXT NOT NULL, severity TEXT NOT NULL, message_en TEXT NOT NULL, message_zh TEXT NOT NULL,
  expected, actual, line INTEGER, byte_begin INTEGER, byte_end INTEGER,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

-- What takes part in a finding (`role` operand), and the cells that would explain it (culprit, alternative).
CREATE TABLE operand (
  document INTEGER NOT NULL, finding INTEGER NOT NULL, number INTEGER NOT NULL, role TEXT NOT NULL,
  "table" TEXT NOT NULL, row TEXT NOT NULL, "column" TEXT NOT NULL, label TEXT NOT NULL,
  value, proposed, slip TEXT, repair INTEGER, line INTEGER, byte_begin INTEGER, byte_end INTEGER,
  PRIMARY KEY (document, finding, number)
) WITHOUT ROWID;

CREATE TABLE section (
  document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL, report INTEGER NOT NULL,
  code TEXT, heading TEXT NOT NULL, text TEXT NOT NULL,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

CREATE TABLE mention (
  document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL, section INTEGER NOT NULL,
  value, unit TEXT NOT NULL, percent INTEGER NOT NULL, approximate INTEGER NOT NULL, before TEXT NOT NULL, after TEXT NOT NULL,
  line INTEGER, byte_begin INTEGER, byte_end INTEGER,
  PRIMARY KEY (document, number)
) WITHOUT ROWID;

CREATE VIEW documents AS
  SELECT p.container, p.path, p.version,
         NOT EXISTS (SELECT 1 FROM place l WHERE l.container = p.container AND l.path = p.path AND l.version > p.version) AS current,
         d.id AS document_id, d.sha256, d.size, d.kind, d.encoding, d.dialect, d.status,
         r.number AS report, r.agency, r.year, r.form, r.title, r.period_begin, r.period_end, r.part_of_year,
         (SELECT count(*) FROM figure f WHERE f.document = d.id AND f.report = r.number) AS figures,
         (SELECT count(f.value) FROM figure f WHERE f.document = d.id AND f.report = r.number) AS numbers,
         (SELECT count(*) FROM finding f WHERE f.document = d.id AND f.severity = 'error') AS errors,
         (SELECT count(*) FROM finding f WHERE f.document = d.id AND f.severity = 'warning') AS warnings
  FROM place p JOIN document d ON d.id = p.document LEFT JOIN report r ON r.document = d.id;

CREATE VIEW failures AS
  SELECT p.container, p.path, d.sha256, d.kind, d.code, d.message
  FROM place p JOIN document d ON d.id = p.document
  WHERE d.status <> 'read'
    AND NOT EXISTS (SELECT 1 FROM place l WHERE l.container = p.container AND l.path = p.path AND l.version > p.version)
  UNION ALL SELECT container, path, NULL, NULL, code, message FROM unreadable;

-- Every report of a latest version, once, however many files hold it. A file that is gone since is not known to be.
CREATE VIEW current_report AS
  SELECT r.* FROM report r WHERE EXISTS (
    SELECT 1 FROM place p WHERE p.document = r.document AND NOT EXISTS (
      SELECT 1 FROM place l WHERE l.container = p.container AND l.path = p.path AND l.version > p.version));

CREATE VIEW figures AS
  SELECT f.document AS document_id, f.number, r.agency, r.year, c.form, c."table", c.row, c."column", c.variable, f.value, c.unit,
         s.name AS state, b.name AS basis, coalesce(f.raw, CAST(f.value AS TEXT), '') AS raw, c.label,
         f.line, f.byte_begin, f.byte_end
  FROM figure f JOIN cell c ON c.id = f.cell JOIN report r ON r.document = f.document AND r.number = f.report
       JOIN state s ON s.id = f.state JOIN basis b ON b.id = f.basis;

CREATE VIEW long AS
  SELECT r.agency, r.year, r.form AS report_form, c.variable, c.form, c."table", c.row, c."column", f.value, c.unit, s.name AS state, b.name AS basis,
         f.document AS document_id
  FROM current_report r JOIN figure f ON f.document = r.document AND f.report = r.number JOIN cell c ON c.id = f.cell
       JOIN state s ON s.id = f.state JOIN basis b ON b.id = f.basis
  WHERE NOT r.part_of_year;

CREATE VIEW findings AS
  SELECT f.document AS document_id, f.number, r.agency, r.year, f.code, f.severity, f.message_en, f.message_zh, f.expected, f.actual,
         f.line, f.byte_begin, f.byte_end
  FROM finding f LEFT JOIN report r ON r.document = f.document AND r.number = 0  -- of several reports it is not said whose
       AND NOT EXISTS (SELECT 1 FROM report o WHERE o.document = f.document AND o.number = 1);
CREATE VIEW operands AS SELECT document AS document_id, finding, number, role, "table", row, "column", label, value, proposed, slip, repair,
  line, byte_begin, byte_end FROM operand;
CREATE VIEW sections AS SELECT document AS document_id, number, report, code, heading, text FROM section;
CREATE VIEW mentions AS SELECT document AS document_id, number, section, value, unit, percent, approximate, before, after, line, byte_begin, byte_end
  FROM mention;
