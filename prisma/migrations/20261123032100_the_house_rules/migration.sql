-- CreateTable
CREATE TABLE "house_rules" (
    "version" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "based_on" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "created_by" TEXT NOT NULL,

    CONSTRAINT "house_rules_pkey" PRIMARY KEY ("version")
);

-- Written by hand from here on.

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON house_rules FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON house_rules FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE house_rules ADD CONSTRAINT house_rules_from_one CHECK (version >= 1);
-- The codes of domain/vocabulary.ts; a test holds the two lists together.
ALTER TABLE house_rules ADD CONSTRAINT house_rules_based_on_known CHECK (based_on IN ('ksj', 'two-sources', 'breaking-news'));

-- What every desk begins with, and every one that is there was judged by: domain/house-rule-presets.ts, FIRST_RULES.
INSERT INTO house_rules (version, rules, based_on, created_at, created_by) VALUES (1, '{
  "proof": {
    "low": [{"tiers": ["primary", "secondary", "tertiary"], "sources": 1}],
    "normal": [{"tiers": ["primary"], "sources": 1}, {"tiers": ["primary", "secondary"], "sources": 3}],
    "high": [{"tiers": ["primary"], "sources": 1}, {"tiers": ["primary", "secondary"], "sources": 3}]
  },
  "held": {"quote": ["recording", "transcript", "call-back"]},
  "secondCheck": {"risks": ["high"], "kinds": []},
  "rationale": ["confirmed-with-change", "wrong", "cannot-confirm", "conflicting-sources", "on-author", "not-a-fact-claim", "cut"],
  "authorsWord": true,
  "conflicting": 2
}', 'ksj', now(), 'system:setup');
