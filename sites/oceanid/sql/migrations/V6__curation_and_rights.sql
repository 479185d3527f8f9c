-- Brings the mentions to what the annotations say now, and gives their number. It can run at any time, and again: what
-- was annotated otherwise meanwhile is replaced, and what was deleted goes.
create function curated.curate() returns bigint
language plpgsql
as $$
declare
  mentions bigint;
begin
  -- Two at once would both add the same mention.
  perform pg_advisory_xact_lock(hashtext('curated.curate'));
  delete from curated.species_mention;
  delete from curated.vessel_mention;
  delete from curated.gear_mention;

  insert into curated.species_mention
    select s.project, s.task, s.annotation, s.region, s.version, s.starts, s.ends, s.body, (
      select case when count(distinct known.species) = 1 then min(known.species) end
      from (
        select id as species, scientific_name as name from curated.species
        union all
        select species, name from curated.species_name
      ) known
      where known.name = s.body::citext
    )
    from label.span s where s.label = 'SPECIES'
    on conflict do nothing;
  insert into curated.vessel_mention
    select s.project, s.task, s.annotation, s.region, s.version, s.starts, s.ends, s.body, (
      select case when count(distinct n.vessel) = 1 then min(n.vessel) end
      from curated.vessel_name n where n.name = s.body::citext
    )
    from label.span s where s.label = 'VESSEL'
    on conflict do nothing;
  insert into curated.gear_mention
    select s.project, s.task, s.annotation, s.region, s.version, s.starts, s.ends, s.body, (
      select g.code from curated.gear g where g.name = s.body::citext or g.code = upper(s.body)
      order by g.code = upper(s.body) desc limit 1
    )
    from label.span s where s.label = 'GEAR'
    on conflict do nothing;

  select (select count(*) from curated.species_mention)
    + (select count(*) from curated.vessel_mention)
    + (select count(*) from curated.gear_mention) into mentions;
  return mentions;
end
$$;

-- What a program may do. The roles cannot log in: a login is made outside of git, with its password, and put into one,
-- like: create role sink login password '…' in role oceanid_sink.
-- Roles belong to the server, so another of its databases may have made them.
do $$
begin
  if to_regrole('oceanid_sink') is null then
    create role oceanid_sink nologin;
  end if;
  if to_regrole('oceanid_reader') is null then
    create role oceanid_reader nologin;
  end if;
end
$$;

grant usage on schema label to oceanid_sink, oceanid_reader;
grant usage on schema curated to oceanid_reader;
grant select, insert on label.task, label.annotation to oceanid_sink;
grant select on all tables in schema label, curated to oceanid_reader;
alter default privileges in schema label, curated grant select on tables to oceanid_reader;
