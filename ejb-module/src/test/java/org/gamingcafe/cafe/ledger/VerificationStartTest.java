package org.gamingcafe.cafe.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gamingcafe.With;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.job.JobDesk;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.junit.jupiter.api.Test;

/** A verification is started once, goes on after a crash, and a person who is forgotten does not disturb it. */
@With(VerificationStartTest.Desk.class)
class VerificationStartTest extends SealingTest {

    @ApplicationScoped
    static class Desk implements JobDesk {

        private final List<String> started = new CopyOnWriteArrayList<>();

        @Override
        public long start(String job, Properties parameters) {
            started.add(job + " " + parameters.getProperty("verification"));
            return started.size();
        }

        @Override
        public boolean stop(long execution) {
            return false;
        }

        @Override
        public OptionalLong restart(long execution) {
            return OptionalLong.empty();
        }

        List<String> started() {
            return new ArrayList<>(started);
        }
    }

    @Test
    void an_auditor_starts_one_and_not_a_second_beside_it() {
        credit(anId(), "1.00");
        var auditor = staff(venue, Role.ADMIN);

        var id = as(auditor, () -> verification.start(venue));

        assertThat(the(Desk.class).started()).contains("ledger-verify " + id);
        assertThat(as(auditor, () -> verification.get(id)).startedBy())
                .isEqualTo(auditor.person().value());
        assertRefused("ledger.verification-running", () -> as(auditor, () -> verification.start(venue)));
    }

    @Test
    void what_a_crash_has_interrupted_goes_on_where_it_stood() {
        credit(anId(), "1.00");
        seal();
        var auditor = staff(venue, Role.ADMIN);
        var id = as(auditor, () -> verification.start(venue));
        as(house(), () -> verification.check(id));
        clock().advance(Duration.ofMinutes(3));

        var again = as(auditor, () -> verification.start(venue));

        assertThat(again).isEqualTo(id);
        assertThat(as(house(), verification::beginAll)).contains(id);
        run(id);
        assertThat(as(auditor, () -> verification.get(id)).state()).isEqualTo(VerificationView.State.PASSED);
        assertThat(as(auditor, () -> verification.get(id)).checked()).isEqualTo(2);
        assertThat(as(house(), () -> verification.isRunning(id))).isFalse();
        assertThat(as(house(), () -> verification.check(id))).isFalse();
    }

    @Test
    void two_runners_of_one_verification_do_its_work_once() {
        for (var i = 0; i < 5; i++) {
            credit(anId(), "1.00");
        }
        seal();
        var auditor = staff(venue, Role.ADMIN);
        var id = as(auditor, () -> verification.start(venue));

        var race = as(house(), () -> race(4, () -> run(id)));

        assertThat(race.failures()).isEmpty();
        assertThat(as(auditor, () -> verification.get(id)).checked()).isEqualTo(10);
        assertThat(as(auditor, () -> verification.all(venue, PageRequest.FIRST)).items())
                .hasSize(1);
    }

    @Test
    void who_is_forgotten_leaves_books_that_are_whole() {
        var person = aMember(venue);
        var entry = ledger.post(new Entry(
                anId(),
                venue,
                "test",
                null,
                "lost a bet against Zora",
                List.of(
                        Leg.debit(Chart.OWNER, null, euro("1.00")),
                        Leg.credit(Chart.CASH_WALLET, person.value(), euro("1.00")))));
        seal();
        assertThat(export(person)).contains("Zora", entry.toString());

        inTransaction(() -> the(Reasons.class).erase(Set.of(person)));
        inTransaction(() -> the(Reasons.class).erase(Set.of(person)));

        assertThat(export(person)).doesNotContain("Zora");
        assertThat(balance(person.value()).posted()).isEqualTo(euro("1.00"));
        assertThat(verify().state()).isEqualTo(VerificationView.State.PASSED);
    }

    private static String export(AccountId person) {
        return inTransaction(() -> the(Reasons.class).export(person)).toString();
    }

    private boolean run(UUID id) {
        while (as(house(), () -> verification.check(id))) {
            continue;
        }
        return true;
    }
}
