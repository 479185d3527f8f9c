-- What holds now: the last version of each annotation that was not deleted.
create view label.current_annotation as
  select *
  from (
    select distinct on (project, task, annotation) *
    from label.annotation
    order by project, task, annotation, version desc
  ) latest
  where action <> 'deleted';

-- The labelled spans of a text. A region of another kind, like a choice, has no labels and is left out; one with two
-- labels is two spans.
create view label.span as
  select
    a.project, a.task, a.annotation, a.version, a.author,
    region ->> 'id' as region,
    (region #>> '{value,start}')::numeric::integer as starts,
    (region #>> '{value,end}')::numeric::integer as ends,
    region #>> '{value,text}' as body,
    upper(named) as label
  from label.current_annotation a
    cross join lateral jsonb_array_elements(a.result) region
    cross join lateral jsonb_array_elements_text(
      case jsonb_typeof(region #> '{value,labels}') when 'array' then region #> '{value,labels}' else '[]' end
    ) named
  where region ->> 'type' = 'labels'
    and region ->> 'id' <> ''
    and jsonb_typeof(region #> '{value,start}') = 'number'
    and jsonb_typeof(region #> '{value,end}') = 'number'
    and region #>> '{value,text}' <> '';
