-- Whose voice a verdict is, where it was given in a lead's stead.
alter table server_builds.verdict add column stands_in_for uuid;
