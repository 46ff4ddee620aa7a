package org.gamingcafe.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a mail server says about an address is told from trouble of its own")
class RepliesTest {

    private static final Address[] NONE = {};

    @Test
    void an_address_that_does_not_exist_is_refused_for_good_and_not_named() throws MessagingException {
        var refused = Replies.refusal(failed("550 5.1.1 <mika@example.org>: no\r\nsuch user", NONE, one()))
                .orElseThrow();

        assertThat(refused.code()).isEqualTo(550);
        assertThat(refused.isForGood()).isTrue();
        assertThat(refused.said()).isEqualTo("5.1.1 …: no such user");
        assertThat(refused)
                .hasMessage("an address was refused with 550 5.1.1 …: no such user")
                .hasNoCause();
    }

    @Test
    void a_mailbox_that_is_full_or_asks_to_come_again_is_refused_for_now() throws MessagingException {
        for (var reply : new String[] {"450 4.2.1 greylisted", "452 4.2.2 mailbox full", "552 5.2.2 over quota"}) {
            assertThat(Replies.refusal(failed(reply, one(), NONE)).orElseThrow().isForGood())
                    .as(reply)
                    .isFalse();
        }
    }

    @Test
    @DisplayName("A server that does not like us, our network or our mail marks nobody's address for good")
    void a_no_to_the_house_is_no_word_about_the_address() throws MessagingException {
        for (var reply : new String[] {
            "554 5.7.1 your network is on a list",
            "550 5.7.26 no SPF",
            "530 5.7.0 authentication required",
            "503 bad sequence"
        }) {
            assertThat(Replies.refusal(failed(reply, NONE, one())).orElseThrow().isForGood())
                    .as(reply)
                    .isFalse();
        }
        assertThat(Replies.refusal(failed("no reply at all", NONE, one()))
                        .orElseThrow()
                        .isForGood())
                .isFalse();
        assertThat(Replies.refusal(failed("550 no such user here", NONE, one()))
                        .orElseThrow()
                        .isForGood())
                .isTrue();
    }

    @Test
    void what_the_server_says_is_cut_to_one_short_line() throws MessagingException {
        var said = Replies.refusal(failed("550 " + "no ".repeat(200), NONE, one()))
                .orElseThrow()
                .said();

        assertThat(said).hasSizeLessThanOrEqualTo(200).doesNotContain("\n");
    }

    @Test
    void a_server_in_trouble_refuses_no_address() throws MessagingException {
        assertThat(Replies.refusal(new MessagingException("Couldn't connect to host")))
                .isEmpty();
        assertThat(Replies.refusal(failed("421 4.3.2 shutting down", NONE, NONE)))
                .isEmpty();
        assertThat(Replies.refusal(failed("connection lost", one(), NONE))).isEmpty();
    }

    private static Address[] one() throws MessagingException {
        return new Address[] {new InternetAddress("mika@example.org")};
    }

    /** As the mail library says it: the reply lies inside. */
    private static SendFailedException failed(String reply, Address[] unsent, Address[] invalid) {
        return new SendFailedException("Failed", new MessagingException(reply), NONE, unsent, invalid);
    }
}
