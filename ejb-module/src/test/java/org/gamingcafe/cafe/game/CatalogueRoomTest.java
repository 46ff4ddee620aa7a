package org.gamingcafe.cafe.game;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ejb.EJBAccessException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.gamingcafe.platform.kernel.StationId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R05: a venue has a catalogue of games, and says where each of them is")
class CatalogueRoomTest extends GameRoom {

    private GameEdit chess(List<UUID> groups, List<StationId> seats) {
        return new GameEdit(" Chess ", 6, "chess.exe", 3, groups, seats);
    }

    private List<String> titles(StationId seat) {
        return as(cashier, () -> games.at(seat)).stream().map(SeatGame::title).toList();
    }

    @Test
    void a_game_is_on_the_seats_of_its_groups_and_on_those_that_are_named() {
        var one = aSeat();
        var other = as(house(), () -> {
            var vr = stations.addGroup(venue, "VR", 2).id();
            return stations.add(venue, vr, 77, "VR 77").id();
        });
        var named = as(manager, () -> games.add(venue, chess(List.of(), List.of(other))));

        assertThat(named.title()).isEqualTo("Chess");
        assertThat(named.taken()).isZero();
        assertThat(titles(one)).isEmpty();
        assertThat(titles(other)).containsExactly("Chess");

        var edited = as(manager, () -> games.edit(named.id(), chess(List.of(group), List.of()), named.version()));
        assertThat(edited.groups()).containsExactly(group);
        assertThat(titles(one)).containsExactly("Chess");
        assertThat(titles(other)).isEmpty();
        assertThat(events(GameChanged.class))
                .extracting(GameChanged::act)
                .containsExactly("game.added", "game.changed");
        assertThat(events(GameChanged.class).getLast().changes()).containsOnlyKeys("groups", "stations");
    }

    @Test
    void a_game_that_is_retired_is_on_no_seat_and_stays_on_record() {
        var seat = aSeat();
        var game = as(manager, () -> games.add(venue, chess(List.of(group), List.of())));

        as(manager, () -> games.retire(game.id()));
        var again = as(manager, () -> games.retire(game.id()));

        assertThat(again.retiredAt()).isEqualTo(OPENING);
        assertThat(titles(seat)).isEmpty();
        assertThat(as(cashier, () -> games.list(venue, false, PageRequest.FIRST))
                        .items())
                .isEmpty();
        assertThat(as(cashier, () -> games.list(venue, true, PageRequest.FIRST)).items())
                .extracting(GameView::id)
                .containsExactly(game.id());
        assertThatThrownBy(() -> as(manager, () -> games.edit(game.id(), chess(List.of(), List.of()), again.version())))
                .isInstanceOf(NotFound.class);
        assertThat(as(manager, () -> games.add(venue, chess(List.of(), List.of())))
                        .id())
                .as("its title and program are free again")
                .isNotEqualTo(game.id());
        assertThat(events(GameChanged.class))
                .extracting(GameChanged::act)
                .containsExactly("game.added", "game.retired", "game.added");
    }

    @Test
    void a_title_and_a_program_name_one_game_each() {
        var chess = as(manager, () -> games.add(venue, chess(List.of(), List.of())));
        var other = aGame(0, null);

        assertThatThrownBy(() -> as(
                        manager, () -> games.add(venue, new GameEdit("CHESS", 0, "b.exe", null, List.of(), List.of()))))
                .isInstanceOf(GameTaken.class);
        assertThatThrownBy(() -> as(
                        manager,
                        () -> games.add(venue, new GameEdit("Other", 0, "Chess.EXE", null, List.of(), List.of()))))
                .isInstanceOf(GameTaken.class);
        assertThatThrownBy(() ->
                        as(manager, () -> games.edit(other.id(), chess(List.of(), List.of()), other.version())))
                .isInstanceOf(GameTaken.class);
        assertThatThrownBy(() ->
                        as(manager, () -> games.edit(chess.id(), chess(List.of(), List.of()), chess.version() + 1)))
                .isInstanceOf(StaleEdit.class);
    }

    @Test
    void of_many_who_give_two_games_one_title_at_once_one_does() {
        var one = aGame(0, null);
        var other = aGame(0, null);
        var next = new AtomicInteger();

        var race = as(
                manager,
                () -> race(6, () -> {
                    var mine = next.getAndIncrement() % 2 == 0 ? one : other;
                    return games.edit(mine.id(), chess(List.of(), List.of()), mine.version());
                }));

        assertThat(race.results()).hasSize(1);
        assertThat(race.failed(GameTaken.class) + race.failed(StaleEdit.class)).isEqualTo(5);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new GameEdit(" ", 0, "a", null, List.of(), List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new GameEdit("A", 22, "a", null, List.of(), List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new GameEdit("A", 0, "../a", null, List.of(), List.of()))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> new GameEdit("A", 0, "a", -1, List.of(), List.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void pages_follow_each_other_by_title() {
        for (var i = 0; i < 5; i++) {
            aGame(0, null);
        }

        var first = as(cashier, () -> games.list(venue, false, PageRequest.first(3)));
        var second = as(cashier, () -> games.list(venue, false, new PageRequest(3, first.next())));

        assertThat(first.items()).extracting(GameView::title).containsExactly("Game 1", "Game 2", "Game 3");
        assertThat(second.items()).extracting(GameView::title).containsExactly("Game 4", "Game 5");
        assertThat(second.next()).isNull();
    }

    @Test
    void strangers_see_no_game_and_cashiers_change_none() {
        var game = aGame(0, 1);
        var stranger = staff(aVenue(), Role.ADMIN);
        var elsewhere = as(house(), () -> stations.addGroup(aVenue(), "PC", 1)).id();

        assertThatThrownBy(() -> as(stranger, () -> games.get(game.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> games.runs(game.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> games.retire(game.id()))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(stranger, () -> games.list(venue, false, PageRequest.FIRST)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(cashier, () -> games.retire(game.id()))).isInstanceOf(EJBAccessException.class);
        assertThatThrownBy(() -> as(manager, () -> games.add(venue, chess(List.of(elsewhere), List.of()))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as(manager, () -> games.add(venue, chess(List.of(), List.of(StationId.next())))))
                .isInstanceOf(NotFound.class);
    }
}
