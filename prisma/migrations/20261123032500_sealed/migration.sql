-- CreateTable
CREATE TABLE "sealed_record" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "story_id" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "sealed" TEXT NOT NULL,
    "record_hash" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sealed_record_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sealed_use" (
    "record_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,

    CONSTRAINT "sealed_use_pkey" PRIMARY KEY ("record_id","claim_id")
);

-- CreateTable
CREATE TABLE "named_on" (
    "record_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "vouches" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "named_on_pkey" PRIMARY KEY ("record_id","person_id")
);

-- CreateTable
CREATE TABLE "sealed_payload" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "record_id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,

    CONSTRAINT "sealed_payload_pkey" PRIMARY KEY ("chain","seq")
);

-- CreateIndex
CREATE INDEX "sealed_record_story_id_idx" ON "sealed_record"("story_id");

-- CreateIndex
CREATE INDEX "sealed_use_claim_id_idx" ON "sealed_use"("claim_id");

-- CreateIndex
CREATE INDEX "named_on_person_id_idx" ON "named_on"("person_id");

-- CreateIndex
CREATE INDEX "sealed_payload_record_id_idx" ON "sealed_payload"("record_id");

-- AddForeignKey
ALTER TABLE "sealed_record" ADD CONSTRAINT "sealed_record_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_use" ADD CONSTRAINT "sealed_use_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "sealed_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_use" ADD CONSTRAINT "sealed_use_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_on" ADD CONSTRAINT "named_on_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "sealed_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "named_on" ADD CONSTRAINT "named_on_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sealed_payload" ADD CONSTRAINT "sealed_payload_chain_seq_fkey" FOREIGN KEY ("chain", "seq") REFERENCES "trail_entry"("chain", "seq") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on.
ALTER TABLE sealed_record ADD CONSTRAINT sealed_record_kind_known CHECK (kind IN ('evidence', 'source', 'note'));
ALTER TABLE sealed_record ADD CONSTRAINT sealed_record_is_sealed CHECK (sealed LIKE 'stet-seal-1.%');
ALTER TABLE sealed_payload ADD CONSTRAINT sealed_payload_is_sealed CHECK (sealed LIKE 'stet-seal-1.%');

-- Sealed anew with another key by a recorded command, never removed: what is inside is held by the entry's hash.
CREATE TRIGGER refuse_change BEFORE DELETE ON sealed_record FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON sealed_payload FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON sealed_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON sealed_payload FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
