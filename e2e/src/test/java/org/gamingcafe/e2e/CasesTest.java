package org.gamingcafe.e2e;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Cases of billing from the counter to the books, over HTTP, in one house whose clock is stepped. Each has a venue, prices and
 * people of its own; what it comes to is reckoned by hand and written beside it. Cases that are missing here have tests of
 * their own: T1 a price boundary, T5 to T9 clocks, networks and power, T11 snack and play at once, T18 who walks away, T20 a
 * seat that is booked, T26 another venue, T29 two who end a session.
 */
@Tag("long")
@DisplayName("Cases of billing, end to end")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CasesTest
        implements PriceCases, TermsCases, CourseCases, PassCases, MoneyCases, CorrectionCases, ClockChangeCases {

    private static SteppedHouse house;

    @BeforeAll
    static void open() {
        house = SteppedHouse.open();
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    @Override
    public SteppedHouse house() {
        return house;
    }
}
