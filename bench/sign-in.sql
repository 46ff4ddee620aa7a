-- 100,000 login sessions of everybody, 50 of them the account's: -v enter=1 -v account=<id>; -v leave=1 takes them away.
\if :{?enter}
insert into login_session (id, account_id, channel, created_at, last_activity, expires_at, ip, user_agent, remembered)
select gen_random_uuid(), people.id, 'API', now() - n * interval '1 second', now(), now() + interval '10 days', '192.0.2.1',
       'bench-sign-in', true
from generate_series(1, 99950) n
join (select id, row_number() over (order by id) - 1 as place, count(*) over () as all_of_them
      from account where id <> :'account') people on people.place = n % people.all_of_them;
insert into login_session (id, account_id, channel, created_at, last_activity, expires_at, ip, user_agent, remembered)
select gen_random_uuid(), :'account', 'API', now() - n * interval '1 second', now(), now() + interval '10 days', '192.0.2.1',
       'bench-sign-in', true
from generate_series(1, 50) n;
analyze login_session;
\endif
\if :{?leave}
delete from login_session where user_agent = 'bench-sign-in';
analyze login_session;
\endif
