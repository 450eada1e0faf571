-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "copied_from" TEXT;

-- AlterTable
ALTER TABLE "source" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'body',
ADD COLUMN     "known_at" TIMESTAMPTZ(3),
ADD COLUMN     "known_by" TEXT,
ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "origin_id" TEXT,
ADD COLUMN     "reach" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "record_hash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "salt" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "terms" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "source_wording" (
    "source_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "record" JSONB NOT NULL,
    "salt" TEXT NOT NULL,
    "record_hash" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,
    "replaced_by" TEXT NOT NULL,

    CONSTRAINT "source_wording_pkey" PRIMARY KEY ("source_id","revision")
);

-- CreateTable
CREATE TABLE "source_contact" (
    "id" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "said" TEXT NOT NULL,
    "corrects" TEXT,
    "salt" TEXT NOT NULL,
    "record_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "source_contact_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "source_contact_corrects_key" ON "source_contact"("corrects");

-- CreateIndex
CREATE INDEX "source_contact_source_id_at_idx" ON "source_contact"("source_id", "at");

-- CreateIndex
CREATE INDEX "source_origin_id_idx" ON "source"("origin_id");

-- CreateIndex
CREATE INDEX "source_merged_into_idx" ON "source"("merged_into");

-- AddForeignKey
ALTER TABLE "source_wording" ADD CONSTRAINT "source_wording_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_contact" ADD CONSTRAINT "source_contact_source_id_fkey" FOREIGN KEY ("source_id") REFERENCES "source"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on.

-- What the sources of an older desk are, as near as it can be told from how they were used (domain/source-kind.ts says more).
UPDATE source o SET kind = CASE
  WHEN EXISTS (SELECT 1 FROM evidence e WHERE e.source_id = o.id AND e.type IN ('quotation', 'observation')) THEN 'person'
  WHEN o.name ~* '^[a-z0-9-]+(\.[a-z0-9-]+)+$' THEN 'site'
  WHEN EXISTS (SELECT 1 FROM evidence e WHERE e.source_id = o.id AND e.type IN ('file', 'calculation')) THEN 'document'
  ELSE 'body' END;

ALTER TABLE source ADD CONSTRAINT source_origin_fkey FOREIGN KEY (origin_id) REFERENCES source(id);
ALTER TABLE source ADD CONSTRAINT source_merged_fkey FOREIGN KEY (merged_into) REFERENCES source(id);
ALTER TABLE evidence ADD CONSTRAINT evidence_copied_fkey FOREIGN KEY (copied_from) REFERENCES evidence(id);
ALTER TABLE source_contact ADD CONSTRAINT source_contact_corrects_fkey FOREIGN KEY (corrects) REFERENCES source_contact(id);
ALTER TABLE source ADD CONSTRAINT source_not_its_own CHECK (origin_id <> id AND merged_into <> id);

-- The codes of domain/vocabulary.ts; a test holds the two lists together.
ALTER TABLE source ADD CONSTRAINT source_kind_known CHECK (kind IN ('person', 'body', 'document', 'site'));
ALTER TABLE source ADD CONSTRAINT source_terms_known CHECK (terms IN ('', 'on-record', 'background', 'not-for-attribution', 'anonymous'));
ALTER TABLE source_contact ADD CONSTRAINT source_contact_how_known CHECK (how IN ('in-person', 'phone', 'video', 'e-mail', 'message', 'letter'));

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON source_wording FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON source_contact FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON source FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON source_wording FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON source_contact FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON source FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
