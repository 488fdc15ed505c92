-- What a person has looked at in a feed, so that it is asked once.

-- Looked at, and no refuge: from the next run on, its address is taken in with it. Believed only of what merely may be one.
alter table source_id add column not_refuge boolean not null default false;

-- Of several files, the one in which a row stands. And of a row that could not be read, the sum of what it said: whoever left
-- it out has left these very words out. Never the words.
alter table import_row add column file text;
alter table import_row add column sum text;

-- A feed that lost a quarter of its rows is refused, measured by the most that it had of late; unless whoever takes it in has
-- said that it really is shorter. From such a run on, the measure begins anew.
alter table import_run add column fewer_confirmed boolean not null default false;
