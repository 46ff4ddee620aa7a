package org.gamingcafe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.StationId;
import org.gamingcafe.platform.kernel.TillId;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A room on a real PostgreSQL, without a server. Extend it; each test class has a database of its own, its methods share
 * it, so every method makes its own accounts. The time stands still until {@code clock().advance(…)}.
 * <pre>{@code
 * class WalletRoomTest extends RoomTest {
 *     final WalletService wallets = the(WalletService.class);       // as injected: roles and transactions as on the server
 *     final VenueId venue = aVenue();
 *     final Caller cashier = staff(venue, Role.CASHIER);            // account, role rows and permissions; or caller(…)
 *
 *     @Test
 *     void a_wallet_never_goes_below_zero() {
 *         var member = aMember(venue);
 *         var race = as(cashier, () -> race(60, () -> wallets.debit(member, …)));   // all at once, inside the same call
 *         assertThat(race.results()).hasSize(9);
 *         assertThat(race.failed(InsufficientFunds.class)).isEqualTo(51);
 *         assertThat(one("select balance from ledger_account where owner = ?", member)).isEqualTo(3L);  // as the owner
 *         assertThat(events(WalletDebited.class)).hasSize(9);       // heard in this test, also of rolled back acts
 *     }
 * }
 * }</pre>
 * {@code as(house(), …)} is a job or timer. {@code inTransaction(…)} is for collections. {@code asApplicationRole(sql)}
 * shows what the application may not do. Fakes of the outside world: {@code @With(FakeSmsSender.class)}; a server thing
 * for {@code @Resource} fields: {@code supply(Session.class, …)}, before the bean that holds it is first used.
 */
@ExtendWith(TestHouse.class)
public abstract class RoomTest {

    protected static <T> T the(Class<T> type) {
        return TestHouse.current().the(type);
    }

    protected static TestClock clock() {
        return TestHouse.current().clock();
    }

    /** The events this test has heard so far, in order. */
    protected static List<DomainEvent> events() {
        return List.copyOf(TestHouse.current().events());
    }

    protected static <T extends DomainEvent> List<T> events(Class<T> type) {
        return events().stream().filter(type::isInstance).map(type::cast).toList();
    }

    protected static <T> void supply(Class<T> type, T thing) {
        TestHouse.current().resources().supply(type, thing);
    }

    // Who calls

    protected static <T> T as(Caller caller, Supplier<T> act) {
        return call(caller).run(act);
    }

    protected static void as(Caller caller, Runnable act) {
        call(caller).run(act);
    }

    protected static Call call(Caller caller) {
        var id = "test-" + Ids.next();
        return new Call(caller, Origin.INSIDE, id, id, Locale.ENGLISH);
    }

    protected static Caller house() {
        return Caller.JOB;
    }

    /** A new member of staff with this role in this venue. */
    protected static Caller staff(VenueId venue, Role... roles) {
        var account = aPerson(venue, "STAFF");
        var permissions = new TreeSet<String>();
        for (var role : roles) {
            change(
                    "insert into account_role (account_id, venue_id, role) values (?, ?, ?) on conflict do nothing",
                    account,
                    venue,
                    role.name());
            sql("select permission from role_grant where role = ?", role.name())
                    .forEach(row -> permissions.add((String) row.get("permission")));
        }
        return caller(Caller.Kind.STAFF, account, venue, permissions)
                .as(roles.length == 0 ? Map.of() : Map.of(venue, roles[0].name()));
    }

    /** The same caller, who has just shown their password once more. */
    protected static Caller stepped(Caller who) {
        return new Caller(
                who.kind(),
                who.account(),
                who.permissions(),
                who.session(),
                clock().instant(),
                who.device(),
                who.roles());
    }

    /** A member who is signed in. */
    protected static Caller member(AccountId account, VenueId home) {
        return caller(Caller.Kind.MEMBER, account, home, Set.of("self"));
    }

    /** Staff with exactly these permissions. */
    protected static Caller caller(VenueId venue, String... permissions) {
        return caller(Caller.Kind.STAFF, aPerson(venue, "STAFF"), venue, Set.of(permissions));
    }

    protected static Caller caller(Caller.Kind kind, AccountId account, VenueId venue, Set<String> permissions) {
        return new Caller(kind, account, Map.of(venue, permissions), Ids.next(), clock().instant());
    }

    // What there is, by plain SQL, so that a room's test does not lean on other rooms

    /** A venue in Berlin that counts in euros. */
    protected static VenueId aVenue() {
        var id = VenueId.next();
        var code = "V" + Long.toString(id.value().getLeastSignificantBits() & 0xFFFFFF, Character.MAX_RADIX);
        change("""
                insert into venue (id, code, name, zone, currency, cut_over, language)
                values (?, ?, 'Venue', 'Europe/Berlin', 'EUR', '06:00', 'en')
                """, id, code.toUpperCase(Locale.ROOT));
        return id;
    }

