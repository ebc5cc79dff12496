-- Whether customers read the tags that the desk gives their tickets. They are the desk's own words, so not unless wanted.
alter table tenant add column tags_seen_by_customers boolean not null default false;
