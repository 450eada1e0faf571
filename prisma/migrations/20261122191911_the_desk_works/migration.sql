-- AlterTable
ALTER TABLE "check_record" ADD COLUMN     "ruling" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "claim" ADD COLUMN     "blockers" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "checked_from" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "merged_into" TEXT,
ADD COLUMN     "removed_by" TEXT,
ADD COLUMN     "removed_why" TEXT,
ADD COLUMN     "sign" TEXT NOT NULL DEFAULT 'unassigned';

-- AlterTable
ALTER TABLE "desk" ADD COLUMN     "blind_second_check" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "evidence" ADD COLUMN     "held_as" TEXT NOT NULL DEFAULT '';

-- AlterTable
ALTER TABLE "idempotency_key" DROP COLUMN "status";

-- AlterTable
ALTER TABLE "note" ADD COLUMN     "resolved_at" TIMESTAMPTZ(3),
ADD COLUMN     "resolved_by" TEXT,
ADD COLUMN     "resolved_why" TEXT,
ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "thread_id" TEXT;

-- Written by hand: until now each note stood alone.
UPDATE "note" SET "thread_id" = "id";
ALTER TABLE "note" ALTER COLUMN "thread_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "sign_off" ADD COLUMN     "rules_version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "story" ADD COLUMN     "own_blockers" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "note_wording" (
    "note_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "replaced_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_wording_pkey" PRIMARY KEY ("note_id","revision")
);

-- CreateTable
CREATE TABLE "override" (
    "id" TEXT NOT NULL,
    "story_id" TEXT NOT NULL,
    "claim_id" TEXT,
    "code" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "withdrawn_by" TEXT,
    "withdrawn_why" TEXT,

    CONSTRAINT "override_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "override_story_id_idx" ON "override"("story_id");

-- CreateIndex
CREATE INDEX "override_claim_id_idx" ON "override"("claim_id");

-- AddForeignKey
ALTER TABLE "note_wording" ADD CONSTRAINT "note_wording_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "override" ADD CONSTRAINT "override_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Written by hand from here on.

-- What the new projections say of claims that are there already.
UPDATE claim SET
  blockers = CASE WHEN clear THEN 0 ELSE 1 END,
  sign = CASE
    WHEN state = 'settled' AND NOT clear THEN 'barred'
    WHEN state = 'awaiting-author' THEN 'author'
    WHEN state = 'awaiting-second-check' THEN 'second'
    ELSE state
  END;

UPDATE story SET own_blockers = CASE WHEN claim_count = 0 OR unmarked_count > 0 THEN 1 ELSE 0 END;

-- A signature binds claims and overrides; those given before bound claims alone.
UPDATE sign_off SET bound = jsonb_build_object('claims', bound, 'overrides', '[]'::jsonb);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON note_wording FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE ON override FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON note_wording FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON override FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The codes of domain/vocabulary.ts; a test holds the two lists together.
ALTER TABLE claim ADD CONSTRAINT claim_sign_known CHECK (sign IN ('disputed', 'recheck', 'lost', 'barred', 'owed', 'author', 'second', 'open', 'unassigned', 'settled'));
ALTER TABLE evidence ADD CONSTRAINT evidence_held_as_known CHECK (held_as IN ('', 'recording', 'transcript', 'call-back', 'notes'));
ALTER TABLE override ADD CONSTRAINT override_code_known CHECK (code IN ('no-claims', 'unsettled', 'unmet-rules', 'not-clear', 'lost', 'tick-owed', 'unmarked'));

-- A blocker is let stand once.
CREATE UNIQUE INDEX override_one_standing ON override (story_id, key) WHERE withdrawn_at IS NULL;
-- The signs of a story's claims are counted at every look at the desk, its blockers at every change.
DROP INDEX claim_story_state;
CREATE INDEX claim_story_state ON claim (story_id, state, clear, sign, blockers) WHERE removed_at IS NULL;

-- A source is found by its name whatever its case and spaces (server/sources.ts).
CREATE INDEX source_same_name ON source (lower(regexp_replace(btrim(name), '\s+', ' ', 'g'))) WHERE visibility = 'desk';
