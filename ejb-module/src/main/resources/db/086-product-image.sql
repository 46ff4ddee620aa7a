--liquibase formatted sql

--changeset cafe:086 splitStatements:true endDelimiter:;
alter table product
    add column image varchar(64) check (image ~ '^[0-9a-f]{64}$'),
    add column thumbnail varchar(64) check (thumbnail ~ '^[0-9a-f]{64}$'),
    add check ((image is null) = (thumbnail is null));
comment on column product.image is 'the name of the file with its picture: the SHA-256 of what is in it';
comment on column product.thumbnail is 'of the same picture, small, for lists';
--rollback empty
