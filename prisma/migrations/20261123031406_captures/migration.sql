-- CreateTable
CREATE TABLE "capture" (
    "id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "evidence_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "url" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_by" TEXT NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "at" TIMESTAMPTZ(3),
    "fault" TEXT,
    "next_try_at" TIMESTAMPTZ(3),
    "final_url" TEXT,
    "status" INTEGER,
    "media_type" TEXT NOT NULL DEFAULT '',
    "sha256" TEXT,
    "size" INTEGER NOT NULL DEFAULT 0,
    "warc_sha256" TEXT,
    "warc_size" INTEGER NOT NULL DEFAULT 0,
    "screenshot_sha256" TEXT,
    "pdf_sha256" TEXT,
    "excerpt" TEXT,
    "looked_for" TEXT NOT NULL DEFAULT '',
    "text_sha256" TEXT,
    "stamp_sha256" TEXT,
    "stamped_at" TIMESTAMPTZ(3),

    CONSTRAINT "capture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "captured_page" (
    "capture_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "captured_page_pkey" PRIMARY KEY ("capture_id")
);

-- CreateTable
CREATE TABLE "job" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "lease" TEXT,
    "leased_until" TIMESTAMPTZ(3),

    CONSTRAINT "job_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "capture_story_id_idx" ON "capture"("story_id");

-- CreateIndex
CREATE UNIQUE INDEX "capture_evidence_id_number_key" ON "capture"("evidence_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "job_about_key" ON "job"("about");

-- CreateIndex
CREATE INDEX "job_due_at_idx" ON "job"("due_at");

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "capture" ADD CONSTRAINT "capture_evidence_id_fkey" FOREIGN KEY ("evidence_id") REFERENCES "evidence"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "captured_page" ADD CONSTRAINT "captured_page_capture_id_fkey" FOREIGN KEY ("capture_id") REFERENCES "capture"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on.

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON captured_page FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON capture FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON captured_page FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON capture FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE capture ADD CONSTRAINT capture_state_known CHECK (state IN ('waiting', 'captured', 'failed'));
ALTER TABLE capture ADD CONSTRAINT capture_excerpt_known CHECK (excerpt IN ('exact', 'near', 'absent'));
ALTER TABLE capture ADD CONSTRAINT capture_fault_when_failed CHECK ((state = 'failed') = (fault IS NOT NULL));
ALTER TABLE job ADD CONSTRAINT job_kind_known CHECK (kind IN ('capture'));
