package org.gamingcafe.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.gamingcafe.RoomTest;
import org.gamingcafe.With;
import org.gamingcafe.identity.account.AccountService;
import org.gamingcafe.identity.account.AccountView;
import org.gamingcafe.identity.account.EmailChangeService;
import org.gamingcafe.identity.account.MailedLink;
import org.gamingcafe.identity.account.NewPerson;
import org.gamingcafe.identity.account.Registration;
import org.gamingcafe.identity.account.RegistrationService;
import org.gamingcafe.identity.notice.Goodbye;
import org.gamingcafe.identity.notice.NoticeService;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.Ids;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Secret;
import org.gamingcafe.platform.kernel.VenueId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@With(NamelessPayloadRoomTest.Handlers.class)
@DisplayName("Rows of the outbox hold ids and names of templates: no address, no name, no number of anybody")
class NamelessPayloadRoomTest extends RoomTest {

    private static final String STRANGER = "mika.payload@example.org";
    private static final String ADDRESS = "zora.payload@example.org";
    private static final String NEW_ADDRESS = "moved.payload@example.net";

    /** All that the people of the journey are called and reached by. */
    private static final List<String> PERSONAL = List.of(
            STRANGER,
            "Mika Lindqvist",
            ADDRESS,
            NEW_ADDRESS,
            "zora.payload",
            "Zora Maric",
            "+49 30 1234567",
            "+49301234567");

    private static final Pattern ANY_ADDRESS = Pattern.compile("[^\\s\"@]+@[^\\s\"@]+\\.[a-z]{2,}");

    private final VenueId venue = aVenue();
    private final AccountService accounts = the(AccountService.class);
    private final RegistrationService registrations = the(RegistrationService.class);
    private final EmailChangeService moves = the(EmailChangeService.class);
    private final NoticeService notices = the(NoticeService.class);
    private final Outbox outbox = the(Outbox.class);
    private int strangers;

    @ApplicationScoped
    static class Handlers {

        @Inject
        @Any
        Instance<OutboxHandler> handlers;

        TreeSet<String> types() {
            var types = new TreeSet<String>();
            handlers.forEach(handler -> types.add(handler.type()));
            return types;
        }
    }

    @BeforeEach
    void empty() {
        change("delete from outbox_message");
    }

    @Test
    void no_message_to_people_says_who_they_are() {
        register();
        register();
        stranger().run(() -> registrations.sendPasswordLink(STRANGER));
        var zora = somebody();
        move(zora);
        inTransaction(() -> notices.text(zora.id(), "sms-second-factor-removed", Map.of()));
        var moved = accounts.get(zora.id());
        inTransaction(() -> notices.sayGoodbye(List.of(new Goodbye(moved, "certificate"))));

        var templates = words("select distinct payload ->> 'template' as word from outbox_message");
        assertThat(templates)
                .contains(
                        "verify-email",
                        "already-registered",
                        "email-change-old",
                        "email-change-new",
                        "email-changed",
                        "email-moved",
                        "sms-second-factor-removed",
                        "account-erased");
        assertThat(words("select distinct type as word from outbox_message"))
                .containsExactlyInAnyOrder("mail.person", "mail.last", "sms.person");
        assertThat(rowsThatName()).isEmpty();
    }

    /** The journey above writes those to people; of the others one speaks of a command, one of a venue and a day. */
    @Test
    @DisplayName("A new type of message is looked at here before it goes out")
    void there_are_no_other_types_of_messages() {
        assertThat(the(Handlers.class).types())
                .containsExactly("mail.last", "mail.ledger-root", "mail.person", "sms.person", "station-device");
    }

    @Test
    @DisplayName("Control: a payload that says who somebody is would be found")
    void a_payload_that_names_somebody_is_found() {
        for (var word : PERSONAL) {
            change("delete from outbox_message");
            inTransaction(() -> outbox.append("one", "pigeon", Map.of("greeting", "Dear " + word + ", hello")));

            assertThat(rowsThatName()).as(word).hasSize(1);
        }
        change("delete from outbox_message");
        inTransaction(() -> outbox.append("one", "pigeon", Map.of("to", "anybody@example.com")));

        assertThat(rowsThatName())
                .as("an address of whom the test does not know")
                .hasSize(1);
    }

    private void register() {
        var wish = new Registration(venue, STRANGER, "Mika Lindqvist", "en", new Secret("plum-orbit-kettle-93"));
        stranger().run(() -> registrations.register(wish));
    }

    /** Each time from another address, so that no limit is in the way. */
    private Call stranger() {
        var id = Ids.next().toString();
        var origin = new Origin("198.51.100." + ++strangers, "", "");
        return new Call(Caller.ANONYMOUS, origin, id, id, Locale.ENGLISH);
    }

    private AccountView somebody() {
        var person = new NewPerson(
                AccountView.Kind.MEMBER, venue, "zora.payload", ADDRESS, "Zora Maric", "+49 30 1234567", "en");
        var entered = accounts.enter(person, false);
        change("update account set email_verified = true where id = ?", entered.id());
        return entered;
    }

    private void move(AccountView person) {
        as(member(person.id(), venue), () -> moves.ask(NEW_ADDRESS));
        moves.verifyOld(ticket(person, MailedLink.OLD_ADDRESS));
        moves.verifyNew(ticket(person, MailedLink.NEW_ADDRESS));
    }

    private Secret ticket(AccountView person, MailedLink link) {
        return accounts.addressed(person.id(), link).orElseThrow().ticket();
    }

    private static List<String> words(String query) {
        return sql(query).stream().map(row -> (String) row.get("word")).toList();
    }

    private static List<String> rowsThatName() {
        return words("select aggregate_id || ' ' || type || ' ' || payload::text as word from outbox_message").stream()
                .filter(NamelessPayloadRoomTest::isPersonal)
                .toList();
    }

    private static boolean isPersonal(String row) {
        var small = row.toLowerCase(Locale.ROOT);
        return ANY_ADDRESS.matcher(small).find()
                || PERSONAL.stream().anyMatch(word -> small.contains(word.toLowerCase(Locale.ROOT)));
    }
}
