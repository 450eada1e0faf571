-- AlterTable
ALTER TABLE "capture" ADD COLUMN "picture_note" TEXT;

-- Written by hand from here on.

ALTER TABLE capture ADD CONSTRAINT capture_picture_note_known
  CHECK (picture_note IN ('no-browser', 'too-slow', 'too-large', 'failed', 'not-kept', 'cut'));
ALTER TABLE capture ADD CONSTRAINT capture_picture_when_captured
  CHECK (state = 'captured' OR (screenshot_sha256 IS NULL AND pdf_sha256 IS NULL AND picture_note IS NULL));
