-- CreateTable
CREATE TABLE "signing_key" (
    "number" INTEGER NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "public_key" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signing_key_pkey" PRIMARY KEY ("number")
);

-- Written by hand from here on.

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON signing_key FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON signing_key FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE signing_key ADD CONSTRAINT signing_key_forms CHECK (
  fingerprint ~ '^ed25519:[0-9a-f]{64}$' AND public_key ~ '^[A-Za-z0-9+/]{43}=$');
