-- A new version changes the state of many claims at once, and a check that of one: with no index over what changes, the
-- rows are written in place (a thousand in 12 ms in place of 45) and counting a story's claims takes 1.9 ms in place of 1.6.
DROP INDEX claim_story_state;
