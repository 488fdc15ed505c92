-- Whether this database is a demonstration, with invented people whose password everybody knows, or in real use. Said at
-- the first start, and never changed afterwards: neither may ever be poured into the other. Not said yet in a database
-- that was last started by an earlier version. Written by the owner alone; read by the house before it begins.
alter table installation add column is_demonstration boolean;
create function stays_what_it_is() returns trigger language plpgsql as $$
begin
  if old.is_demonstration is not null and new.is_demonstration is distinct from old.is_demonstration then
    raise exception 'a database in real use never becomes a demonstration, nor a demonstration real';
  end if;
  return new;
end
$$;
create trigger stays_what_it_is before update on installation for each row execute function stays_what_it_is();

-- How many records of a feed were longer than there is room for, and so were shortened. Which ones stands at their rows.
alter table import_run add column shortened int not null default 0 check (shortened >= 0);
