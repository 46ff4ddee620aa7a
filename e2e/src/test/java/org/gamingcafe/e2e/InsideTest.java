package org.gamingcafe.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.gamingcafe.cafe.inventory.InventoryService;
import org.gamingcafe.cafe.ledger.LedgerService;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.venue.VenueService;
import org.gamingcafe.cafe.wallet.WalletService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Command;
import org.gamingcafe.platform.kernel.Money;
import org.gamingcafe.platform.kernel.NotFound;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server, beside the deployed product, and calls its services as a stranger would. */
@ExtendWith(ArquillianExtension.class)
@DisplayName("C8: inside the container (Arquillian)")
class InsideTest {

    private static final String HOUSE = "java:global/cafe/ejb-module/";
    private static final String JOB = "station-cleanup";
    private static final int LOOKS = 240;
    private static final long A_MOMENT_NANOS = 250_000_000;

    @EJB(lookup = HOUSE + "WalletService")
    WalletService wallets;

    @EJB(lookup = HOUSE + "PlayService")
    PlayService play;

    @EJB(lookup = HOUSE + "InventoryService")
    InventoryService inventory;

    @EJB(lookup = HOUSE + "LedgerService")
    LedgerService ledger;

    @EJB(lookup = HOUSE + "VenueService")
    VenueService venues;

    @Resource
    UserTransaction transaction;

    @Resource(lookup = "java:jboss/datasources/CafeDS")
    DataSource database;

    @Deployment
    static WebArchive visitor() {
        return ShrinkWrap.create(WebArchive.class, "visitor.war")
                .addClass(InsideTest.class)
                .addAsWebInfResource(new StringAsset("""
                                <jboss-deployment-structure xmlns="urn:jboss:deployment-structure:1.3">
                                  <deployment><dependencies>
                                    <module name="deployment.cafe.ear.ejb-module.jar"/>
                                    <module name="deployment.cafe.ear"/>
                                  </dependencies></deployment>
                                </jboss-deployment-structure>
                                """), "jboss-deployment-structure.xml");
    }

    @Test
    void nobody_may_call_what_needs_a_role() {
        var wallet = new AccountId(UUID.randomUUID());
        var command = Command.of("test", "key");

        assertThrows(EJBAccessException.class, () -> play.end(UUID.randomUUID(), command));
        assertThrows(EJBAccessException.class, () -> inventory.get(UUID.randomUUID()));
        assertThrows(
                EJBAccessException.class,
                () -> wallets.topUp(wallet, new Money(100, "EUR"), UUID.randomUUID(), command));
    }

    @Test
    void what_the_house_itself_may_ask_answers() {
        var found = Call.ofTheHouse("test").run(venues::mine);

        assertEquals(
                1, found.stream().filter(venue -> venue.code().equals("DEMO")).count());
        assertThrows(NotFound.class, () -> wallets.view(new AccountId(UUID.randomUUID())));
    }

    @Test
    void a_transaction_that_is_rolled_back_leaves_no_money_behind() throws Exception {
        var account = anyWallet();
        var before = balanceOf(account);

        transaction.begin();
        Call.ofTheHouse("test").run(() -> wallets.grant(new AccountId(account), new Money(500, "EUR")));
        assertEquals(before + 500, balanceOf(account));
        transaction.rollback();

        assertEquals(Status.STATUS_NO_TRANSACTION, transaction.getStatus());
        assertEquals(before, balanceOf(account));
    }

    @Test
    void the_role_of_the_application_cannot_change_the_books() throws Exception {
        for (var sql : new String[] {
            "update posting set debit = debit + 1",
            "delete from posting",
            "truncate journal_entry cascade",
            "alter table posting disable trigger all",
            "create table loophole (id int)"
        }) {
            try (var connection = database.getConnection();
                    var statement = connection.createStatement()) {
                var refused = assertThrows(java.sql.SQLException.class, () -> statement.execute(sql), sql);
                assertEquals("42501", refused.getSQLState(), sql);
            }
        }
        assertTrue(ledger != null);
    }

    @Test
    @DisplayName(
            "G117: the timetable of the running server starts a job that is due, once, and the job comes to its end")
    void the_timetable_starts_what_is_due() throws Exception {
        for (var look = 0; look < LOOKS && ended() < begun(); look++) {
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }
        var before = ended();
        assertEquals(begun(), before, "none is under way");
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update timetable set next_run = now() - interval '1 minute' where job = '" + JOB + "'");
        }

        for (var look = 0; look < LOOKS && ended() == before; look++) {
            LockSupport.parkNanos(A_MOMENT_NANOS);
        }

        assertEquals(before + 1, ended());
    }

    /** Runs that the timetable has begun and that are over. */
    private long ended() throws Exception {
        return number("""
                select count(*) from timetable_run r join job_execution e on e.jobexecutionid = r.execution_id
                where e.batchstatus = 'COMPLETED' and r.job = '""" + JOB + "'");
    }

    private long begun() throws Exception {
        return number("select count(*) from timetable_run where job = '" + JOB + "'");
    }

    private long number(String sql) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private UUID anyWallet() throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select owner from ledger_account where chart = 2100 limit 1")) {
            found.next();
            return found.getObject(1, UUID.class);
        }
    }

    private long balanceOf(UUID account) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(
                        "select posted from ledger_account where chart = 2100 and owner = ?")) {
            statement.setObject(1, account);
            try (var found = statement.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
