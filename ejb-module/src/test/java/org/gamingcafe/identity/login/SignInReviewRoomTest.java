package org.gamingcafe.identity.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.time.Duration;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.device.MadePlaceFile;
import org.gamingcafe.identity.login.LoginAttemptView.Reason;
import org.gamingcafe.identity.risk.Assessment;
import org.gamingcafe.identity.risk.RiskKind;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Permission;
import org.gamingcafe.platform.kernel.Slice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@With(MadePlaceFile.class)
class SignInReviewRoomTest extends DoubtTest {

    private final SignInReviewService reviews = the(SignInReviewService.class);

    @Test
    @DisplayName("E9.3: who reads the trail sees attempts of the own venues with score and reasons, newest first")
    void attempts_are_reviewed() {
        var person = somebodyInBerlin();
        clock().advance(Duration.ofHours(1));
        from(HANOI_OTHER_DEVICE, person);

        var rows = of(auditor(person), named(person)).items();

        assertThat(rows).extracting(row -> row.attempt().reason()).containsExactly(Reason.DOUBTED, Reason.PASSWORD);
        assertThat(rows.getFirst().name()).isEqualTo("Some Body");
        assertThat(rows.getFirst().attempt().doubts())
                .extracting(Assessment.Reason::kind)
                .containsExactly(RiskKind.NEW_PLACE, RiskKind.NEW_DEVICE, RiskKind.IMPOSSIBLE_TRAVEL);
        assertThat(rows.getFirst().attempt().place()).isEqualTo("Hanoi, VN");
        assertThat(of(caller(aVenue(), Permission.AUDIT_READ), named(person)).items())
                .as("of another venue")
                .isEmpty();
        assertThatThrownBy(() -> of(caller(person.homeVenue(), Permission.OPS_READ), SignInFilter.ALL))
                .isInstanceOf(EJBAccessException.class);
    }

    @Test
    @DisplayName("E9.3: attempts are filtered by score, outcome, name and time, page by page")
    void attempts_are_filtered() {
        var person = somebodyInBerlin();
        clock().advance(Duration.ofHours(1));
        from(HANOI_OTHER_DEVICE, person);
        from(BERLIN, person, WRONG);
        var auditor = auditor(person);
        var now = clock().instant();

        assertThat(of(auditor, new SignInFilter(null, null, 90, null, null)).items())
                .hasSize(1);
        assertThat(of(auditor, new SignInFilter(null, Reason.WRONG_PASSWORD, null, null, null))
                        .items())
                .hasSize(1);
        assertThat(of(auditor, new SignInFilter("nobody", null, null, null, null))
                        .items())
                .isEmpty();
        assertThat(of(auditor, new SignInFilter(null, null, null, now.minusSeconds(60), now.plusSeconds(1)))
                        .items())
                .hasSize(2);
        var first = as(auditor, () -> reviews.list(SignInFilter.ALL, new PageRequest(2, null)));
        var second = as(auditor, () -> reviews.list(SignInFilter.ALL, new PageRequest(2, first.next())));
        assertThat(first.items()).hasSize(2);
        assertThat(second.items()).hasSize(1);
        assertThat(second.next()).isNull();
    }

    private Slice<ReviewedSignIn> of(Caller caller, SignInFilter filter) {
        return as(caller, () -> reviews.list(filter, PageRequest.FIRST));
    }

    private static SignInFilter named(AccountView person) {
        return new SignInFilter(person.username(), null, null, null, null);
    }

    private static Caller auditor(AccountView person) {
        return caller(person.homeVenue(), Permission.AUDIT_READ);
    }
}
