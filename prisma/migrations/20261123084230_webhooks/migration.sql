-- DropForeignKey
ALTER TABLE "source" DROP CONSTRAINT "source_merged_fkey";

-- DropForeignKey
ALTER TABLE "source" DROP CONSTRAINT "source_origin_fkey";

-- DropForeignKey
ALTER TABLE "source_contact" DROP CONSTRAINT "source_contact_corrects_fkey";

-- CreateTable
CREATE TABLE "webhook" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "events" TEXT[],
    "restricted" BOOLEAN NOT NULL DEFAULT false,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,
    "disabled_at" TIMESTAMPTZ(3),
    "removed_at" TIMESTAMPTZ(3),
    "lease" TEXT,
    "leased_until" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_secret" (
    "id" TEXT NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_secret_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_delivery" (
    "id" TEXT NOT NULL,
    "webhook_id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "story_id" TEXT,
    "seq" INTEGER NOT NULL DEFAULT 0,
    "payload" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3),
    "status" INTEGER,
    "fault" TEXT,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "webhook_attempt" (
    "delivery_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "status" INTEGER,
    "fault" TEXT,
    "millis" INTEGER NOT NULL,

    CONSTRAINT "webhook_attempt_pkey" PRIMARY KEY ("delivery_id","number")
);

-- CreateIndex
CREATE INDEX "webhook_secret_webhook_id_idx" ON "webhook_secret"("webhook_id");

-- CreateIndex
CREATE INDEX "webhook_delivery_webhook_id_at_idx" ON "webhook_delivery"("webhook_id", "at");

-- CreateIndex
CREATE INDEX "webhook_delivery_ended_at_idx" ON "webhook_delivery"("ended_at");

-- AddForeignKey
ALTER TABLE "webhook_secret" ADD CONSTRAINT "webhook_secret_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_webhook_id_fkey" FOREIGN KEY ("webhook_id") REFERENCES "webhook"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_delivery" ADD CONSTRAINT "webhook_delivery_story_id_fkey" FOREIGN KEY ("story_id") REFERENCES "story"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "webhook_attempt" ADD CONSTRAINT "webhook_attempt_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "webhook_delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand from here on.
ALTER TABLE webhook ADD CONSTRAINT webhook_url_is_web CHECK (url ~ '^https?://');
ALTER TABLE webhook ADD CONSTRAINT webhook_events_known CHECK (
  cardinality(events) > 0 AND events <@ ARRAY['sign-off.given', 'sign-off.voided', 'correction.accepted', 'checkpoint.signed']);
ALTER TABLE webhook_secret ADD CONSTRAINT webhook_secret_is_sealed CHECK (sealed LIKE 'stet-seal-1.%');
ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_type_known CHECK (
  type IN ('sign-off.given', 'sign-off.voided', 'correction.accepted', 'checkpoint.signed', 'ping'));
-- What waits has a next try and no end; what has ended has an end and no next try.
ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_whole CHECK (
  state IN ('waiting', 'delivered', 'failed')
  AND (state = 'waiting') = (next_try_at IS NOT NULL) AND (state = 'waiting') = (ended_at IS NULL)
  AND (state <> 'failed' OR fault IS NOT NULL) AND (state <> 'delivered' OR fault IS NULL));
ALTER TABLE webhook_attempt ADD CONSTRAINT webhook_attempt_ended CHECK (status IS NOT NULL OR fault IS NOT NULL);

CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, next_try_at) WHERE state = 'waiting';
-- One secret of an address holds; the others have a time until which they do.
CREATE UNIQUE INDEX webhook_secret_that_holds ON webhook_secret (webhook_id) WHERE until IS NULL;
