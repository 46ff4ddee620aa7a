package org.gamingcafe.platform.observe;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Map;
import org.gamingcafe.platform.probe.Probes;
import org.gamingcafe.platform.probe.Probes.Answer;

/** Answers the health checks of this node from its start on. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class HealthAnswers {

    @Inject
    DatabaseProbe database;

    @Inject
    CacheProbe cache;

    @Inject
    MailProbe mail;

    @Inject
    StartSteps steps;

    @PostConstruct
    public void begin() {
        Probes.answer("process", HealthAnswers::process);
        Probes.answer("start", this::firstStart);
        Probes.answer("first-start", this::firstStart);
        Probes.answer("database", () -> Answer.of(database.answers()));
        Probes.answer("schema", () -> Answer.of(database.isMigrated()));
        Probes.answer("cache", () -> new Answer(cache.isRunning(), Map.of("nodes", cache.nodes())));
        Probes.answer("mail", this::mail);
    }

    /** The process answers. Nothing outside of it counts: a restart would not mend it. */
    private static Answer process() {
        var runtime = Runtime.getRuntime();
        var used = runtime.totalMemory() - runtime.freeMemory();
        return new Answer(true, Map.of("usedMemoryBytes", used, "maxMemoryBytes", runtime.maxMemory()));
    }

    /** Mail that cannot be sent waits in the outbox: the node can still work. */
    private Answer mail() {
        return new Answer(true, Map.of("reachable", mail.isReachable() ? 1L : 0L));
    }

    private Answer firstStart() {
        return Answer.of(steps.isDone(StartSteps.FIRST_START));
    }
}
