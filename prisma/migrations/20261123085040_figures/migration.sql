-- CreateTable
CREATE TABLE "failure_count" (
    "what" TEXT NOT NULL,
    "hour" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "failure_count_pkey" PRIMARY KEY ("what","hour")
);

-- CreateTable
CREATE TABLE "backup" (
    "at" TIMESTAMPTZ(3) NOT NULL,
    "rows" INTEGER NOT NULL,
    "files" INTEGER NOT NULL,
    "damaged" INTEGER NOT NULL,
    "bytes" BIGINT NOT NULL,

    CONSTRAINT "backup_pkey" PRIMARY KEY ("at")
);

-- CreateIndex
CREATE INDEX "failure_count_hour_idx" ON "failure_count"("hour");

-- Written by hand from here on.

ALTER TABLE failure_count ADD CONSTRAINT failure_count_some CHECK (count > 0 AND length(what) BETWEEN 1 AND 200);
ALTER TABLE backup ADD CONSTRAINT backup_counts CHECK (rows >= 0 AND files >= 0 AND damaged BETWEEN 0 AND files AND bytes > 0);
