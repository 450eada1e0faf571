-- AlterTable
ALTER TABLE "upload" ADD COLUMN     "sealed" TEXT;

-- CreateTable
CREATE TABLE "unused_bytes" (
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "unused_bytes_pkey" PRIMARY KEY ("sha256")
);

-- CreateIndex
CREATE INDEX "unused_bytes_due_at_idx" ON "unused_bytes"("due_at");

-- Written by hand from here on.

-- A piece that was copied may be sealed later: its row goes, its id goes on as the sealed record's.
ALTER TABLE evidence DROP CONSTRAINT evidence_copied_fkey;

ALTER TABLE upload ADD CONSTRAINT upload_sealed_has_no_name CHECK (sealed IS NULL OR (name = '' AND sealed LIKE 'stet-seal-1.%'));

-- What was made confidential later leaves its ordinary rows: each goes only where the same is kept sealed.
CREATE FUNCTION refuse_unless_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  record text := CASE TG_TABLE_NAME
    WHEN 'evidence' THEN to_jsonb(OLD) ->> 'id'
    WHEN 'evidence_wording' THEN to_jsonb(OLD) ->> 'evidence_id'
    WHEN 'capture' THEN to_jsonb(OLD) ->> 'evidence_id'
    WHEN 'captured_page' THEN (SELECT c.evidence_id FROM capture c WHERE c.id = to_jsonb(OLD) ->> 'capture_id')
  END;
BEGIN
  IF TG_OP = 'DELETE' AND EXISTS (SELECT 1 FROM sealed_record r WHERE r.id = record AND r.kind = 'evidence') THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% on % is refused: it is not sealed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION refuse_unless_withheld() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM sealed_payload s WHERE s.chain = OLD.chain AND s.seq = OLD.seq) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% on % is refused: its payload is not sealed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE FUNCTION refuse_while_used() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM evidence e WHERE e.file_id = OLD.id) THEN
    RETURN OLD;
  END IF;
  RAISE EXCEPTION '% on % is refused: evidence rests on it', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

DROP TRIGGER refuse_change ON evidence;
DROP TRIGGER refuse_change ON evidence_wording;
DROP TRIGGER refuse_change ON capture;
DROP TRIGGER refuse_change ON captured_page;
DROP TRIGGER refuse_change ON trail_payload;
DROP TRIGGER refuse_change ON file;
CREATE TRIGGER refuse_change BEFORE DELETE ON evidence FOR EACH ROW EXECUTE FUNCTION refuse_unless_sealed();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON evidence_wording FOR EACH ROW EXECUTE FUNCTION refuse_unless_sealed();
CREATE TRIGGER refuse_change BEFORE DELETE ON capture FOR EACH ROW EXECUTE FUNCTION refuse_unless_sealed();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON captured_page FOR EACH ROW EXECUTE FUNCTION refuse_unless_sealed();
CREATE TRIGGER refuse_change BEFORE DELETE ON trail_payload FOR EACH ROW EXECUTE FUNCTION refuse_unless_withheld();
CREATE TRIGGER refuse_change BEFORE DELETE ON file FOR EACH ROW EXECUTE FUNCTION refuse_while_used();
