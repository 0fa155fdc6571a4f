-- A service in one row: what it is about at present, its order and its newest certificate, and the change of which it is
-- not known yet what became of it. The value is its number.
select s.id, s.service_id, s.client_id, s.sslorder_id, s.attempt, s.order_id, s.certificate_id, s.seen, s.input, s.choice,
    s.problems, s.next_csr, s.busy_until, s.opened_at as created_at,
    coalesce(o.number, '') as number, coalesce(o.certum_id, '') as certum_id, coalesce(o.account_id, 0) as account_id,
    coalesce(o.product_code, '') as product_code, coalesce(o.customer, '') as customer,
    coalesce(o.status, '') as order_status, o.verification, o.steps, o.san_states, o.checked_at,
    coalesce(o.stale, 0) as stale,
    coalesce(c.serial, '') as serial, coalesce(c.status, '') as certificate_status, c.not_after,
    case when u.id is null then 0 else 1 end as outcome_unknown, coalesce(u.operation, '') as operation, u.intent
from mod_certum_services s
    left join mod_certum_orders o on o.id = s.order_id
    left join mod_certum_certificates c on c.id = s.certificate_id
    left join mod_certum_changes u on u.id = (select max(n.id) from mod_certum_changes n
        where n.service_id = s.service_id and n.outcome in ('intended', 'unknown', 'foreign')
            and n.intent is not null)
where s.service_id = ?
