-- AlterTable
ALTER TABLE "source" ADD COLUMN     "known_on" TEXT;

-- AddForeignKey
ALTER TABLE "source" ADD CONSTRAINT "source_known_on_fkey" FOREIGN KEY ("known_on") REFERENCES "story"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- Sources that evidence made: the story in whose chain the entry of the same moment stands. Where evidence named them last is
-- not known of those that it names no more.
UPDATE "source" SET "known_on" = t.chain FROM (
  SELECT e.at, min(e.chain) AS chain FROM "trail_entry" e JOIN "story" s ON s.id = e.chain GROUP BY e.at) t
WHERE t.at = to_char("source".created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
