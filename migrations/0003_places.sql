-- Where things are: three sets of areas that do not nest, each a dated list, and the names by which people find them.
-- Public, so outside row-level security. Read by everybody; written by the owner alone, when an installation opens.

-- Trusted extensions: whoever owns the database may create them. For names with a slip in them, and for dates that exclude.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- A region (01), a district (001) or a region of the Ministry of Social Development (msd-…).
create table place (
  code                   text not null primary key check (code ~ '^(\d{2}|\d{3}|msd-[a-z]+(-[a-z]+)*)$'),
  kind                   text not null check (kind in ('region', 'district', 'msd-region')),
  name                   text not null check (name <> ''),
  also_name              text,
  -- Whose anniversary day is kept there: local custom, and not certain where two provinces meet.
  anniversary            text,
  anniversary_confirmed  boolean,
  from_on                date not null,
  until_on               date,                  -- the first day on which it is not true any more
  confirmed              boolean not null,      -- whether the source was seen, and not only general knowledge
  source                 text not null check (source <> ''),

  constraint code_says_its_kind check (
    kind = case when code like 'msd-%' then 'msd-region' when length(code) = 2 then 'region' else 'district' end),
  constraint districts_keep_an_anniversary check ((kind = 'district') = (anniversary is not null)),
  constraint place_ends_after_it_begins check (until_on > from_on)
);

-- Which district lies in which region, and in which region of the ministry. A district may reach into several regions, of
-- which one is its main one; it is never in two regions of the ministry at once.
create table place_part (
  part_code   text not null references place,
  whole_code  text not null references place,
  whole_kind  text not null generated always as (case when whole_code like 'msd-%' then 'msd-region' else 'region' end) stored,
  main        boolean not null,
  from_on     date not null,
  until_on    date,
  confirmed   boolean not null,
  source      text not null check (source <> ''),

  primary key (part_code, whole_code, from_on),
  constraint part_ends_after_it_begins check (until_on > from_on),
  constraint one_main_whole_a_day
    exclude using gist (part_code with =, whole_kind with =, daterange(from_on, until_on) with &&) where (main)
);

-- What people type: towns, suburbs and settlements, and the names of the areas themselves. Positions are rough on purpose.
create table place_name (
  code       text not null references place,
  kind       text not null check (kind in ('locality', 'district', 'region')),
  name       text not null,
  folded     text collate "C" not null check (folded <> ''),
  latitude   double precision check (latitude between -48 and -33),
  longitude  double precision check (longitude between -180 and 180),

  primary key (code, kind, name)
);

-- How deprived an area is, 1 least to 10 most. It rates areas, never people: no table about a person may refer to it.
create table deprivation (
  area_code  text not null check (area_code ~ '^\d{3,8}$'),
  year       int not null check (year between 1991 and 2100),
  decile     int not null check (decile between 1 and 10),

  primary key (area_code, year)
);

grant select on place, place_part, place_name, deprivation to
  alongside_gate, alongside_worker, alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_job;
