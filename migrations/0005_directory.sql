-- The directory: organisations, their sites, the services they give, and whom each serves. Published facts, so outside
-- row-level security: full-text and trigram indexes are not used under it. What is not for everybody stands in a table of
-- its own, and anyone at all sees through views that leave out unlisted organisations.
create extension if not exists pg_trgm;

-- There is one organisation in the product. Dated: agencies begin, end and are followed by others.
create table organisation (
  id             uuid primary key,
  kind           text not null check (kind in ('host', 'intake-desk', 'provider', 'agency')),
  name           text not null check (name <> ''),
  folded_name    text not null,
  also_known_as  text[] not null default '{}',
  description    text not null default '',
  spelling       text not null default 'macron' check (spelling in ('macron', 'double-vowel')),
  phone          text,
  email          text,
  website        text check (website ~* '^https?://'),
  referral_email text,
  from_on        date,
  until_on       date,
  successor_id   uuid references organisation,
  unlisted       boolean not null default false,
  verified_on    date,
  locked_fields  text[] not null default '{}',
  version        int not null default 1,

  constraint organisation_ends_after_it_begins check (until_on > from_on),
  constraint organisation_is_followed_once_ended check (successor_id is null or until_on is not null),
  constraint organisation_does_not_follow_itself check (successor_id <> id)
);
create index organisation_by_name on organisation (folded_name, id);
create index organisation_like_name on organisation using gin (folded_name gin_trgm_ops);

-- Whom another host rings when a family seems to be with both. Never public.
create table organisation_private (
  organisation_id uuid primary key references organisation,
  repeat_phone    text
);

-- Where people go. The address of a refuge is not kept here at all.
create table site (
  id                uuid primary key,
  organisation_id   uuid not null references organisation,
  name              text,
  address           text,
  suburb            text,
  town              text,
  postcode          text,
  country           text not null default 'NZ',
  area_code         text,
  latitude          double precision check (latitude between -90 and 90),
  longitude         double precision check (longitude between -180 and 360),
  address_kept_back boolean not null default false,
  wheelchair        text not null default 'not-known' check (wheelchair in ('yes', 'no', 'not-known')),
  version           int not null default 1,

  constraint site_kept_back_says_nothing_of_where check (
    not address_kept_back
    or num_nonnulls(name, address, suburb, town, postcode, latitude, longitude) = 0
  ),
  constraint site_pin_has_both check ((latitude is null) = (longitude is null))
);
create index site_of_organisation on site (organisation_id);
create index site_in_area on site (area_code) where area_code is not null;

-- What somebody can be sent to. Area served is whom it is for, never where its office stands.
create table service (
  id                  uuid primary key,
  organisation_id     uuid not null references organisation,
  name                text not null check (name <> ''),
  also_known_as       text,
  description         text not null default '',
  needs               text[] not null default '{}',
  nationwide          boolean not null default false,
  eligibility         text,
  minimum_age         int check (minimum_age between 0 and 120),
  maximum_age         int check (maximum_age between 0 and 120),
  cost                text not null default 'not-known' check (cost in ('free', 'koha', 'low-cost', 'cost', 'not-known')),
  cost_note           text,
  languages           text[] not null default '{}',
  kaupapa_maori       boolean not null default false,
  pacific             boolean not null default false,
  disability_led      boolean not null default false,
  wheelchair          text not null default 'not-known' check (wheelchair in ('yes', 'no', 'not-known')),
  refer_by            text[] not null default '{}' check (refer_by <@ array['ring', 'email', 'link', 'walk-in']),
  how_to_get_help     text,
  phone               text,
  email               text,
  website             text check (website ~* '^https?://'),
  -- The columns of an HSDS schedule, a list of them. Null is "hours not known", which is not "closed".
  hours               jsonb check (jsonb_typeof(hours) = 'array'),
  hours_note          text,
  room                text not null default 'not-known' check (room in ('open', 'limited', 'wait-list', 'closed', 'not-known')),
  room_until          date,
  room_said_at        timestamptz,
  status              text not null default 'active' check (status in ('active', 'inactive', 'defunct', 'temporarily-closed')),
  outside_new_zealand boolean not null default false,
  last_checked_on     date,
  last_checked_by     text,
  -- Fields that a person here has changed: an import leaves them alone.
  locked_fields       text[] not null default '{}',
  changed_at          timestamptz not null,
  version             int not null default 1,

  -- For search: macrons off, doubled vowels made one, by the same rule as the words that people type.
  folded_name         text not null,
  folded_text         text not null,
  -- From the organisation, by the triggers below.
  folded_organisation text not null default '',
  listed              boolean not null default true,
  search              tsvector not null generated always as (
    setweight(to_tsvector('simple', folded_name), 'A')
    || setweight(to_tsvector('simple', folded_organisation), 'B')
    || setweight(to_tsvector('simple', folded_text), 'C')
  ) stored,

  constraint service_room_until_is_of_a_wait check (room_until is null or room in ('wait-list', 'closed', 'limited')),
  constraint service_checked_says_by_whom check ((last_checked_on is null) = (last_checked_by is null))
);
create index service_of_organisation on service (organisation_id);
create index service_by_words on service using gin (search);
create index service_like_name on service using gin ((folded_name || ' ' || folded_organisation) gin_trgm_ops);
create index service_by_need on service using gin (needs);
create index service_in_order on service (changed_at, id);

