package org.gamingcafe;

import jakarta.enterprise.inject.Alternative;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The house without a server: all production beans on Weld, a fresh database per test class, the real SQL. Used through
 * {@link RoomTest}. Mapping files are read once per JVM, everything else is new for each test class.
 */
public final class TestHouse implements BeforeAllCallback, BeforeEachCallback, AfterAllCallback {

    private static final List<Logger> QUIET = List.of(
            Logger.getLogger("org.hibernate"),
            Logger.getLogger("org.jboss.weld"),
            Logger.getLogger("com.zaxxer.hikari"),
            Logger.getLogger("liquibase"),
            Logger.getLogger("io.zonky"),
            Logger.getLogger("io.smallrye"));
    private static final SwitchingDataSource DATA_SOURCE = new SwitchingDataSource();

    private static TestHouse current;

    /** Reading the entities takes a second or two: once per JVM. */
    private static final class Mapping {
        static final EntityManagerFactory FACTORY = read();

        private static EntityManagerFactory read() {
            var settings = new HashMap<String, Object>();
            settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            settings.put("jakarta.persistence.nonJtaDataSource", DATA_SOURCE);
            settings.put("jakarta.persistence.validation.mode", "none");
            settings.put("hibernate.connection.handling_mode", "DELAYED_ACQUISITION_AND_RELEASE_AFTER_TRANSACTION");
            return Persistence.createEntityManagerFactory("cafe", settings);
        }
    }

    private final TestClock clock = new TestClock();
    private final List<DomainEvent> events = new CopyOnWriteArrayList<>();
    private Class<?> owner;
    private TestDatabase database;
    private List<Class<?>> fakes;
    private Transactions transactions;
    private ServerResources resources;
    private WeldContainer container;

    static TestHouse current() {
        if (current == null) {
            throw new IllegalStateException("No house: extend RoomTest");
        }
        return current;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (current != null) {
            return; // a nested class lives in the house of the outer one
        }
        owner = context.getRequiredTestClass();
        var with = owner.getAnnotation(With.class);
        open(new TestDatabase(), with == null ? List.of() : List.of(with.value()));
    }

    /** In another JVM: a house on the database of a test class that runs elsewhere. */
    static TestHouse beside(TwoNodes.Open order) {
        var house = new TestHouse();
        var fakes = new ArrayList<Class<?>>();
        try {
            for (var name : order.with()) {
                fakes.add(Class.forName(name));
            }
        } catch (ClassNotFoundException failure) {
            throw new IllegalStateException(failure);
        }
        house.open(new TestDatabase(order.port(), order.database()), fakes);
        return house;
    }

    private void open(TestDatabase place, List<Class<?>> with) {
        current = this;
        database = place;
        fakes = with;
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
        TestSettings.apply();
        try {
            open();
        } catch (RuntimeException | Error failure) {
            close();
            throw failure;
        }
    }

    private void open() {
        DATA_SOURCE.switchTo(database.application());
        transactions = new Transactions(Mapping.FACTORY);
        resources = new ServerResources(transactions, DATA_SOURCE, clock);
        container = weld().initialize();
    }

    @SuppressWarnings("unchecked") // the generic array of annotation types
    private Weld weld() {
        var weld = new Weld()
                .skipShutdownHook()
                .addBeanDefiningAnnotations(jakarta.ejb.Stateless.class, jakarta.ejb.Singleton.class)
                .addExtension(new HouseExtension(this))
                .addServices(transactions)
                .addBeanClasses(EjbInterceptor.class, TransactionalInterceptor.class);
        for (var fake : fakes) {
            weld.addBeanClass(fake);
            if (fake.isAnnotationPresent(Alternative.class)) {
                weld.addAlternative(fake);
            }
        }
        return weld;
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        Call.close();
        events.clear();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (context.getRequiredTestClass() == owner) {
            var unnamed = unnamed();
            close();
            if (!unnamed.isEmpty()) {
                throw new AssertionError("D29: acts of this test changed rows without naming the fields: " + unnamed);
            }
        }
    }

    private List<String> unnamed() {
        try (var tables = database.owner()) {
            return UnnamedChanges.in(tables);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void close() {
        current = null;
        if (container != null) {
            container.shutdown();
        }
        if (resources != null) {
            resources.close();
        }
        if (database != null) {
            TwoNodes.leave(database);
            database.close();
        }
    }

    <T> T the(Class<T> type) {
        return container.select(type).get();
    }

    TestClock clock() {
        return clock;
    }

    TestDatabase database() {
        return database;
    }

    /** Names of the beans that this test class adds. */
    List<String> fakes() {
        return fakes.stream().map(Class::getName).toList();
    }

    DataSource dataSource() {
        return DATA_SOURCE;
    }

    long statements() {
        return DATA_SOURCE.statements();
    }

    Transactions transactions() {
        return transactions;
    }

    ServerResources resources() {
        return resources;
    }

    List<DomainEvent> events() {
        return events;
    }

    void heard(DomainEvent event) {
        events.add(event);
    }

    static EntityManagerFactory mapping() {
        return Mapping.FACTORY;
    }
}
