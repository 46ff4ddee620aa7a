package org.gamingcafe.identity.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.ProfileEdit;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.role.Role;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.identity.session.OwnSessionService;
import org.gamingcafe.identity.user.UserAccessService;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Denied;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PageRequest;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** E1.6, E8.2, E8.3, E8.5, E8.7: what happened to an account. */
class ActivityRoomTest extends RoomTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");
    private static final Secret OTHER = new Secret("brisk-walnut-engine-41");
    private static final Origin PHONE = new Origin(
            "203.0.113.9",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)"
                    + " Version/17.5 Mobile/15E148 Safari/604.1",
            "");

    private final ActivityService activities = the(ActivityService.class);
    private final VenueId venue = aVenue();
    private final AccountId member = aMember(venue);
    private final Caller caller = member(member, venue);

    @Test
    @DisplayName("E8.3 sign-in, profile, password and ended sessions are noted, newest first, with address and device")
    void what_one_does_is_noted_with_address_and_device() {
        var session = signIn();
        var signedIn = new Caller(Caller.Kind.MEMBER, member, Map.of(), session, clock().instant());
        from(PHONE, signedIn, () -> the(AccountService.class).editProfile(new ProfileEdit("Mika", null, "de", 0)));
        from(PHONE, signedIn, () -> the(OwnSessionService.class).revoke(session));
        from(PHONE, signedIn, () -> the(LoginService.class).changePassword(PASSWORD, OTHER));

        var lines = mine(ActivityFilter.ALL);

        assertThat(lines)
                .extracting(ActivityLine::action)
                .containsExactly(
                        ActivityAction.PASSWORD_CHANGED,
                        ActivityAction.SESSION_ENDED,
                        ActivityAction.PROFILE_EDITED,
                        ActivityAction.SIGNED_IN);
        assertThat(lines).extracting(ActivityLine::ip).containsOnly("203.0.113.9");
        assertThat(lines).extracting(ActivityLine::device).containsOnly("Mobile Safari, iOS");
        assertThat(lines).extracting(ActivityLine::actor).containsOnly(ActivityActor.SELF);
        assertThat(lines.get(1).details()).isEqualTo(Map.of("reason", "REVOKED"));
        assertThat(lines.get(2).details()).isEqualTo(Map.of("fields", "displayName,language"));
        assertThat(lines.get(3).details()).isEqualTo(Map.of("channel", "API"));
    }

    @Test
    void what_others_decide_is_noted_without_their_address() {
        var cashier = staff(venue, Role.CASHIER).person();
        var manager = staff(venue, Role.MANAGER);
        from(PHONE, manager, () -> the(UserAccessService.class).give(cashier, venue, Role.MANAGER));
        from(PHONE, manager, () -> the(UserAccessService.class).deactivate(cashier, "left the team"));
        from(PHONE, manager, () -> the(UserAccessService.class).activate(cashier));

        var lines =
                activities.of(cashier, ActivityFilter.ALL, PageRequest.FIRST).items();

        assertThat(lines)
                .extracting(ActivityLine::action)
                .containsExactlyInAnyOrder(
                        ActivityAction.REACTIVATED, ActivityAction.DEACTIVATED, ActivityAction.ROLE_CHANGED);
        assertThat(lines).extracting(ActivityLine::actor).containsOnly(ActivityActor.STAFF);
        assertThat(lines).allSatisfy(line -> assertThat(line.ip()).isNull());
        assertThat(lines.toString()).doesNotContain("203.0.113.9", "left the team");
    }

    @Test
    @DisplayName("E8.5 by action and time, in pages")
    void the_log_is_filtered_and_comes_in_pages() {
        for (var i = 0; i < 5; i++) {
            edit(i);
            clock().advance(Duration.ofMinutes(1));
        }
        signIn();
        var since = clock().instant();

        assertThat(mine(new ActivityFilter(ActivityAction.PROFILE_EDITED, null, null)))
                .hasSize(5);
        assertThat(mine(new ActivityFilter(null, since, null))).hasSize(1);
        assertThat(mine(new ActivityFilter(null, null, since))).hasSize(5);
        assertThat(mine(new ActivityFilter(ActivityAction.DEACTIVATED, null, null)))
                .isEmpty();
        var seen = new ArrayList<UUID>();
        String after = null;
        do {
            var page = new PageRequest(2, after);
            var slice = as(caller, () -> activities.mine(ActivityFilter.ALL, page));
            slice.items().forEach(line -> seen.add(line.id()));
            after = slice.next();
        } while (after != null);
        assertThat(seen).hasSize(6).doesNotHaveDuplicates();
        assertThatThrownBy(() -> as(caller, () -> activities.mine(ActivityFilter.ALL, new PageRequest(2, "!"))))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void everybody_sees_their_own_and_a_stranger_nothing() {
        signIn();

        assertThat(as(member(aMember(venue), venue), () -> activities.mine(ActivityFilter.ALL, PageRequest.FIRST))
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> activities.mine(ActivityFilter.ALL, PageRequest.FIRST))
                .isInstanceOf(Denied.class);
    }

    @Test
    void what_is_undone_is_not_noted() {
        assertThatThrownBy(() -> inTransaction(() -> {
                    edit(0);
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(mine(ActivityFilter.ALL)).isEmpty();
    }

    @Test
    @DisplayName("D26 erasure takes the addresses and leaves the entries; a year later they go")
    void erasure_and_time_take_their_part() {
        signIn();

        inTransaction(() -> the(ActivityPersonalData.class).erase(Set.of(member)));

        assertThat(mine(ActivityFilter.ALL)).hasSize(1).allSatisfy(line -> {
            assertThat(line.ip()).isNull();
            assertThat(line.device()).isEmpty();
        });
        clock().advance(Duration.ofDays(364));
        as(house(), () -> activities.removeOld(500));
        assertThat(mine(ActivityFilter.ALL)).hasSize(1);
        clock().advance(Duration.ofDays(2));
        while (as(house(), () -> activities.removeOld(500)) > 0) {
            assertThat(count("activity")).isNotNegative();
        }
        assertThat(mine(ActivityFilter.ALL)).isEmpty();
        assertThatThrownBy(() -> as(caller, () -> activities.removeOld(1))).isInstanceOf(Denied.class);
    }

    @Test
    @DisplayName("E8.7 the export holds what the list shows, and no cell of it runs as a formula")
    void the_export_holds_what_the_list_shows() {
        signIn();

        var table = as(caller, () -> activities.csv(ActivityFilter.ALL));
        var json = as(caller, () -> activities.json(ActivityFilter.ALL));

        assertThat(table.lines()).hasSize(2);
        assertThat(table).contains("\"SIGNED_IN\"", "\"channel: API\"", "\"203.0.113.9\"");
        assertThat(json).startsWith("{\"items\":[{\"id\":").contains("\"action\":\"SIGNED_IN\"", "\"channel\":\"API\"");
        var wicked = new ActivityLine(
                UUID.randomUUID(),
                clock().instant(),
                ActivityAction.SIGNED_IN,
                ActivityActor.SELF,
                Map.of(),
                null,
                "=cmd()");
        assertThat(ActivityTable.csv(List.of(wicked))).contains("\"'=cmd()\"");
        assertThat(ActivityTable.json(List.of(wicked))).contains("\"ip\":null", "\"device\":\"=cmd()\"");
    }

    private List<ActivityLine> mine(ActivityFilter filter) {
        return as(caller, () -> activities.mine(filter, PageRequest.first(100))).items();
    }

    private void edit(int version) {
        var language = version % 2 == 0 ? "de" : "en";
        as(caller, () -> the(AccountService.class).editProfile(new ProfileEdit("Somebody", null, language, version)));
    }

    private UUID signIn() {
        the(PasswordService.class).set(member, PASSWORD);
        var name = (String) one("select username from account where id = ?", member);
        from(
                PHONE,
                Caller.ANONYMOUS,
                () -> the(LoginService.class).begin(new Credentials(name, PASSWORD, false), Channel.API, PHONE));
        return (UUID) one("select id from login_session where account_id = ?", member);
    }

    private static void from(Origin origin, Caller who, Runnable act) {
        new Call(who, origin, "request", "thread", Locale.ENGLISH).run(act);
    }
}
