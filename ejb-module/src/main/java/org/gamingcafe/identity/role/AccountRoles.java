package org.gamingcafe.identity.role;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.VenueId;
import org.gamingcafe.platform.sql.Reading;

/** The roles of accounts in venues. */
@ApplicationScoped
class AccountRoles {

    private static final String HOLDERS = """
            select r.account_id from account_role r join role_grant g on g.role = r.role
            join account a on a.id = r.account_id and a.status = 'ACTIVE'
            where g.permission = :permission""";

    @PersistenceContext
    EntityManager em;

    Map<VenueId, Role> of(AccountId account) {
        List<?> rows = em.createNativeQuery("select venue_id, role from account_role where account_id = :account")
                .setParameter("account", account.value())
                .getResultList();
        var roles = new HashMap<VenueId, Role>();
        for (var row : rows) {
            var cells = (Object[]) row;
            roles.put(new VenueId((UUID) cells[0]), Role.valueOf((String) cells[1]));
        }
        return roles;
    }

    Supplier<Map<VenueId, Role>> of(AccountId account, Reading reading) {
        var held = reading.look(
                "select venue_id, role from account_role where account_id = ?",
                row -> Map.entry(new VenueId(row.id(1)), Role.valueOf(row.text(2))),
                account.value());
        return () -> held.rows().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<VenueId, Set<String>> permissions(AccountId account) {
        List<?> rows = em.createNativeQuery("""
                        select r.venue_id, g.permission
                        from account_role r join role_grant g on g.role = r.role
                        where r.account_id = :account""")
                .setParameter("account", account.value())
                .getResultList();
        var permissions = new HashMap<VenueId, Set<String>>();
        for (var row : rows) {
            var cells = (Object[]) row;
            permissions
                    .computeIfAbsent(new VenueId((UUID) cells[0]), venue -> new TreeSet<>())
                    .add((String) cells[1]);
        }
        return permissions;
    }

    Set<String> granted(Role role) {
        List<?> rows = em.createNativeQuery("select permission from role_grant where role = :role")
                .setParameter("role", role.name())
                .getResultList();
        return rows.stream().map(String::valueOf).collect(Collectors.toSet());
    }

    void put(AccountId account, VenueId venue, Role role) {
        em.createNativeQuery("""
                        insert into account_role (account_id, venue_id, role) values (:account, :venue, :role)
                        on conflict (account_id, venue_id) do update set role = excluded.role""")
                .setParameter("account", account.value())
                .setParameter("venue", venue.value())
                .setParameter("role", role.name())
                .executeUpdate();
    }

    void remove(AccountId account, VenueId venue) {
        em.createNativeQuery("delete from account_role where account_id = :account and venue_id = :venue")
                .setParameter("account", account.value())
                .setParameter("venue", venue.value())
                .executeUpdate();
    }

    Map<AccountId, Map<VenueId, Role>> of(Collection<AccountId> accounts) {
        List<?> rows = em.createNativeQuery(
                        "select account_id, venue_id, role from account_role where account_id = any (cast(:ids as uuid[]))")
                .setParameter(
                        "ids", accounts.stream().map(AccountId::toString).collect(Collectors.joining(",", "{", "}")))
                .getResultList();
        var all = new HashMap<AccountId, Map<VenueId, Role>>();
        for (var row : rows) {
            var cells = (Object[]) row;
            all.computeIfAbsent(new AccountId((UUID) cells[0]), account -> new HashMap<>())
                    .put(new VenueId((UUID) cells[1]), Role.valueOf((String) cells[2]));
        }
        return all;
    }

    /** Whoever changes who may sign in as what comes one after the other, until the end of the transaction. */
    void lock() {
        em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(hashtextextended('account-role', 0))) locked")
                .getSingleResult();
    }

    /** Active accounts with this role anywhere, besides this one. */
    boolean hasAnother(Role role, AccountId account) {
        List<?> found = em.createNativeQuery("""
                        select 1 from account_role r join account a on a.id = r.account_id
                        where r.role = :role and a.status = 'ACTIVE' and a.id <> :account limit 1""")
                .setParameter("role", role.name())
                .setParameter("account", account.value())
                .getResultList();
        return !found.isEmpty();
    }

    Set<AccountId> holders(String permission, VenueId venue) {
        List<?> rows = em.createNativeQuery(HOLDERS + " and r.venue_id = :venue")
                .setParameter("venue", venue.value())
                .setParameter("permission", permission)
                .getResultList();
        return accounts(rows);
    }

    Set<AccountId> holders(String permission) {
        return accounts(em.createNativeQuery(HOLDERS)
                .setParameter("permission", permission)
                .getResultList());
    }

    private static Set<AccountId> accounts(List<?> ids) {
        return ids.stream().map(id -> new AccountId((UUID) id)).collect(Collectors.toSet());
    }
}
