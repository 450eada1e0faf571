-- How much was looked at: 0 without what is sealed, 1 all that the database holds, 2 checkpoints from outside as well.
ALTER TABLE "verification" ADD COLUMN "reach" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "verification" ADD CONSTRAINT "verification_reach_known" CHECK ("reach" BETWEEN 0 AND 2);

-- Taken away by mistake with the tables of webhooks.
ALTER TABLE "source" ADD CONSTRAINT "source_origin_fkey" FOREIGN KEY ("origin_id") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "source" ADD CONSTRAINT "source_merged_fkey" FOREIGN KEY ("merged_into") REFERENCES "source"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
ALTER TABLE "source_contact" ADD CONSTRAINT "source_contact_corrects_fkey" FOREIGN KEY ("corrects") REFERENCES "source_contact"("id") ON DELETE NO ACTION ON UPDATE NO ACTION;
