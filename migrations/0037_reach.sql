-- Which service reaches which place for which need, in the order in which it is offered: kept, so that a page of the directory is
-- read from the top of an index, and not by ranking everything that would do. Made from service, service_area, service_site, site
-- and organisation by the triggers below, whoever writes there, and never by hand: what is here can be made anew at any time.

-- How an entry stands depends on how long ago somebody looked, so what is kept is true of one day. On any other day it is not
-- read, and the directory is searched from its own tables, until the house has put it right.
create table directory_day (
  is_the_only_one boolean primary key default true check (is_the_only_one),
  on_day          date not null
);
insert into directory_day (on_day) values ((now() at time zone 'Pacific/Auckland')::date);

create table service_reach (
  -- A place that it names, or where its office stands; '*' for everywhere, and '' for wherever it is: no place was asked for.
  area_code     text collate "C" not null,
  -- One of its needs, or '' for whatever it is for.
  need          text collate "C" not null,
  -- 2 where it is kaupapa Māori and was checked within a year: where that is offered first, these are. 1 where nobody has, 0 where not.
  kaupapa_maori int not null,
  -- What it is worth on the day of directory_day to somebody there: lower is better.
  score         int not null,
  in_order      text collate "C" not null,
  service_id    uuid not null,
  -- Why: 0 it names the place, 1 it serves everywhere, 2 only its office is there, 3 no place was asked for.
  covers        int not null,
  listed        boolean not null,
  nationwide    boolean not null,
  wheelchair    boolean not null,
  cost          text not null,
  languages     text[] not null,
  -- When it may be open, in minutes since Monday by the clocks of Auckland. Null where nobody has said when.
  open_minutes  int4multirange,
  primary key (service_id, area_code, need)
);
create index service_reach_in_order on service_reach (area_code, need, kaupapa_maori, score, in_order, service_id);

-- What anyone at all may see of it, as of the tables that it is made from.
create view listed_service_reach as select * from service_reach where listed;

-- What has changed in this transaction, and is put right when it ends.
create table service_reach_due (service_id uuid primary key);

grant select on directory_day to alongside_gate, alongside_worker, alongside_link, alongside_person, alongside_public,
  alongside_aggregate, alongside_job;
grant select on service_reach to alongside_worker, alongside_job;
grant select on listed_service_reach to alongside_public, alongside_person, alongside_link, alongside_aggregate;

-- What an entry is worth on a day, whatever was asked: the words of src/store/directory/search.ts, which a test holds to these.
create function service_standing(
  checked_on date, outside boolean, status text, room text, room_until date, kaupapa_maori boolean, today date
) returns int language sql immutable parallel safe as $$
  select
    case
      when checked_on is null then 200
      when checked_on < today - 366 then 80
      when checked_on < today - 92 then 20
      when checked_on < today - 31 then 5
      else 0 end
    + case when outside then 1000 else 0 end
    + case when status = 'temporarily-closed' then 150 else 0 end
    + case when room_until < today then 0 when room = 'closed' then 60 when room = 'wait-list' then 20 else 0 end
    - case when kaupapa_maori then 12 else 0 end
$$;

