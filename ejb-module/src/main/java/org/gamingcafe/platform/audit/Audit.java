package org.gamingcafe.platform.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.DomainEvent;
import org.gamingcafe.platform.kernel.Refusal;

/** For doors: what was asked and refused or denied is on record too, although it changed nothing. */
@ApplicationScoped
public class Audit {

    @Inject
    AuditRecords records;

    @Inject
    Clock clock;

    /**
     * Every denial, and every act that the rules stopped. Slips of the keyboard are not, nor what nobody known asked
     * (sign-ins are recorded where they are judged).
     *
     * @param act whether something was to be changed; looking in vain is no event
     */
    public static boolean isOnRecord(boolean act, Refusal.Kind kind) {
        return switch (kind) {
            case DENIED -> true;
            case INVALID, PRECONDITION_REQUIRED, UNAUTHENTICATED, UNAVAILABLE -> false;
            case ABSENT, RULE, STALE, UNPROCESSABLE, LOCKED, LIMIT -> act;
        };
    }

    /** Writes in a transaction of its own. @param what the route or page act that was asked for */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void refused(String what, Refusal refusal) {
        records.add(new ActRefused(what, refusal.code()), clock.instant());
    }

    private record ActRefused(String what, String code) implements DomainEvent {
        @Override
        public String act() {
            return "act.refused";
        }

        @Override
        public Subject subject() {
            return new Subject("request", Call.current().requestId());
        }

        @Override
        public Map<String, String> changes() {
            return Map.of("what", what, "code", code);
        }
    }
}