create table service_site (
  service_id uuid not null references service,
  site_id    uuid not null references site,
  primary key (service_id, site_id)
);
create index service_site_of_site on service_site (site_id);

-- Territorial authorities ('001') and regions ('01') that a service serves. No row, and not nationwide: not known.
create table service_area (
  area_code  text not null check (area_code <> ''),
  service_id uuid not null references service,
  primary key (area_code, service_id)
);
create index service_area_of_service on service_area (service_id);

-- A service carries its organisation's name for search, and whether it is listed: kept true here, whoever writes.
create function service_takes_after_organisation() returns trigger language plpgsql as $$
begin
  select organisation.folded_name, not organisation.unlisted into new.folded_organisation, new.listed
  from organisation
  where organisation.id = new.organisation_id;
  return new;
end
$$;
create trigger takes_after_organisation before insert or update of organisation_id on service
  for each row execute function service_takes_after_organisation();

create function services_follow_organisation() returns trigger language plpgsql as $$
begin
  update service
  set folded_organisation = new.folded_name, listed = not new.unlisted
  where organisation_id = new.id;
  return new;
end
$$;
create trigger services_follow after update of folded_name, unlisted on organisation
  for each row when (old.folded_name <> new.folded_name or old.unlisted <> new.unlisted)
  execute function services_follow_organisation();

-- Feeds. One run of an import, and what became of its rows; unchanged rows are counted and not written down one by one.
create table import_run (
  id            uuid primary key,
  source        text not null check (source <> ''),
  format        text not null check (format in ('hsds', 'fsd')),
  started_at    timestamptz not null,
  started_by    text not null,
  rows          int not null check (rows >= 0),
  services      jsonb not null,
  organisations jsonb not null,
  said_again    int not null default 0,
  kept_local    int not null default 0,
  gone          int not null default 0,
  version       int not null default 1
);
create index import_run_of_source on import_run (source, started_at desc);

create table import_row (
  id         uuid primary key,
  run_id     uuid not null references import_run,
  source     text not null,
  line       int not null,
  kind       text not null check (kind in ('organisation', 'service')),
  outcome    text not null check (outcome in ('added', 'changed', 'held')),
  its_id     text,
  our_id     uuid,
  name       text,
  reason     text,
  detail     text,
  -- What a held row said, so that a person can let it in. Never an address that must not be kept.
  record     jsonb,
  settled    text check (settled in ('accepted', 'ignored')),
  settled_at timestamptz,
  settled_by text,
  version    int not null default 1,

  constraint held_has_a_reason check ((outcome = 'held') = (reason is not null)),
  constraint settled_says_when_and_by_whom check ((settled is null) = (settled_at is null) and (settled is null) = (settled_by is null)),
  constraint only_held_is_settled check (settled is null or outcome = 'held')
);
create index import_row_of_run on import_row (run_id, outcome, line);
create index import_row_waiting on import_row (id) where outcome = 'held' and settled is null;

-- Their ids and ours. `said` is the sum of what the source said when it last landed, so that a rerun can tell that nothing
-- changed; `ignored` is the sum of what a person has decided not to let in, or 'gone' for a loss that a person has looked at.
create table source_id (
  source     text not null,
  kind       text not null check (kind in ('organisation', 'service', 'site')),
  its_id     text not null,
  our_id     uuid not null,
  said       text not null default '',
  ignored    text,
  landed_in  uuid references import_run,
  primary key (source, kind, its_id)
);
create index source_id_of_ours on source_id (our_id);

-- What anyone at all may see: not the unlisted, not what serves only the house. A view reads with its owner's eyes, which is
-- the purpose here: there are no policies under it, and its condition is what keeps the unlisted back.
create view listed_organisation as
  select id, kind, name, folded_name, also_known_as, description, spelling, phone, email, website, from_on, until_on, successor_id,
    verified_on
  from organisation
  where not unlisted;
create view listed_service as select * from service where listed and status <> 'defunct';
create view listed_service_area as
  select service_area.area_code, service_area.service_id
  from service_area join service on service.id = service_area.service_id and service.listed;
create view listed_site as
  select site.*
  from site join organisation on organisation.id = site.organisation_id and not organisation.unlisted;

-- No delete of anything a person entered: what has ended is marked so. Links to sites and areas are replaced whole.
grant select on organisation, site, service, service_site, service_area
  to alongside_worker, alongside_job, alongside_link, alongside_person, alongside_aggregate, alongside_gate;
grant select on listed_organisation, listed_service, listed_service_area, listed_site, service_site
  to alongside_public, alongside_person, alongside_link, alongside_aggregate;
grant select on organisation_private, import_run, import_row, source_id to alongside_worker, alongside_job;
grant insert, update on organisation, organisation_private, site, service, import_run, import_row, source_id
  to alongside_worker, alongside_job;
grant insert, delete on service_site, service_area to alongside_worker, alongside_job;
