-- A new installation has one organisation, and requests must go somewhere. The first desk, or the first host where there
-- is no desk, answers for everywhere until others are given their districts. Every host has its profile from the start.
create function opens_with_a_profile() returns trigger language plpgsql as $$
begin
  if new.kind = 'host' then
    insert into host_profile (organisation_id, updated_at) values (new.id, now()) on conflict do nothing;
  end if;
  if new.kind in ('host', 'intake-desk') and not exists (select from intake_desk where place_code is null) then
    insert into intake_desk (organisation_id, phone) values (new.id, coalesce(new.phone, '')) on conflict do nothing;
  end if;
  return new;
end
$$;
create trigger opens_with_a_profile after insert on organisation for each row execute function opens_with_a_profile();
