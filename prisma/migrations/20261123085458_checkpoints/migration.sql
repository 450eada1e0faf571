-- CreateTable
CREATE TABLE "checkpoint" (
    "chain" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "head" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "signature" TEXT NOT NULL,

    CONSTRAINT "checkpoint_pkey" PRIMARY KEY ("chain","size","key")
);

-- CreateTable
CREATE TABLE "checkpoint_unsent" (
    "way" TEXT NOT NULL,
    "chain" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "checkpoint_unsent_pkey" PRIMARY KEY ("way","chain","size","key")
);

-- CreateTable
CREATE TABLE "checkpoint_way" (
    "way" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "fault" TEXT,
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "checkpoint_way_pkey" PRIMARY KEY ("way")
);

-- CreateTable
CREATE TABLE "verification" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,
    "chain" TEXT,
    "holds" BOOLEAN NOT NULL,
    "entries" INTEGER NOT NULL,
    "problem" TEXT,

    CONSTRAINT "verification_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "checkpoint_at_idx" ON "checkpoint"("at");

-- CreateIndex
CREATE INDEX "verification_chain_at_idx" ON "verification"("chain", "at");

-- CreateIndex
CREATE INDEX "verification_at_idx" ON "verification"("at");

-- Written by hand from here on.

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON checkpoint FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON verification FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON checkpoint FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON verification FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE job DROP CONSTRAINT job_kind_known;
ALTER TABLE job ADD CONSTRAINT job_kind_known
  CHECK (kind IN ('capture', 'stamp', 'webhook', 'checkpoint-daily', 'checkpoint-file', 'checkpoint-mail'));

ALTER TABLE checkpoint ADD CONSTRAINT checkpoint_forms CHECK (
  size > 0 AND head ~ '^sha256:[0-9a-f]{64}$' AND key ~ '^ed25519:[0-9a-f]{64}$'
  AND public_key ~ '^[A-Za-z0-9+/]{43}=$' AND signature ~ '^[0-9a-f]{128}$');
ALTER TABLE checkpoint_unsent ADD CONSTRAINT checkpoint_unsent_way_known CHECK (way IN ('file', 'mail'));
ALTER TABLE checkpoint_way ADD CONSTRAINT checkpoint_way_known CHECK (way IN ('file', 'mail'));
ALTER TABLE checkpoint_way ADD CONSTRAINT checkpoint_way_whole CHECK (
  (fault IS NULL) = (tries = 0) AND (fault IS NULL) = (failed_at IS NULL));
ALTER TABLE verification ADD CONSTRAINT verification_whole CHECK (holds = (problem IS NULL) AND entries >= 0);
