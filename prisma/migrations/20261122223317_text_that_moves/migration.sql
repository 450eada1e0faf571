-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "authors_decide" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "span" ADD COLUMN     "candidates" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "context_after" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "context_before" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "next_query" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "version" ADD COLUMN     "passages" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "words" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "span_place" (
    "span_id" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "claim_id" TEXT NOT NULL,
    "exact" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "suffix" TEXT NOT NULL,
    "start" INTEGER NOT NULL,
    "placement" TEXT NOT NULL,

    CONSTRAINT "span_place_pkey" PRIMARY KEY ("span_id","version")
);

-- CreateTable
CREATE TABLE "query" (
    "id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "question" TEXT NOT NULL,
    "asked_by" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "to_id" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_author" BOOLEAN NOT NULL DEFAULT false,
    "answer_evidence" JSONB NOT NULL DEFAULT '[]',
    "answer_correction" TEXT,
    "outcome" TEXT,
    "outcome_reason" TEXT NOT NULL DEFAULT '',
    "outcome_by" TEXT,
    "outcome_at" TIMESTAMPTZ(3),
    "visibility" TEXT NOT NULL DEFAULT 'story',

    CONSTRAINT "query_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "correction" (
    "id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "claim_id" TEXT NOT NULL,
    "span_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "words" TEXT NOT NULL,
    "replacement" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" TEXT NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decision" TEXT,
    "decided_by" TEXT,
    "decided_at" TIMESTAMPTZ(3),
    "decided_reason" TEXT NOT NULL DEFAULT '',
    "accepted" TEXT,
    "made_version" INTEGER,

    CONSTRAINT "correction_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "text_draft" (
    "story_id" TEXT NOT NULL,
    "person_id" TEXT NOT NULL,
    "base" INTEGER NOT NULL,
    "headline" TEXT NOT NULL,
    "dek" TEXT NOT NULL,
    "byline" TEXT NOT NULL,
    "document" JSONB NOT NULL,
    "footnotes" JSONB NOT NULL DEFAULT '[]',
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "text_draft_pkey" PRIMARY KEY ("story_id","person_id")
);

-- CreateIndex
CREATE INDEX "span_place_claim_id_idx" ON "span_place"("claim_id");

-- CreateIndex
CREATE INDEX "query_claim_id_idx" ON "query"("claim_id");

-- CreateIndex
CREATE INDEX "query_to_id_idx" ON "query"("to_id");

-- CreateIndex
CREATE UNIQUE INDEX "query_story_id_number_key" ON "query"("story_id", "number");

-- CreateIndex
CREATE INDEX "correction_story_id_idx" ON "correction"("story_id");

-- CreateIndex
CREATE INDEX "correction_claim_id_idx" ON "correction"("claim_id");

-- AddForeignKey
ALTER TABLE "query" ADD CONSTRAINT "query_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "query" ADD CONSTRAINT "query_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "correction" ADD CONSTRAINT "correction_claim_id_fkey" FOREIGN KEY ("claim_id") REFERENCES "claim"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_draft" ADD CONSTRAINT "text_draft_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on.

-- A new text moves every span of a story at once: with room on the page no index is written for it.
ALTER TABLE span SET (fillfactor = 50);
ALTER TABLE claim SET (fillfactor = 70);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON span_place FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON query FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON correction FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON span_place FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON query FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON correction FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The codes of domain/vocabulary.ts; a test holds the two lists together.
ALTER TABLE claim DROP CONSTRAINT claim_sign_known;
ALTER TABLE claim ADD CONSTRAINT claim_sign_known CHECK (sign IN ('disputed', 'recheck', 'lost', 'author', 'answered', 'second', 'barred', 'owed', 'open', 'unassigned', 'settled'));
ALTER TABLE override DROP CONSTRAINT override_code_known;
ALTER TABLE override ADD CONSTRAINT override_code_known CHECK (code IN ('no-claims', 'unsettled', 'unmet-rules', 'not-clear', 'lost', 'tick-owed', 'query-open', 'query-outcome', 'correction', 'unmarked'));
ALTER TABLE query ADD CONSTRAINT query_outcome_known CHECK (outcome IN ('fixed', 'stet', 'cut', 'accepted-on-author'));
ALTER TABLE query ADD CONSTRAINT query_visibility_known CHECK (visibility IN ('story', 'confidential', 'privileged'));
ALTER TABLE correction ADD CONSTRAINT correction_decision_known CHECK (decision IN ('accepted', 'declined', 'withdrawn'));
ALTER TABLE span_place ADD CONSTRAINT span_place_placement_known CHECK (placement IN ('exact', 'moved', 'changed', 'lost'));
-- Queries that wait for somebody are looked for at every look at the desk.
CREATE INDEX query_waiting ON query (to_id) WHERE outcome IS NULL;
CREATE INDEX correction_undecided ON correction (story_id) WHERE decision IS NULL;
