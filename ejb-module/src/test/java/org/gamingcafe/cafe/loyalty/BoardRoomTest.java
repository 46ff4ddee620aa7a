package org.gamingcafe.cafe.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Only who wants to be seen is seen, and under a name of their own choice. */
class BoardRoomTest extends LoyaltyTest {

    private final BoardService boards = the(BoardService.class);

    private void appear(AccountId member, String name) {
        as(member(member, venue), () -> enrolments.appear(member, name));
    }

    private List<BoardLine> board(AccountId member, BoardService.Period period) {
        return as(member(member, venue), () -> boards.top(venue, period));
    }

    @Test
    @DisplayName("R09: the board shows who has chosen a name, by what was earned in 30 days or ever; off by default")
    void only_who_has_chosen_a_name_stands_there() {
        var shift = openShift("0.00");
        var one = anEnrolledMember();
        var two = anEnrolledMember();
        var hidden = anEnrolledMember();
        buy(one, shift, 30);
        award(two, 5_000);
        buy(two, shift, 20);
        buy(hidden, shift, 90);
        assertThat(board(one, BoardService.Period.ALL_TIME)).isEmpty();
        appear(one, "Night Owl");
        appear(two, "Zoë");

        assertThat(board(one, BoardService.Period.ALL_TIME))
                .containsExactly(new BoardLine(1, "Night Owl", 30, true), new BoardLine(2, "Zoë", 20, false));
        clock().advance(Duration.ofDays(31));
        buy(two, shift, 5);
        assertThat(board(one, BoardService.Period.LAST_30_DAYS)).containsExactly(new BoardLine(1, "Zoë", 5, false));
        assertThat(as(cashier, () -> boards.top(venue, BoardService.Period.ALL_TIME)))
                .extracting(BoardLine::points)
                .containsExactly(30L, 25L);
        appear(one, null);
        assertThat(as(cashier, () -> boards.top(venue, BoardService.Period.ALL_TIME)))
                .extracting(BoardLine::name)
                .containsExactly("Zoë");
    }

    @Test
    void equal_points_share_a_place() {
        var shift = openShift("0.00");
        for (var name : List.of("Bee", "Ant", "Cat")) {
            var member = anEnrolledMember();
            buy(member, shift, name.equals("Cat") ? 5 : 10);
            appear(member, name);
        }

        assertThat(as(cashier, () -> boards.top(venue, BoardService.Period.ALL_TIME)))
                .containsExactly(
                        new BoardLine(1, "Ant", 10, false),
                        new BoardLine(1, "Bee", 10, false),
                        new BoardLine(3, "Cat", 5, false));
    }

    @Test
    void a_name_is_a_name_and_nobody_elses() {
        var one = anEnrolledMember();
        var two = anEnrolledMember();
        appear(one, " Night Owl ");
        appear(one, "Night Owl");

        assertRefused("loyalty.board-name-taken", () -> appear(two, "night owl"));
        assertThatThrownBy(() -> appear(two, "<b>")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> appear(two, "x")).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> appear(two, "a".repeat(25))).isInstanceOf(InvalidInput.class);
        assertRefused("loyalty.not-enrolled", () -> appear(aMember(venue), "Somebody"));
        assertThat(view(one).boardName()).isEqualTo("Night Owl");
    }

    @Test
    @DisplayName("Of eight who choose the same name at once one has it, and seven hear that it is taken")
    void a_name_is_chosen_once_whoever_races() {
        var members = new AccountId[8];
        for (var i = 0; i < members.length; i++) {
            members[i] = anEnrolledMember();
        }
        var next = new AtomicInteger();

        var race = race(members.length, () -> {
            var mine = members[next.getAndIncrement()];
            return as(member(mine, venue), () -> enrolments.appear(mine, "Night Owl"));
        });

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(LoyaltyRefused.class)).isEqualTo(7);
    }

    @Test
    void a_board_is_seen_at_its_venue() {
        assertThatThrownBy(
                        () -> as(staff(aVenue(), Role.CASHIER), () -> boards.top(venue, BoardService.Period.ALL_TIME)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @DisplayName("E: what a member has chosen to be called is exported and forgotten; the points stay in the books")
    void the_name_is_exported_and_forgotten() {
        var member = aMemberWithPoints(100);
        appear(member, "Night Owl");
        var personal = the(LoyaltyPersonalData.class);

        assertThat(inTransaction(() -> personal.export(member)).toString()).contains("Night Owl");
        asPartOfAnAct(() -> personal.erase(Set.of(member)));
        asPartOfAnAct(() -> personal.erase(Set.of(member)));

        assertThat(inTransaction(() -> personal.export(member))).isEmpty();
        assertThat(pointsOf(member)).isEqualTo(100);
        assertThat(view(member).enrolledAt()).isNull();
        assertThatPointsAddUp();
    }
}
