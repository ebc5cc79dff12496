-- What a customer thinks of the desk so far is counted for their page.
create index satisfaction_of_requester on satisfaction (tenant_id, requester_id) where rating is not null;
