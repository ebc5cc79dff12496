-- Whether people may send requests without an account, and follow them by a link.
alter table tenant add column guests_welcome boolean not null default false;
