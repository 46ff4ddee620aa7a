package org.gamingcafe.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Issue 6: what one member has played, at the desk")
class MemberSessionsTest {

    private final Demo demo = TheCafe.demo();

    private static UUID played(Desk desk, Demo.Person member) {
        desk.makeAvailable(member.id(), 10_00);
        var session = desk.startPlay(TheCafe.demo().freshStation(), member.id())
                .expect(201)
                .id();
        desk.act(session, "end").expectDone();
        return session;
    }

    @Test
    void the_page_of_a_member_leads_to_their_sessions_and_to_nobody_elses() {
        var member = demo.freshMember();
        try (var desk = Desk.open()) {
            var session = played(desk, member);
            var other = played(desk, demo.freshMember());

            var listed = desk.api()
                    .get("play-sessions?account=" + member.id())
                    .expect(200)
                    .text();
            assertThat(listed).contains(session.toString()).doesNotContain(other.toString());
            Api.signedIn(demo.freshMemberWhoSignsIn())
                    .get("play-sessions?account=" + member.id())
                    .expectProblem(403, "access.denied");

            try (var page = Console.of(demo.cashier())) {
                Console.go(page, "/admin/member/member?id=" + member.id());
                page.locator("#to-sessions").click();
                assertThat(page.locator("#sessions a[href*='" + session + "']")).isVisible();
                assertThat(page.locator("#sessions a[href*='" + other + "']")).hasCount(0);
                Everywhere.look(page, "member-sessions");
            }
        }
        Books.areInOrder();
    }
}
