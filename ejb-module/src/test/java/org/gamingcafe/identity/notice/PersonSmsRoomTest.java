package org.gamingcafe.identity.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.gamingcafe.RoomTest;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Ids;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Short texts to people: the number and the language are those of the moment. */
class PersonSmsRoomTest extends RoomTest {

    private static final String NUMBER = "+4930123456";
    private static final String TEMPLATE = "sms-second-factor-removed";

    private final PersonSms sms = the(PersonSms.class);

    @Test
    @DisplayName("Issue 5, item 7: who lost the second factor is told by text message too, in their language")
    void a_text_without_a_code_is_sent() throws IOException {
        var person = aMember(aVenue());
        change("update account set language = 'de' where id = ?", person);
        change("insert into second_factor_phone (account_id, number) values (?, ?)", person, NUMBER);
        var message = Ids.next();

        sms.deliver(message, Map.of("accountId", person.toString(), "template", TEMPLATE));

        assertThat(Files.readString(file(message)))
                .startsWith("To: " + NUMBER + "\n")
                .contains("den zweiten Faktor deines Kontos entfernt");
    }

    @Test
    void who_has_no_number_is_not_written_to() {
        var message = Ids.next();

        sms.deliver(message, Map.of("accountId", aMember(aVenue()).toString(), "template", TEMPLATE));

        assertThat(file(message)).doesNotExist();
    }

    @Test
    void a_code_that_came_too_late_is_not_sent() {
        AccountId person = aMember(aVenue());
        change("insert into second_factor_phone (account_id, number) values (?, ?)", person, NUMBER);
        var message = Ids.next();

        sms.deliver(
                message,
                Map.of(
                        "accountId",
                        person.toString(),
                        "template",
                        "sms-code",
                        "code",
                        UUID.randomUUID().toString()));

        assertThat(file(message)).doesNotExist();
    }

    private static Path file(UUID message) {
        return Path.of("target/sms", message + ".txt");
    }
}
