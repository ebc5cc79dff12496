-- Links by which a forgotten password is replaced.
alter table login_token drop constraint login_token_kind_check;
alter table login_token add constraint login_token_kind_check
  check (kind in ('page', 'access', 'refresh', 'confirm', 'reset')) not valid;
alter table login_token validate constraint login_token_kind_check;
