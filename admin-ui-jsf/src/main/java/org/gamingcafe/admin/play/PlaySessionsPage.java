package org.gamingcafe.admin.play;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.stream.Collectors;
import org.gamingcafe.admin.Here;
import org.gamingcafe.admin.ListPage;
import org.gamingcafe.admin.Parameters;
import org.gamingcafe.cafe.member.MemberService;
import org.gamingcafe.cafe.member.MemberView;
import org.gamingcafe.cafe.play.PlayService;
import org.gamingcafe.cafe.play.PlayView;
import org.gamingcafe.cafe.station.StationService;
import org.gamingcafe.cafe.station.StationView;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Slice;
import org.gamingcafe.platform.kernel.StationId;
import org.jspecify.annotations.Nullable;

/** The play sessions of the venue, or of one member in it, newest first. */
@Named
@ViewScoped
public class PlaySessionsPage extends ListPage<PlayView> {

    @Inject
    PlayService plays;

    @Inject
    StationService stations;

    @Inject
    MemberService members;

    @Inject
    Here here;

    private @Nullable String member;
    private transient @Nullable MemberView known;

    private transient @Nullable Map<StationId, Integer> numbers;

    @Override
    protected Slice<PlayView> load(@Nullable String text, PageRequest page) {
        return member == null ? plays.list(here.id(), page) : plays.list(here.id(), account(), page);
    }

    @Override
    protected boolean narrowed() {
        return member != null;
    }

    private AccountId account() {
        return new AccountId(Parameters.id(member, "member"));
    }

    public @Nullable String getMember() {
        return member;
    }

    public void setMember(@Nullable String member) {
        this.member = member == null || member.isBlank() ? null : member;
    }

    /** Whose sessions are shown; nobody's: those of the venue. */
    public @Nullable String getName() {
        if (member == null) {
            return null;
        }
        var one = known;
        if (one == null) {
            one = members.get(account());
            known = one;
        }
        return one.name();
    }

    /** The number that is painted on the seat of a session. */
    public int station(PlayView session) {
        var known = numbers;
        if (known == null) {
            known = stations.all(here.id()).stream().collect(Collectors.toMap(StationView::id, StationView::number));
            numbers = known;
        }
        return known.getOrDefault(session.stationId(), 0);
    }
}
