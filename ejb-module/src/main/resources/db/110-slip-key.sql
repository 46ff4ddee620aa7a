--liquibase formatted sql

--changeset cafe:110 splitStatements:true endDelimiter:;
create unique index card_slip_key on card_slip (shift_id, upper(regexp_replace(slip, '[^[:alnum:]]', '', 'g')));
comment on index card_slip_key is 'the number however it is typed: blanks, signs and small letters make no other slip of it';
--rollback empty
