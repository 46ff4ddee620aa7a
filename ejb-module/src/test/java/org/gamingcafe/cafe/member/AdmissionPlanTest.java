package org.gamingcafe.cafe.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.gamingcafe.cafe.member.AdmissionPlan.Guest;
import org.gamingcafe.cafe.member.AdmissionRule.Decision;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("T30: house rules by age, weekday, local time and company")
class AdmissionPlanTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEK = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> SCHOOL_DAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Guest CHILD = new Guest(LocalDate.of(2014, 6, 1), false);
    private static final Guest YOUTH = new Guest(LocalDate.of(2010, 3, 2), false);
    private static final Guest ADULT = new Guest(LocalDate.of(1990, 1, 1), false);

    /** As many houses have it: children not in the morning of school days, until eight alone; nobody below 18 at night. */
    private static final AdmissionPlan HOUSE = plan(
            rule("School", null, 14, SCHOOL_DAYS, "08:00", "13:00", null, Decision.DENY),
            rule("Night", null, 18, WEEK, "22:00", "06:00", null, Decision.DENY),
            rule("Evening alone", null, 14, WEEK, "20:00", "22:00", false, Decision.DENY),
            rule("Afternoon", null, 14, WEEK, "13:00", "20:00", false, Decision.WARN));

    private static AdmissionRule rule(
            String name,
            Integer from,
            Integer below,
            Set<DayOfWeek> days,
            String begins,
            String ends,
            Boolean accompanied,
            Decision decision) {
        return new AdmissionRule(
                name, from, below, days, LocalTime.parse(begins), LocalTime.parse(ends), accompanied, decision);
    }

    private static AdmissionPlan plan(AdmissionRule... rules) {
        return new AdmissionPlan(List.of(rules), 1);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
    }

    private static Admission decide(AdmissionPlan plan, Guest guest, String local) {
        return plan.decide(guest, at(local), BERLIN);
    }

    @Test
    void where_no_rule_fits_everybody_may_and_nothing_ends_it() {
        assertThat(decide(plan(), CHILD, "2026-03-03T03:00")).isEqualTo(new Admission(Decision.ALLOW, null, null));
        assertThat(decide(HOUSE, ADULT, "2026-03-03T03:00")).isEqualTo(new Admission(Decision.ALLOW, null, null));
    }

    @Test
    void a_child_plays_in_the_afternoon_with_a_word_to_the_desk_until_the_evening() {
        assertThat(decide(HOUSE, CHILD, "2026-03-03T15:00"))
                .isEqualTo(new Admission(Decision.WARN, "Afternoon", at("2026-03-03T20:00")));
        assertThat(decide(HOUSE, CHILD, "2026-03-03T20:00").decision()).isEqualTo(Decision.DENY);
    }

    @Test
    void with_a_guardian_a_child_stays_until_the_night() {
        var accompanied = new Guest(CHILD.born(), true);

        assertThat(decide(HOUSE, accompanied, "2026-03-03T20:30"))
                .isEqualTo(new Admission(Decision.ALLOW, null, at("2026-03-03T22:00")));
    }

    @Test
    void a_span_over_midnight_belongs_to_the_day_on_which_it_begins() {
        var friday =
                plan(rule("Friday night", null, 18, Set.of(DayOfWeek.FRIDAY), "22:00", "06:00", null, Decision.DENY));

        assertThat(decide(friday, YOUTH, "2026-03-07T05:59").decision()).isEqualTo(Decision.DENY);
        assertThat(decide(friday, YOUTH, "2026-03-07T06:00").decision()).isEqualTo(Decision.ALLOW);
        assertThat(decide(friday, YOUTH, "2026-03-06T05:59"))
                .isEqualTo(new Admission(Decision.ALLOW, null, at("2026-03-06T22:00")));
    }

    @Test
    void until_then_means_that_play_ends_with_the_span() {
        var until = plan(rule("Until ten", null, 18, WEEK, "14:00", "22:00", null, Decision.END_AT));

        assertThat(decide(until, YOUTH, "2026-03-03T15:00"))
                .isEqualTo(new Admission(Decision.END_AT, "Until ten", at("2026-03-03T22:00")));
        assertThat(decide(until, YOUTH, "2026-03-03T10:00"))
                .isEqualTo(new Admission(Decision.ALLOW, null, at("2026-03-03T22:00")));
    }

    @Test
    void the_first_rule_that_fits_decides() {
        var exception = plan(
                rule("Tournament", 14, null, Set.of(DayOfWeek.SATURDAY), "22:00", "02:00", null, Decision.ALLOW),
                rule("Night", null, 18, WEEK, "22:00", "06:00", null, Decision.DENY));

        assertThat(decide(exception, YOUTH, "2026-03-07T23:00"))
                .isEqualTo(new Admission(Decision.ALLOW, "Tournament", at("2026-03-08T02:00")));
        assertThat(decide(exception, YOUTH, "2026-03-06T23:00").decision()).isEqualTo(Decision.DENY);
    }

    @Test
    void whose_age_nobody_has_seen_counts_as_the_youngest() {
        var unknown = new Guest(null, false);

        assertThat(decide(HOUSE, unknown, "2026-03-03T09:00").decision()).isEqualTo(Decision.DENY);
    }

    @Test
    void on_the_birthday_the_rule_for_children_is_over_at_midnight() {
        var young = plan(rule("Below 16", null, 16, WEEK, "00:00", "00:00", null, Decision.END_AT));

        assertThat(decide(young, YOUTH, "2026-03-01T23:00").endsAt()).isEqualTo(at("2026-03-02T00:00"));
        assertThat(decide(young, YOUTH, "2026-03-02T00:00")).isEqualTo(new Admission(Decision.ALLOW, null, null));
    }

    @Test
    @DisplayName("T3, T4: a span that begins in the hour that a change of the clocks skips begins when the gap is over")
    void the_clocks_are_put_forward_in_the_middle_of_a_span() {
        var gap = plan(rule("Half past two", null, 18, WEEK, "02:30", "05:00", null, Decision.DENY));

        var spring = decide(gap, YOUTH, "2026-03-29T01:30");
        var autumn = decide(gap, YOUTH, "2026-10-25T01:30");

        assertThat(Duration.between(at("2026-03-29T01:30"), spring.endsAt())).isEqualTo(Duration.ofMinutes(30));
        assertThat(Duration.between(at("2026-10-25T01:30"), autumn.endsAt())).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    @DisplayName(
            "The end that is told is the first moment at which asking again is answered otherwise, on 300 random plans")
    void the_end_is_the_first_minute_in_which_the_answer_turns() {
        var random = new Random(20261128);
        for (var round = 0; round < 300; round++) {
            var plan = random(random);
            var guest =
                    new Guest(LocalDate.of(2006 + random.nextInt(12), 1 + random.nextInt(12), 1), random.nextBoolean());
            var now = at("2026-03-26T00:00").plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
            var told = plan.decide(guest, now, BERLIN);
            if (told.decision() != Decision.DENY) {
                assertThat(told.endsAt()).as("plan %s of round %d", plan, round).isEqualTo(stepwise(plan, guest, now));
            }
        }
    }

    /** The careful way: minute by minute. */
    private static Instant stepwise(AdmissionPlan plan, Guest guest, Instant now) {
        var before = plan.ruling(guest, now, BERLIN);
        for (var minute = 1; minute <= 2 * 24 * 60; minute++) {
            var at = now.plus(Duration.ofMinutes(minute));
            var after = plan.ruling(guest, at, BERLIN);
            var isLeft = is(before, Decision.END_AT) && !before.equals(after);
            if (isLeft || is(after, Decision.DENY)) {
                return at;
            }
            before = after;
        }
        return plan.decide(guest, now.plus(Duration.ofDays(2)), BERLIN).endsAt();
    }

    private static boolean is(Optional<AdmissionRule> rule, Decision decision) {
        return rule.filter(one -> one.decision() == decision).isPresent();
    }

    private static AdmissionPlan random(Random random) {
        var rules = new ArrayList<AdmissionRule>();
        for (var i = 0; i < 1 + random.nextInt(4); i++) {
            var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            rules.add(new AdmissionRule(
                    "rule " + i,
                    random.nextBoolean() ? null : random.nextInt(12),
                    random.nextBoolean() ? null : 13 + random.nextInt(8),
                    days,
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                    LocalTime.of(random.nextInt(24), 15 * random.nextInt(4)),
                    random.nextBoolean() ? null : random.nextBoolean(),
                    Decision.values()[random.nextInt(4)]));
        }
        return new AdmissionPlan(rules, 1);
    }

    @Test
    void a_rule_without_days_name_or_sense_is_refused() {
        assertThatThrownBy(() -> rule(" ", null, null, WEEK, "00:00", "00:00", null, Decision.DENY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rule("x", 18, 18, WEEK, "00:00", "00:00", null, Decision.DENY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rule("x", null, null, Set.of(), "00:00", "00:00", null, Decision.DENY))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> rule("x", -1, null, WEEK, "00:00", "00:00", null, Decision.DENY))
                .isInstanceOf(InvalidInput.class);
    }
}
