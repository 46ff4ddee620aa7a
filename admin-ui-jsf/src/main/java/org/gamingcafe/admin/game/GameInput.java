package org.gamingcafe.admin.game;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gamingcafe.cafe.game.GameEdit;
import org.gamingcafe.cafe.game.GameView;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** What is typed about a game. Single seats are named by their numbers. */
public class GameInput implements Serializable {

    private @Nullable String title;
    private @Nullable Integer fromAge;
    private @Nullable String program;
    private @Nullable Integer licences;
    private List<String> groups = List.of();
    private @Nullable String numbers;

    static GameInput of(GameView game, List<StationView> seats) {
        var input = new GameInput();
        var named = new HashSet<>(game.stations());
        input.title = game.title();
        input.fromAge = game.fromAge();
        input.program = game.program();
        input.licences = game.licences();
        input.groups = game.groups().stream().map(UUID::toString).toList();
        input.numbers = seats.stream()
                .filter(seat -> named.contains(seat.id()))
                .map(seat -> Integer.toString(seat.number()))
                .collect(Collectors.joining(", "));
        return input;
    }

    /** What was left empty is out of range, and said so by the field's name. */
    GameEdit edit(List<StationView> seats) {
        return new GameEdit(
                title == null ? "" : title,
                fromAge == null ? -1 : fromAge,
                program == null ? "" : program,
                licences,
                groups.stream().map(UUID::fromString).toList(),
                stations(seats));
    }

    private List<StationId> stations(List<StationView> seats) {
        var words = numbers;
        if (words == null || words.isBlank()) {
            return List.of();
        }
        try {
            var asked = Arrays.stream(words.strip().split("[,;\\s]+"))
                    .map(Integer::valueOf)
                    .collect(Collectors.toSet());
            var found = seats.stream()
                    .filter(seat -> asked.contains(seat.number()))
                    .map(StationView::id)
                    .toList();
            if (found.size() < asked.size()) {
                throw new NotFound("station");
            }
            return found;
        } catch (NumberFormatException e) {
            throw new InvalidInput("stations", "game.places", GameEdit.MOST_GROUPS, GameEdit.MOST_STATIONS);
        }
    }

    public @Nullable @Size(max = GameEdit.LONGEST_TITLE) String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable @Min(0) @Max(GameEdit.OLDEST) Integer getFromAge() {
        return fromAge;
    }

    public void setFromAge(@Nullable Integer fromAge) {
        this.fromAge = fromAge;
    }

    public @Nullable @Size(max = GameEdit.LONGEST_PROGRAM) String getProgram() {
        return program;
    }

    public void setProgram(@Nullable String program) {
        this.program = program;
    }

    public @Nullable @Min(0) @Max(GameEdit.MOST_LICENCES) Integer getLicences() {
        return licences;
    }

    public void setLicences(@Nullable Integer licences) {
        this.licences = licences;
    }

    public List<String> getGroups() {
        return groups;
    }

    public void setGroups(List<String> groups) {
        this.groups = List.copyOf(groups);
    }

    public @Nullable @Size(max = 4000) String getNumbers() {
        return numbers;
    }

    public void setNumbers(@Nullable String numbers) {
        this.numbers = numbers;
    }
}
