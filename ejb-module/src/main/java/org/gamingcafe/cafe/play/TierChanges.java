package org.gamingcafe.cafe.play;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.gamingcafe.cafe.member.MemberEdited;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.platform.kernel.Ids;

/** A member who gets another tier while they play pays by it from then on, not before (T22). */
@ApplicationScoped
class TierChanges {

    @Inject
    PlaySessions sessions;

    @Inject
    MemberService members;

    @Inject
    Course course;

    @Inject
    PaidTime paidTime;

    @Inject
    Clock clock;

    void hear(@Observes MemberEdited edited) {
        if (edited.changes().containsKey("tier")) {
            var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            sessions.openOf(edited.account())
                    .ifPresent(session -> members.tierIn(session.venue(), edited.account())
                            .ifPresent(tier -> change(session, tier, now)));
        }
    }

    private void change(PlaySession session, String tier, Instant now) {
        course.catchUp(session, now, Ids.next());
        if (session.isOpen()) {
            session.played().ranked(tier, now);
        }
        if (session.state() == PlayView.State.ACTIVE) {
            paidTime.extend(session, now);
            session.watch().lookAt(now);
        }
    }
}
