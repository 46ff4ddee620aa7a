package org.gamingcafe.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.ejb.EJBException;
import jakarta.json.Json;
import java.io.StringReader;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.UUID;
import org.gamingcafe.platform.audit.Audit;
import org.gamingcafe.platform.kernel.AccountId;
import org.gamingcafe.platform.kernel.Call;
import org.gamingcafe.platform.kernel.Caller;
import org.gamingcafe.platform.kernel.InvalidInput;
import org.gamingcafe.platform.kernel.NotFound;
import org.gamingcafe.platform.kernel.Origin;
import org.gamingcafe.platform.kernel.Refusal;
import org.gamingcafe.platform.kernel.StaleEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest {

    private static final Call CALL = call(Caller.ANONYMOUS, Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource
    void every_kind_of_refusal_has_a_status_and_its_title_in_both_languages(Refusal.Kind kind) {
        var refusal = new Refusal(kind, "page.size", 100) {
            @Override
            public long retryAfterSeconds() {
                return 7;
            }
        };

        var english = Problems.of(new EJBException("outer", refusal), CALL);
        var german = Problems.of(refusal, call(Caller.ANONYMOUS, Locale.GERMAN));

        assertThat(english.status()).isBetween(400, 503);
        assertThat(english.code()).isEqualTo("page.size");
        assertThat(english.retryAfterSeconds()).isEqualTo(7);
        assertThat(english.json()).contains("\"retryAfterSeconds\":7");
        assertThat(english.detail()).contains("100");
        assertThat(english.title()).isNotBlank().isNotEqualTo("Refused").isNotEqualTo(german.title());
    }

    @Test
    void the_field_to_blame_is_named() {
        var problem = Problems.of(new InvalidInput("size", "page.size", 100), CALL);

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.errors())
                .singleElement()
                .isEqualTo(new Problem.Fault("size", "page.size", problem.detail()));
    }

    @Test
    void common_refusals_get_the_status_of_the_conventions() {
        assertThat(Problems.of(new NotFound("account"), CALL).status()).isEqualTo(404);
        assertThat(Problems.of(new StaleEdit(), CALL).status()).isEqualTo(412);
        assertThat(Problems.of(DoorRefusal.matchMissing(), CALL).status()).isEqualTo(428);
    }

    @Test
    void who_may_not_is_told_apart_from_who_is_not_known() {
        var known = new Caller(Caller.Kind.STAFF, AccountId.next(), Map.of(), UUID.randomUUID(), null);

        assertThat(Problems.of(new EJBAccessException("no"), CALL).status()).isEqualTo(401);
        assertThat(Problems.of(new EJBAccessException("no"), call(known, Locale.ENGLISH))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void denials_and_stopped_acts_go_on_record_but_no_slips_and_no_looks() {
        assertThat(Audit.isOnRecord(false, Refusal.Kind.DENIED)).isTrue();
        assertThat(Audit.isOnRecord(true, Refusal.Kind.RULE)).isTrue();
        assertThat(Audit.isOnRecord(false, Refusal.Kind.ABSENT)).isFalse();
        assertThat(Audit.isOnRecord(true, Refusal.Kind.INVALID)).isFalse();
    }

    @Test
    void a_database_out_of_reach_is_503_with_a_time_to_come_back() {
        var away = Problems.of(new EJBException("x", new SQLException("gone", "08006")), CALL);
        var deadlock = Problems.of(new EJBException("x", new SQLException("deadlock", "40P01")), CALL);

        assertThat(away.status()).isEqualTo(503);
        assertThat(away.retryAfterSeconds()).isPositive();
        assertThat(deadlock.status()).isEqualTo(503);
        assertThat(deadlock.retryAfterSeconds()).isPositive();
    }

    @Test
    void what_nobody_foresaw_says_nothing_about_the_house() {
        var problem = Problems.of(new IllegalStateException("org.gamingcafe.Inner: select * from account"), CALL);

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.code()).isEqualTo("internal");
        assertThat(problem.json()).doesNotContain("Inner", "select", "Exception");
    }

    @Test
    void the_document_is_json_with_the_members_of_the_standard() {
        var problem = Problems.of(new InvalidInput("a\"b", "page.cursor"), CALL);

        var document = Json.createReader(new StringReader(problem.json())).readObject();

        assertThat(document.keySet())
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "code", "requestId", "errors");
        assertThat(document.getString("requestId")).isEqualTo("the-request");
        assertThat(document.getJsonArray("errors").getJsonObject(0).getString("field"))
                .isEqualTo("a\"b");
    }

    @Test
    void every_text_of_the_door_is_said_in_both_languages_and_only_here() {
        var english = keys("org.gamingcafe.api.problems", Locale.ENGLISH);
        var german = keys("org.gamingcafe.api.problems", Locale.GERMAN);
        var rooms = keys("messages.refusals", Locale.ENGLISH);

        assertThat(english).isEqualTo(german);
        assertThat(english).doesNotContainAnyElementsOf(rooms);
    }

    @Test
    void a_text_with_braces_is_shown_as_meant() {
        assertThat(Texts.of("field.no-money", List.of(), Locale.ENGLISH))
                .contains("{\"amount\":\"12.50\",\"currency\":\"EUR\"}");
    }

    private static TreeSet<String> keys(String bundle, Locale language) {
        var noFallback = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        return new TreeSet<>(
                ResourceBundle.getBundle(bundle, language, noFallback).keySet());
    }

    private static Call call(Caller caller, Locale language) {
        return new Call(caller, Origin.INSIDE, "the-request", "the-thread", language);
    }
}
