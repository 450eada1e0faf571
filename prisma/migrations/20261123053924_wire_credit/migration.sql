-- The wire that evidence is credited to, and the one that a captured page shows.
ALTER TABLE "evidence" ADD COLUMN "credit" TEXT NOT NULL DEFAULT '';
ALTER TABLE "captured_page" ADD COLUMN "credit" TEXT NOT NULL DEFAULT '';
