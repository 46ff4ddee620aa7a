--liquibase formatted sql

--changeset cafe:109 splitStatements:true endDelimiter:;
alter table counter_approval add column what varchar(400) not null default '';
alter table counter_approval add column ways varchar(200) not null default '';
comment on column counter_approval.what is 'the things it is about, for who decides';
comment on column counter_approval.ways is 'tenders that money goes back by in another way than it came: CARD>CASH,…';
--rollback empty
