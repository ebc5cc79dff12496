-- What somebody of the desk gave back to the team by hand: its assignment rule does not give it to anybody again.
alter table ticket add column let_go boolean not null default false;