-- Every minute of the week at which it may be open: each of its rules on every day on which the rule could fall, and what reaches
-- into Monday from before. Holidays, weeks left out and days of the month are seen by the rule itself, which is asked about
-- each that is left. The clocks of the Chathams are ahead.
create function open_minutes(hours jsonb, on_chathams boolean) returns int4multirange
language sql immutable parallel safe as $$
  select coalesce(range_agg(int4range(day * 1440 + opens - ahead, day * 1440 + closes - ahead)), '{}')
    * int4multirange(int4range(0, 10080))
  from jsonb_array_elements(hours) as rule
  cross join lateral (
    select substring(rule ->> 'opensAt' from '^(\d\d):\d\d$')::int * 60 + right(rule ->> 'opensAt', 2)::int as opens,
      substring(rule ->> 'closesAt' from '^(\d\d):\d\d$')::int * 60 + right(rule ->> 'closesAt', 2)::int
        + case when rule ->> 'closesAt' <= rule ->> 'opensAt' then 1440 else 0 end as closes
  ) as on_the_clock
  cross join generate_series(-3, 7) as day
  cross join lateral (select 0 as ahead union all select 45 where on_chathams) as clocks
  where opens < closes and (
    rule ? 'monthDays' or not rule ? 'days'
    or exists (
      select from jsonb_array_elements_text(rule -> 'days') as code
      where right(code, 2) = (array['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[(day + 7) % 7 + 1]))
$$;

-- Writes down anew whom these services reach. Under one lock with the turn of the day, so that all of it is of one day.
create function keep_reach(ids uuid[]) returns void language plpgsql as $$
declare
  today date;
begin
  perform pg_advisory_xact_lock_shared(hashtext('alongside directory day'));
  select on_day into today from directory_day;
  delete from service_reach where service_id = any(ids);
  insert into service_reach
  with those as materialized (
    select *,
      service_standing(last_checked_on, outside_new_zealand, status, room, room_until, kaupapa_maori, today) as standing,
      case when not outside_new_zealand then open_minutes(hours,
        exists (select from service_area a where a.service_id = service.id and a.area_code = '067')
        or exists (
          select from service_site there join site on site.id = there.site_id
          where there.service_id = service.id and site.area_code = '067')) end as minutes
    from service
    where id = any(ids) and status in ('active', 'temporarily-closed')
  ), reached as (
    select id, '' as area_code, 3 as covers, true as is_seen from those
    union all
    select id, '*', 1, true from those where nationwide
    union all
    select those.id, a.area_code, 0, true from those join service_area a on a.service_id = those.id
    union all
    -- Where nobody has said whom it is for. The office of an unlisted organisation tells nothing to anyone.
    select those.id, site.area_code, 2, bool_or(not organisation.unlisted)
    from those
    join service_site there on there.service_id = those.id
    join site on site.id = there.site_id and site.area_code is not null
    join organisation on organisation.id = site.organisation_id
    where not those.nationwide and not exists (select from service_area a where a.service_id = those.id)
    group by those.id, site.area_code
  )
  select reached.area_code, need.need,
    case when not those.kaupapa_maori then 0 when those.last_checked_on >= today - 366 then 2 else 1 end,
    those.standing + (array[0, 25, 45, 0])[reached.covers + 1],
    those.folded_name, those.id, reached.covers, those.listed and reached.is_seen, those.nationwide,
    those.wheelchair = 'yes', those.cost, those.languages, those.minutes
  from those
  join reached on reached.id = those.id
  cross join lateral (select distinct need from unnest(array_append(those.needs, '')) as need) as need
  on conflict do nothing;
end
$$;
revoke execute on function keep_reach(uuid[]) from public;

-- Statements say whose reach they change; what they said is done once, when the transaction ends. These run with their owner's
-- rights, because whoever may change an entry may not write here, and as triggers they take nothing from whoever calls them.
create function reach_is_due() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if tg_table_name in ('service_area', 'service_site') then
    insert into service_reach_due select distinct service_id from changed order by 1 on conflict do nothing;
  elsif tg_table_name = 'service' and tg_op = 'UPDATE' then
    insert into service_reach_due
    select changed.id from changed join before on before.id = changed.id
    where (changed.folded_name, changed.status, changed.needs, changed.nationwide, changed.cost, changed.languages,
        changed.kaupapa_maori, changed.wheelchair, changed.hours, changed.room, changed.room_until, changed.outside_new_zealand,
        changed.last_checked_on, changed.listed)
      is distinct from (before.folded_name, before.status, before.needs, before.nationwide, before.cost, before.languages,
        before.kaupapa_maori, before.wheelchair, before.hours, before.room, before.room_until, before.outside_new_zealand,
        before.last_checked_on, before.listed)
    order by 1
    on conflict do nothing;
  elsif tg_table_name = 'service' then
    insert into service_reach_due select id from changed order by 1 on conflict do nothing;
  elsif tg_table_name = 'site' then
    insert into service_reach_due
    select distinct there.service_id
    from changed join before on before.id = changed.id join service_site there on there.site_id = changed.id
    where (changed.area_code, changed.organisation_id) is distinct from (before.area_code, before.organisation_id)
    order by 1
    on conflict do nothing;
  else
    insert into service_reach_due
    select distinct there.service_id
    from changed join before on before.id = changed.id and before.unlisted <> changed.unlisted
    join site on site.organisation_id = changed.id
    join service_site there on there.site_id = site.id
    order by 1
    on conflict do nothing;
  end if;
  return null;
end
$$;
create trigger reach_added after insert on service referencing new table as changed
  for each statement execute function reach_is_due();
create trigger reach_changed after update on service referencing new table as changed old table as before
  for each statement execute function reach_is_due();
create trigger reach_gone after delete on service referencing old table as changed
  for each statement execute function reach_is_due();
create trigger reach_added after insert on service_area referencing new table as changed
  for each statement execute function reach_is_due();
create trigger reach_gone after delete on service_area referencing old table as changed
  for each statement execute function reach_is_due();
create trigger reach_added after insert on service_site referencing new table as changed
  for each statement execute function reach_is_due();
create trigger reach_gone after delete on service_site referencing old table as changed
  for each statement execute function reach_is_due();
create trigger reach_changed after update on site referencing new table as changed old table as before
  for each statement execute function reach_is_due();
create trigger reach_changed after update on organisation referencing new table as changed old table as before
  for each statement execute function reach_is_due();

create function keep_due_reach() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
declare
  ids uuid[];
begin
  with done as (delete from service_reach_due returning service_id)
  select array_agg(service_id) into ids from done;
  if ids is not null then
    perform keep_reach(ids);
  end if;
  return null;
end
$$;
create constraint trigger reach_is_kept after insert on service_reach_due deferrable initially deferred
  for each row execute function keep_due_reach();

-- Turns the day: what stands otherwise today than yesterday is written anew. While somebody else writes in the directory it
-- says no, rather than have everybody wait for it, and is asked again in a minute.
create function turn_directory_day(today date) returns boolean
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  yesterday date;
  ids uuid[];
begin
  if not pg_try_advisory_xact_lock(hashtext('alongside directory day')) then
    return false;
  end if;
  select on_day into yesterday from directory_day;
  update directory_day set on_day = today where on_day <> today;
  select array_agg(id) into ids
  from service
  -- Two things may change on one day and make up for each other, so whether it is first is looked at too.
  where (service_standing(last_checked_on, outside_new_zealand, status, room, room_until, kaupapa_maori, today),
      last_checked_on >= today - 366)
    is distinct from (service_standing(last_checked_on, outside_new_zealand, status, room, room_until, kaupapa_maori, yesterday),
      last_checked_on >= yesterday - 366);
  if ids is not null then
    perform keep_reach(ids);
  end if;
  return true;
end
$$;
revoke execute on function turn_directory_day(date) from public;
grant execute on function turn_directory_day(date) to alongside_job;

select keep_reach(array_agg(id)) from service having count(*) > 0;

-- Who speaks a language, wherever: few enough to be ranked.
create index service_by_language on service using gin (languages);
