package org.gamingcafe.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.NewPerson;
import org.gamingcafe.identity.login.Credentials;
import org.gamingcafe.identity.login.LoginOutcome;
import org.gamingcafe.identity.login.LoginService;
import org.gamingcafe.identity.password.PasswordService;
import org.gamingcafe.identity.session.Channel;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.PersonalData;
import org.gamingcafe.platform.kernel.Secret;
import org.junit.jupiter.api.Test;

@With(PersonalDataRoomTest.Rooms.class)
class PersonalDataRoomTest extends RoomTest {

    private static final Secret PASSWORD = new Secret("plum-orbit-kettle-93");
    private static final Origin HOME = new Origin("203.0.113.9", "Hidden Browser", "");

    @Test
    void a_person_gets_what_the_house_knows_and_is_then_forgotten() {
        var person = somebodyWhoSignedIn();

        var export = export(person);
        assertThat(export.toString())
                .contains(
                        "Zora Maric",
                        "zora.data",
                        "zora.data@example.org",
                        "+49301234",
                        "203.0.113.9",
                        "Hidden Browser");

        rooms().forEach(room -> asPartOfAnAct(() -> room.erase(Set.of(person))));
        rooms().forEach(room -> asPartOfAnAct(() -> room.erase(Set.of(person))));

        assertThat(export(person).toString())
                .doesNotContain("Zora", "zora", "+49301234", "203.0.113.9", "Hidden Browser");
        assertThat(the(LoginService.class).begin(new Credentials("zora.data", PASSWORD, false), Channel.API, HOME))
                .isEqualTo(new LoginOutcome.Refused());
    }

    @Test
    void no_two_rooms_answer_for_the_same_table() {
        assertThat(rooms().stream().flatMap(room -> room.tables().stream())).doesNotHaveDuplicates();
    }

    private AccountId somebodyWhoSignedIn() {
        var person = the(AccountService.class)
                .enter(
                        new NewPerson(
                                AccountView.Kind.MEMBER,
                                aVenue(),
                                "zora.data",
                                "zora.data@example.org",
                                "Zora Maric",
                                "+49 30 1234",
                                "de"),
                        false);
        the(PasswordService.class).set(person.id(), PASSWORD);
        var caller = new Caller(Caller.Kind.MEMBER, person.id(), Map.of(), null, null);
        new Call(caller, HOME, "request", "thread", Locale.GERMAN)
                .run(() -> the(LoginService.class)
                        .begin(new Credentials("zora.data", PASSWORD, false), Channel.API, HOME));
        return person.id();
    }

    private static Map<String, Object> export(AccountId person) {
        var all = new HashMap<String, Object>();
        rooms().forEach(room -> all.putAll(inTransaction(() -> room.export(person))));
        return all;
    }

    private static List<PersonalData> rooms() {
        return the(Rooms.class).all();
    }

    @ApplicationScoped
    static class Rooms {
        @Inject
        @Any
        Instance<PersonalData> rooms;

        List<PersonalData> all() {
            return rooms.stream()
                    .filter(room -> room.getClass().getName().startsWith("org.gamingcafe.identity")
                            || room.getClass().getName().startsWith("org.gamingcafe.platform"))
                    .toList();
        }
    }
}