    /** A member with account and membership. */
    protected static AccountId aMember(VenueId home) {
        var id = aPerson(home, "MEMBER");
        change("insert into account_role (account_id, venue_id, role) values (?, ?, 'MEMBER')", id, home);
        change("""
                insert into member (account_id, venue_id, number, since)
                values (?, ?, nextval('member_number')::text, ?)
                """, id, home, clock().instant());
        return id;
    }

    /** An active account without roles; kind is MEMBER or STAFF. */
    protected static AccountId aPerson(VenueId home, String kind) {
        var id = AccountId.next();
        var name = "p" + id.value().toString().replace("-", "");
        change("""
                insert into account (id, kind, home_venue, username, email, email_verified, display_name, status, created_at)
                values (?, ?, ?, ?, ?, true, 'Somebody', 'ACTIVE', ?)
                """, id, kind, home, name, name + "@example.org", clock().instant());
        return id;
    }

    // Acts

    /** Inside a transaction that is committed afterwards. */
    protected static <T> T inTransaction(Callable<T> act) {
        try {
            var frame = TestHouse.current().transactions().push(true);
            var well = false;
            T result;
            try {
                result = act.call();
                well = true;
            } finally {
                if (!well) {
                    TestHouse.current().transactions().end(frame, false);
                }
            }
            TestHouse.current().transactions().end(frame, true);
            return result;
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    protected static void inTransaction(Runnable act) {
        inTransaction(() -> {
            act.run();
            return true;
        });
    }

    /** In a transaction, as part of an act whose event another room fires (an erasure): it names no fields itself. */
    protected static void asPartOfAnAct(Runnable part) {
        inTransaction(() -> {
            UnnamedChanges.lookAway(TestHouse.current().transactions().entityManager());
            part.run();
        });
    }

    protected static <T> Race<T> race(int threads, Callable<T> act) {
        return Race.of(threads, act);
    }

    protected static Race<Boolean> race(int threads, Runnable act) {
        return Race.of(threads, () -> {
            act.run();
            return true;
        });
    }

    // The database

    /** How many messages the act sends to the database, the commit left out. */
    protected static long statements(Runnable act) {
        var before = TestHouse.current().statements();
        act.run();
        return TestHouse.current().statements() - before;
    }

    /** Rows as the owner sees them, columns by name. */
    protected static List<Map<String, Object>> sql(String query, Object... arguments) {
        return onDatabase(TestHouse.current().database()::owner, query, arguments);
    }

    /** The first column of the only row. */
    protected static Object one(String query, Object... arguments) {
        var rows = sql(query, arguments);
        if (rows.size() != 1) {
            throw new AssertionError("Expected one row, found " + rows);
        }
        return rows.getFirst().values().iterator().next();
    }

    protected static long count(String table) {
        return ((Number) one("select count(*) from " + table)).longValue();
    }

    /** Changes rows as the owner. */
    protected static void change(String statement, Object... arguments) {
        onDatabase(TestHouse.current().database()::owner, statement, arguments);
    }

    /** Runs the statement as the application's role; a refusal of the database comes out as {@link SqlRefused}. */
    protected static List<Map<String, Object>> asApplicationRole(String statement, Object... arguments) {
        return onDatabase(TestHouse.current().database().application()::getConnection, statement, arguments);
    }

    /** The database said no. */
    public static final class SqlRefused extends RuntimeException {
        SqlRefused(String statement, SQLException cause) {
            super(statement + ": " + cause.getMessage(), cause);
        }

        public String state() {
            return ((SQLException) getCause()).getSQLState();
        }
    }

    private interface Connecting {
        Connection connect() throws SQLException;
    }

    private static List<Map<String, Object>> onDatabase(Connecting database, String text, Object... arguments) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(text)) {
            for (var i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, plain(arguments[i]));
            }
            return statement.execute() ? rows(statement) : List.of();
        } catch (SQLException refused) {
            throw new SqlRefused(text, refused);
        }
    }

    private static List<Map<String, Object>> rows(PreparedStatement statement) throws SQLException {
        var rows = new ArrayList<Map<String, Object>>();
        try (var result = statement.getResultSet()) {
            var columns = result.getMetaData();
            while (result.next()) {
                var row = new LinkedHashMap<String, Object>();
                for (var i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), result.getObject(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static Object plain(Object argument) {
        return switch (argument) {
            case AccountId id -> id.value();
            case VenueId id -> id.value();
            case StationId id -> id.value();
            case TillId id -> id.value();
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> constant -> constant.name();
            case null, default -> argument;
        };
    }
}
