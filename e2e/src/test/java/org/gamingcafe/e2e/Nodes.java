package org.gamingcafe.e2e;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.gamingcafe.launcher.House;
import org.gamingcafe.launcher.Node;
import org.gamingcafe.launcher.Options;

/** A house of several nodes that a long test has for itself. */
final class Nodes implements AutoCloseable {

    /** As much as the demo house takes at once without giving something on top. */
    private static final long WITHOUT_BONUS = 45_00;

    private final House house;
    private final Path run;
    private final Demo demo;

    private Nodes(House house, Path run) {
        this.house = house;
        this.run = run;
        this.demo = Demo.of(house.demo());
    }

    /** @param shift how far its ports stand above those of the house that the other tests share */
    static Nodes open(String name, int count, int shift) {
        return open(name, count, shift, options -> options);
    }

    /** The same, with a clock that can be moved; however far, no password expires, and who comes again is no stranger. */
    static Nodes withClock(String name, int count, int shift) {
        return open(
                name,
                count,
                shift,
                options -> options.with("CAFE_CLOCK_FILE", clockFile(name).toString())
                        .with("CAFE_PASSWORD_STAFF_EXPIRY", "0")
                        .with("CAFE_RISK_NEW_DEVICE", "0"));
    }

    static Path clockFile(String name) {
        return Path.of("target/clock-" + name).toAbsolutePath();
    }

    private static Nodes open(String name, int count, int shift, UnaryOperator<Options> more) {
        var run = Path.of("target/run-" + name).toAbsolutePath();
        House.clear(run);
        var house = House.start(more.apply(TheCafe.amongStrangers(Options.in(run)))
                .shiftedBy(TheCafe.offset() + shift)
                .nodes(count)
                .progress(line -> System.out.println("[" + name + "] " + line)));
        try {
            return new Nodes(house, run);
        } catch (RuntimeException e) {
            house.close();
            throw e;
        }
    }

    House house() {
        return house;
    }

    Demo demo() {
        return demo;
    }

    /** Where everything stands that the house writes. */
    Path run() {
        return run;
    }

    URI base() {
        return house.base();
    }

    /** What the house's mail server has received for one address. */
    Mailbox mailbox(String address) {
        return new Mailbox(run.resolve("mail"), address);
    }

    List<Node> all() {
        return house.nodes();
    }

    /** The person, signed in at each node. */
    List<Api> everywhere(Demo.Person person) {
        return house.nodes().stream()
                .map(node -> Api.nobodyAt(node.address()).signIn(person))
                .toList();
    }

    UUID openShift(Api cashier) {
        return cashier.post(
                        "tills/" + demo.tills().getFirst() + "/shifts", Body.of("openingFloat", Body.money("100.00")))
                .expect(201)
                .id();
    }

    /** A new member whom the cashier tops up with so much. */
    UUID memberWith(Api cashier, UUID shift, long cents) {
        var member = cashier.post("members", Body.of("name", "Under Fire", "language", "en"))
                .expectDone();
        var id = UUID.fromString(member.at("accountId"));
        for (var rest = cents; rest > 0; rest -= WITHOUT_BONUS) {
            topUp(
                            cashier,
                            id,
                            shift,
                            Math.min(rest, WITHOUT_BONUS),
                            UUID.randomUUID().toString())
                    .expectDone();
        }
        return id;
    }

    static Answer topUp(Api cashier, UUID member, UUID shift, long cents, String key) {
        var body = Body.of("amount", Body.money(cents), "tender", "CASH", "shiftId", shift);
        return cashier.post("wallets/" + member + "/top-ups", body, key);
    }

    long cash(UUID member) {
        return number("select posted from ledger_account where chart = 2100 and owner = ?", member);
    }

    /** How many lines took cash off the wallet. */
    long debits(UUID member) {
        return number("""
                select count(*) from posting p join ledger_account a on a.id = p.account_id
                where a.owner = ? and a.chart = 2100 and p.debit > 0""", member);
    }

    /** Entries whose debits are not their credits, and accounts that are not the sum of their lines. */
    long faults() {
        return number("""
                select (select count(*) from (select entry_id from posting group by entry_id
                        having sum(debit) <> sum(credit)) unbalanced)
                    + (select count(*) from ledger_account a where a.posted <>
                        (select coalesce(sum(credit - debit), 0) from posting p where p.account_id = a.id))""");
    }

    Connection connect() throws SQLException {
        return house.database().connectAsOwner();
    }

    long number(String sql, Object... parameters) {
        return ((Number) one(sql, parameters)).longValue();
    }

    String text(String sql, Object... parameters) {
        return (String) one(sql, parameters);
    }

    /** Of the first column, row by row. */
    List<String> texts(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = prepared(connection, sql, parameters);
                var found = statement.executeQuery()) {
            var texts = new ArrayList<String>();
            while (found.next()) {
                texts.add(found.getString(1));
            }
            return texts;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private Object one(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = prepared(connection, sql, parameters);
                var found = statement.executeQuery()) {
            found.next();
            return found.getObject(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** What waits for its next try gets it now; what a node has in hand stays with that node. */
    void sendNow(Instant now) {
        change(
                "update outbox_message set next_attempt_at = ? where status = 0 and taken_by is null",
                now.atOffset(ZoneOffset.UTC));
    }

    int change(String sql, Object... parameters) {
        try (var connection = connect();
                var statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        house.close();
    }
}
