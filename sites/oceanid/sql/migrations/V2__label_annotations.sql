-- What the webhooks of Label Studio bring: one row for each version of an annotation. A webhook comes again when its
-- answer was lost, and webhooks overtake each other; so rows are only added, and the same version is one row.

create table label.task (
  project bigint not null,
  task bigint not null,
  passage uuid references stage.passage (id),
  data jsonb not null default '{}',
  primary key (project, task)
);

create table label.annotation (
  project bigint not null,
  task bigint not null,
  annotation bigint not null,
  -- It grows with each change. The sink takes microseconds of the annotation's updated_at.
  version bigint not null check (version > 0),
  action text not null check (action in ('created', 'updated', 'deleted')),
  author citext,
  result jsonb not null default '[]' check (jsonb_typeof(result) = 'array'),
  payload jsonb not null,
  received_at timestamptz not null default now(),
  primary key (project, task, annotation, version)
);

create index annotation_received on label.annotation (received_at);

-- How the sink writes: true if the version is new, false if it is there already.
create function label.take(
  project bigint, task bigint, annotation bigint, version bigint, action text, author citext, result jsonb, payload jsonb
) returns boolean
language plpgsql
-- The names of the arguments are those of the columns, too: here they are the arguments.
as $$
#variable_conflict use_variable
begin
  insert into label.task values (project, task, null, coalesce(payload #> '{task,data}', '{}'))
    on conflict on constraint task_pkey do nothing;
  insert into label.annotation (project, task, annotation, version, action, author, result, payload)
    values (project, task, annotation, version, action, author, coalesce(result, '[]'), payload)
    on conflict on constraint annotation_pkey do nothing;
  return found;
end
$$;
