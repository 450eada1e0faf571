-- AlterTable
ALTER TABLE "capture" ADD COLUMN     "next_stamp_at" TIMESTAMPTZ(3),
ADD COLUMN     "stamp_fault" TEXT,
ADD COLUMN     "stamp_tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "stamped_by" TEXT;

-- Written by hand from here on.

ALTER TABLE job DROP CONSTRAINT job_kind_known;
ALTER TABLE job ADD CONSTRAINT job_kind_known CHECK (kind IN ('capture', 'stamp'));

-- A stamp is whole, and on something: who gave it, when, and its bytes.
ALTER TABLE capture ADD CONSTRAINT capture_stamp_whole CHECK (
  (stamp_sha256 IS NULL) = (stamped_at IS NULL) AND (stamp_sha256 IS NULL) = (stamped_by IS NULL)
  AND (stamp_sha256 IS NULL OR (warc_sha256 IS NOT NULL AND stamp_fault IS NULL AND next_stamp_at IS NULL)));
