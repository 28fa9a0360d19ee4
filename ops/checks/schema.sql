-- What programs can know of a schema, a fact a line: `knows` what they may use, `binds` what a table asks of whoever
-- writes into it, with the table's name before the fact.
\pset format unaligned
\pset tuples_only on
\pset fieldsep '\t'

create temporary view tables as
select oid, relname, relkind, relowner, relacl from pg_class
where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'S');

create temporary view columns as
select relname, attname, attnotnull and adbin is null and attidentity = '' as must_be_given,
    concat_ws(' ', relname, attname, format_type(atttypid, atttypmod), attidentity, attgenerated,
        pg_get_expr(adbin, adrelid)) as fact
from tables join pg_attribute on attrelid = tables.oid and attnum > 0 and not attisdropped and relkind <> 'S'
left join pg_attrdef on adrelid = attrelid and adnum = attnum;

create temporary view binding as
select relname, concat_ws(' ', conname, pg_get_constraintdef(pg_constraint.oid)) as fact
from tables join pg_constraint on conrelid = tables.oid
union all
-- A row that another points at cannot be deleted by those who could until now.
select relname, concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(pg_constraint.oid))
from tables join pg_constraint on confrelid = tables.oid and confdeltype in ('a', 'r')
where has_table_privilege('madoguchi_app', tables.oid, 'delete')
union all
select relname, pg_get_indexdef(indexrelid) from tables join pg_index on indrelid = tables.oid where indisunique or indisexclusion
union all
select relname, pg_get_triggerdef(pg_trigger.oid) from tables join pg_trigger on tgrelid = tables.oid and not tgisinternal
union all
select tablename, concat_ws(' ', policyname, permissive, roles, cmd, qual, with_check) from pg_policies
union all
select tablename, definition from pg_rules where schemaname = 'public'
union all
select relname, concat(attname, ' must be given') from columns where must_be_given;

select 'binds', relname, fact from binding
union all
select 'knows', 'constraint', concat_ws(' ', relname, fact) from binding
union all
select 'knows', 'table', concat_ws(' ', relname, relkind) from tables
union all
select 'knows', 'column', fact from columns
union all
select 'knows', 'index', indexdef from pg_indexes where schemaname = 'public'
union all
select 'knows', 'view', concat_ws(' ', relname, md5(pg_get_viewdef(oid))) from tables where relkind in ('v', 'm')
union all
select 'knows', 'function', concat_ws(' ', oid::regprocedure, md5(pg_get_functiondef(oid)))
from pg_proc where pronamespace = 'public'::regnamespace and prokind in ('f', 'p')
union all
select 'knows', 'value', concat_ws(' ', enumtypid::regtype, enumlabel) from pg_enum
union all
select 'knows', 'privilege', concat_ws(' ', relname, grantee::regrole, privilege_type)
from tables, aclexplode(relacl) where grantee <> 0
union all
select 'knows', 'privilege', concat_ws(' ', relname, attname, grantee::regrole, privilege_type)
from tables join pg_attribute on attrelid = tables.oid, aclexplode(attacl) where grantee <> 0
order by 1, 2, 3;
